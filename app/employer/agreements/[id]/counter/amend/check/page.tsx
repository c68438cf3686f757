import { getFormatter, getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { sendRevision } from '../../actions';
import { CounterTrail } from '../../trail';
import { Differences } from '@/components/agreement/differences';
import { PreFlightList } from '@/components/agreement/pre-flight-list';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { lastMomentBefore } from '@/lib/domain/rules/dates';
import { newSecret } from '@/lib/ids';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { revisionCheck } from '@/lib/queries/counter-proposal/counter-answer';

type Found = NonNullable<Awaited<ReturnType<typeof revisionCheck>>>;

export default async function CheckRevisionPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.write');
  const { id } = await params;
  const found = await revisionCheck(viewer, id);
  if (!found) {
    if (await agreementDetail(viewer, id)) redirect(`/employer/agreements/${id}`);
    notFound();
  }
  if (!found.may.allowed) redirect(`/employer/agreements/${id}/counter`);
  const words = await getTranslations('counterProposal.amend');
  const { graduate: name, ready, findings } = found;
  const form = `/employer/agreements/${id}/counter/amend`;
  return (
    <>
      <CounterTrail id={id} name={name} steps={[[words('trail'), form], [words('checkTrail')]]} />
      <PageHeading title={words('checkTitle', { name })} lead={ready ? words('checkLead') : undefined} />
      <div className="grid gap-4">
        <PreFlightList findings={findings} form={form} transferProfileId="" />
        {ready ? (
          <Ready id={id} found={found} ready={ready} />
        ) : (
          <NoticeBox tone="warn" title={words('incomplete')}>
            <p className="mb-2">{words('incompleteText')}</p>
            <LinkButton href={form} tone="primary">
              {words('edit')}
            </LinkButton>
          </NoticeBox>
        )}
      </div>
    </>
  );
}

/** What changes against the letter and against the wish, and the button; with warnings only after the tick. */
async function Ready({ id, found, ready }: { id: string; found: Found; ready: NonNullable<Found['ready']> }) {
  const [words, check, shell, format] = await Promise.all([
    getTranslations('counterProposal.amend'),
    getTranslations('employer.check'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  const date = format.dateTime(lastMomentBefore(found.replyByThen), { dateStyle: 'medium' });
  return (
    <>
      <Panel title={words('fromWish')}>
        <Differences differences={ready.fromWish} before={words('wish')} after={words('now')} />
      </Panel>
      <Panel title={words('fromLetter')}>
        <Differences differences={ready.fromLetter} before={words('letter')} after={words('now')} />
      </Panel>
      <Panel>
        <p className="mb-3">{words('then', { date })}</p>
        <ActionForm action={sendRevision} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="checked" value={ready.checked} />
          {ready.warnings > 0 ? (
            <CheckboxField
              name="acknowledged"
              label={check('acknowledge', { count: ready.warnings })}
              hint={check('acknowledgeHint')}
            />
          ) : null}
          <FormButtons>
            <SubmitButton>{words('submit')}</SubmitButton>
            <LinkButton href={`/employer/agreements/${id}/counter/amend`}>{words('edit')}</LinkButton>
          </FormButtons>
        </ActionForm>
      </Panel>
    </>
  );
}
