import { getFormatter, getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { send } from '../../actions';
import { GraduateCard } from '@/components/agreement/graduate-card';
import { LetterPanels } from '@/components/agreement/letter';
import { PreFlightList } from '@/components/agreement/pre-flight-list';
import { PolicyPanel } from '@/components/school/policy-summary';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { lastMomentBefore } from '@/lib/domain/rules/dates';
import { newSecret } from '@/lib/ids';
import { type InvitationCheck, invitationCheck } from '@/lib/queries/agreement/invitation-check';

type Ready = Extract<InvitationCheck, { kind: 'ready' }>;
type Stopped = Extract<InvitationCheck, { kind: 'stopped' }>;

export default async function CheckAgreementPage({ searchParams }: { searchParams: Promise<{ graduate?: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.write');
  const id = z.uuid().safeParse((await searchParams).graduate);
  const found = id.success ? await invitationCheck(viewer, id.data) : null;
  if (!found || !id.success) notFound();
  const form = `/employer/agreements/new?graduate=${id.data}`;
  // The form says that there is a live letter, or that nothing is written yet.
  if (found.kind === 'live' || found.kind === 'incomplete') redirect(form);
  const [words, letter] = await Promise.all([getTranslations('employer.check'), getTranslations('employer.letter')]);
  const isStopped = found.kind === 'stopped';
  const { name } = found.graduate;
  return (
    <>
      <Breadcrumb
        label={letter('trail')}
        trail={[[letter('back'), '/employer/agreements'], [letter('new'), form], [words('trail')]]}
      />
      <PageHeading
        title={words(isStopped ? 'stoppedTitle' : 'title', { name })}
        lead={words(isStopped ? 'stoppedLead' : 'lead')}
      />
      <div className="grid gap-4">
        {isStopped ? <StoppedLetter found={found} form={form} /> : <ReadyLetter found={found} form={form} />}
      </div>
    </>
  );
}

/** An error keeps the letter from being sent: what it is, and the way to mend it. */
async function StoppedLetter({ found, form }: { found: Stopped; form: string }) {
  const words = await getTranslations('employer.check');
  return (
    <>
      <PreFlightList findings={found.findings} form={form} transferProfileId={found.transferProfileId} />
      <FormButtons>
        <LinkButton href={form} tone="primary">
          {words('edit')}
        </LinkButton>
      </FormButtons>
      <Graduate found={found} />
    </>
  );
}

/** Where a finding about the graduate leads to. */
function Graduate({ found: { graduate } }: { found: Ready | Stopped }) {
  return (
    <div id="graduate" className="scroll-mt-4">
      <GraduateCard graduate={graduate} hasConfirmed={graduate.hasConfirmed} />
    </div>
  );
}

/** Everything that would be sent, what the pre-flight says about it, and the button. */
async function ReadyLetter({ found, form }: { found: Ready; form: string }) {
  const [words, letter, levels, format] = await Promise.all([
    getTranslations('employer.check'),
    getTranslations('employer.letter'),
    getTranslations('states.level'),
    getFormatter(),
  ]);
  const lastDay = format.dateTime(lastMomentBefore(found.replyBy), { dateStyle: 'medium' });
  return (
    <>
      {found.findings.length === 0 ? <NoticeBox tone="good">{words('clear')}</NoticeBox> : null}
      <PreFlightList findings={found.findings} form={form} transferProfileId={found.transferProfileId} />
      <Graduate found={found} />
      <LetterPanels letter={found.letter} />
      <PolicyPanel policy={found.policy} now={found.now} />
      <Panel title={words('next')}>
        <ol className="grid list-decimal gap-1 pl-5">
          <li>{words('nextAnswer', { date: lastDay, days: found.replyDays })}</li>
          <li>{words('nextReview', { levels: found.policy.levels.map((level) => levels(level)).join(' → ') })}</li>
          <li>{words('nextWithdraw')}</li>
          <li>{words('nextBinding')}</li>
        </ol>
        <p className="mt-2 text-[13px] text-ink-2">{letter('notContract')}</p>
      </Panel>
      {found.maySend.allowed ? <SendForm found={found} form={form} /> : <NotNow code={found.maySend.code} />}
    </>
  );
}

/** Sends what is shown; with warnings only after the tick. */
async function SendForm({ found, form }: { found: Ready; form: string }) {
  const [words, shell] = await Promise.all([getTranslations('employer.check'), getTranslations('shell')]);
  return (
    <ActionForm action={send} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
      <input type="hidden" name="enrolmentId" value={found.graduate.enrolmentId} />
      <input type="hidden" name="checked" value={found.checked} />
      {found.warnings > 0 ? (
        <CheckboxField
          name="acknowledged"
          label={words('acknowledge', { count: found.warnings })}
          hint={words('acknowledgeHint')}
        />
      ) : null}
      <FormButtons>
        <SubmitButton>{words('send')}</SubmitButton>
        <LinkButton href={form}>{words('edit')}</LinkButton>
      </FormButtons>
    </ActionForm>
  );
}

/** The certification does not let anything be sent at present. */
async function NotNow({ code }: { code: string }) {
  const [words, refusals] = await Promise.all([getTranslations('employer.check'), getTranslations('refusals')]);
  return (
    <NoticeBox tone="warn" title={words('stopped')}>
      <p className="mb-2">{refusals(code as never)}</p>
      <LinkButton href="/employer/certification" tone="primary">
        {words('toCertification')}
      </LinkButton>
    </NoticeBox>
  );
}
