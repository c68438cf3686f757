import { getFormatter, getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { send } from '../../actions';
import { AdviceList } from '@/components/agreement/advice-list';
import { GraduateCard } from '@/components/agreement/graduate-card';
import { LetterPanels } from '@/components/agreement/letter';
import { ActionForm } from '@/components/form/action-form';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { lastMomentBefore } from '@/lib/domain/rules/dates';
import { newSecret } from '@/lib/ids';
import { invitationCheck } from '@/lib/queries/agreement/invitation-check';

export default async function CheckAgreementPage({ searchParams }: { searchParams: Promise<{ graduate?: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.write');
  const id = z.uuid().safeParse((await searchParams).graduate);
  const found = id.success ? await invitationCheck(viewer, id.data) : null;
  if (!found || !id.success) notFound();
  const form = `/employer/agreements/new?graduate=${id.data}`;
  // The form says that there is a live letter, or what is still missing.
  if (found.kind !== 'ready') redirect(form);
  const [words, letter, refusals, shell, levels, format] = await Promise.all([
    getTranslations('employer.check'),
    getTranslations('employer.letter'),
    getTranslations('refusals'),
    getTranslations('shell'),
    getTranslations('states.level'),
    getFormatter(),
  ]);
  const { graduate } = found;
  const lastDay = format.dateTime(lastMomentBefore(found.replyBy), { dateStyle: 'medium' });
  const remarks = [
    ...found.advice.map((advice) => ({ advice, href: `${form}#field-${advice.field}`, link: words('adviceEdit') })),
    ...found.transferAdvice.map((advice) => ({
      advice,
      href: `/employer/transfer-profiles/${found.transferProfileId}`,
      link: words('adviceTransfer'),
    })),
  ];
  return (
    <>
      <Breadcrumb
        label={letter('trail')}
        trail={[[letter('back'), '/employer/agreements'], [letter('new'), form], [words('trail')]]}
      />
      <PageHeading title={words('title', { name: graduate.name })} lead={words('lead')} />
      <div className="grid gap-4">
        <AdviceList title={words('advice', { count: remarks.length })} remarks={remarks} />
        <GraduateCard graduate={graduate} hasConfirmed={graduate.hasConfirmed} />
        <LetterPanels letter={found.letter} />
        <Panel title={words('next')}>
          <ol className="grid list-decimal gap-1 pl-5">
            <li>{words('nextAnswer', { date: lastDay, days: found.replyDays })}</li>
            <li>{words('nextReview', { levels: found.levels.map((level) => levels(level)).join(' → ') })}</li>
            <li>{words('nextWithdraw')}</li>
            <li>{words('nextBinding')}</li>
          </ol>
          <p className="mt-2 text-[13px] text-ink-2">{letter('notContract')}</p>
        </Panel>
        {found.maySend.allowed ? (
          <ActionForm action={send} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
            <input type="hidden" name="enrolmentId" value={id.data} />
            <input type="hidden" name="checked" value={found.checked} />
            <FormButtons>
              <SubmitButton>{words('send')}</SubmitButton>
              <LinkButton href={form}>{words('edit')}</LinkButton>
            </FormButtons>
          </ActionForm>
        ) : (
          <NoticeBox tone="warn" title={words('stopped')}>
            <p className="mb-2">{refusals(found.maySend.code as never)}</p>
            <LinkButton href="/employer/certification" tone="primary">
              {words('toCertification')}
            </LinkButton>
          </NoticeBox>
        )}
      </div>
    </>
  );
}
