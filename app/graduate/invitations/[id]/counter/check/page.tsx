import { getFormatter, getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { sendCounter } from '../actions';
import { Differences } from '@/components/agreement/differences';
import { ActionForm } from '@/components/form/action-form';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { lastMomentBefore } from '@/lib/domain/rules/dates';
import { newSecret } from '@/lib/ids';
import { counterCheck } from '@/lib/queries/counter-proposal/counter-form';

export default async function CheckCounterPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('GRADUATE', 'graduate.agreements.answer');
  const { id } = await params;
  const found = await counterCheck(viewer, id);
  if (!found) notFound();
  const form = `/graduate/invitations/${id}/counter`;
  // The form says why nothing can be asked for now.
  if (!found.may.allowed || found.countersLeft <= 0) redirect(form);
  const [words, formWords, amend, shell, format] = await Promise.all([
    getTranslations('counterProposal.check'),
    getTranslations('counterProposal.form'),
    getTranslations('counterProposal.amend'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  const { employer, post, ready, message } = found;
  const heading = (
    <>
      <Breadcrumb
        label={formWords('back')}
        trail={[[post, `/graduate/invitations/${id}`], [formWords('trail'), form], [amend('checkTrail')]]}
      />
      <PageHeading title={words('title', { employer })} lead={ready ? words('lead') : undefined} />
    </>
  );
  if (!ready) {
    return (
      <>
        {heading}
        <NoticeBox tone="warn" title={words('incomplete')}>
          <p className="mb-2">{words('incompleteText')}</p>
          <LinkButton href={form} tone="primary">
            {words('edit')}
          </LinkButton>
        </NoticeBox>
      </>
    );
  }
  const date = format.dateTime(lastMomentBefore(found.replyBy), { dateStyle: 'medium' });
  return (
    <>
      {heading}
      <div className="grid gap-4">
        <Panel title={words('changes', { count: ready.differences.length })}>
          <Differences differences={ready.differences} before={words('before')} after={words('after')} />
        </Panel>
        <Panel title={words('message')}>
          <p className="whitespace-pre-line">{message || <span className="text-ink-2">{words('noMessage')}</span>}</p>
        </Panel>
        <Panel title={words('next')}>
          <ul className="mb-4 grid list-disc gap-1 pl-5">
            <li>{words('next1')}</li>
            <li>{words('next2')}</li>
            <li>{words('next3')}</li>
            <li>{words('next4', { date })}</li>
          </ul>
          <ActionForm action={sendCounter} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="checked" value={ready.checked} />
            <FormButtons>
              <SubmitButton>{words('submit')}</SubmitButton>
              <LinkButton href={form}>{words('edit')}</LinkButton>
            </FormButtons>
          </ActionForm>
        </Panel>
      </div>
    </>
  );
}
