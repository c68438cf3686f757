import { getFormatter, getTranslations } from '@/lib/words/reader';
import { ClaimPanels } from '@/components/certification/claim-panels';
import { CertificationHistory } from '@/components/certification/history';
import { TaskList } from '@/components/certification/task-list';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { RemittanceHistory } from '@/components/remittance/history';
import { MethodChoice } from '@/components/remittance/method-choice';
import { LastFailure, OwnRemittancePanel } from '@/components/remittance/own-panel';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag, type Tone } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { tasksOf } from '@/lib/domain/certification/steps';
import { ownCertification } from '@/lib/queries/certification/own-certification';
import { ownRemittance } from '@/lib/queries/remittance/own-remittance';
import { changeMethod, restart } from './actions';
import { giveUp } from './remittance/actions';
import { PendingJoin } from './pending-join';
import { RejectedChange, TakeBack } from './review-panels';
import { ChangePanel, StandingNotices } from './standing-panels';

const worded = [
  'DRAFT',
  'IN_REVIEW',
  'SUPPLEMENT_REQUIRED',
  'REJECTED',
  'CERTIFIED',
  'RECERTIFYING',
  'EXPIRED',
  'SUSPENDED',
] as const;
const remitted = ['REMITTING', 'AWAITING_AMOUNT', 'REMITTANCE_FAILED'] as const;
const notices = ['registered', 'submitted', 'restarted', 'recertifying', 'withdrawn', 'takenBack', 'draft'] as const;
const remittanceNotices = ['requested', 'givenUp', 'certified', 'exhausted'] as const;
const methodNotices = ['remittance', 'materials'] as const;
const tones: Partial<Record<string, Tone>> = {
  REMITTING: 'warn',
  AWAITING_AMOUNT: 'warn',
  REMITTANCE_FAILED: 'bad',
  IN_REVIEW: 'warn',
  SUPPLEMENT_REQUIRED: 'warn',
  REJECTED: 'bad',
  SUSPENDED: 'bad',
  RECERTIFYING: 'warn',
  EXPIRED: 'bad',
  CERTIFIED: 'good',
};

export default async function CertificationPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.certification.read');
  const [words, bank, join, shell, states, format, { done }, own, transfer] = await Promise.all([
    getTranslations('certification'),
    getTranslations('remittances'),
    getTranslations('standing.join'),
    getTranslations('shell'),
    getTranslations('states.certification'),
    getFormatter(),
    searchParams,
    ownCertification(viewer, undefined),
    ownRemittance(viewer, undefined),
  ]);
  const { state, round, roundState, tasks, nextTask, isEditable, history, method } = own;
  const { remittance } = transfer;
  const isAnswered = roundState === 'SUPPLEMENT_REQUIRED' || (roundState === 'REJECTED' && !own.isCertifiedOnce);
  const isChange = own.isCertifiedOnce;
  const mayWrite = mayUse(viewer, 'employer.certification.write').allowed;
  const known =
    state === 'RECERTIFYING' && roundState === 'SUPPLEMENT_REQUIRED'
      ? 'SUPPLEMENT_REQUIRED'
      : (worded.find((name) => name === state) ?? 'other');
  // A transfer can prove a change as well: then the employer itself is certified, or being certified again.
  const transferState = state === 'SUSPENDED' ? undefined : remitted.find((name) => name === roundState);
  const left = tasksOf(method).filter((task) => tasks[task] !== 'done').length;
  const moment = known === 'CERTIFIED' ? own.certifiedAt : round?.submittedAt;
  const date = moment ? format.dateTime(moment, { dateStyle: 'long' }) : '';
  const notice = notices.find((name) => name === done);
  const remittanceNotice = remittanceNotices.find((name) => name === done);
  const methodNotice = methodNotices.find((name) => name === done);
  return (
    <div className="grid max-w-3xl gap-4">
      <PageHeading
        title={
          transferState
            ? bank(`heading.${transferState}`)
            : words(`heading.${known === 'DRAFT' && left === 0 ? 'ready' : known}`, { left })
        }
        lead={transferState ? bank(`lead.${transferState}`, { date }) : words(`lead.${known}`, { date })}
        actions={<Tag tone={tones[state] ?? 'idle'}>{states(state)}</Tag>}
      />
      {notice ? <NoticeBox tone="good">{words(`done.${notice}`)}</NoticeBox> : null}
      {remittanceNotice ? (
        <NoticeBox tone={remittanceNotice === 'exhausted' ? 'bad' : 'good'}>
          {bank(`done.${remittanceNotice}`)}
        </NoticeBox>
      ) : null}
      {methodNotice ? <NoticeBox tone="good">{bank(`method.done.${methodNotice}`)}</NoticeBox> : null}
      <StandingNotices own={own} mayWrite={mayWrite} />
      <PendingJoin viewer={viewer} />
      {viewer.isCertified || state === 'SUSPENDED' ? null : done === 'closed' ? (
        <NoticeBox tone="info">{words('closedUntil')}</NoticeBox>
      ) : (
        <p className="text-[13px] text-ink-2">{words('closedUntil')}</p>
      )}
      <RejectedChange own={own} />
      {mayWrite ? null : <NoticeBox tone="info">{words('reader')}</NoticeBox>}
      {round?.reason && isAnswered ? (
        <NoticeBox tone={roundState === 'REJECTED' ? 'bad' : 'warn'} title={words('reasonTitle')}>
          <p className="whitespace-pre-line">{round.reason}</p>
          {own.requested.length > 0 ? (
            <p className="mt-1">
              {words('asked', {
                materials: format.list(own.requested.map((kind) => words('quoted', { name: words(`kinds.${kind}`) }))),
              })}
            </p>
          ) : null}
        </NoticeBox>
      ) : null}
      {remittance && transferState === 'REMITTANCE_FAILED' ? <LastFailure remittance={remittance} /> : null}
      {remittance && (transferState === 'REMITTING' || transferState === 'AWAITING_AMOUNT') ? (
        <OwnRemittancePanel remittance={remittance} mayWrite={mayWrite} withdraw={giveUp} />
      ) : null}
      {isEditable ? <TaskList method={method} states={tasks} drafts={own.drafts} mayWrite={mayWrite} /> : null}
      {isEditable && mayWrite ? (
        <div>
          <LinkButton href={`/employer/certification/${nextTask ?? 'submit'}`} tone="primary">
            {words('next', { task: words(`tasks.${nextTask ?? 'submit'}`) })}
          </LinkButton>
        </div>
      ) : null}
      {isEditable && roundState !== 'SUPPLEMENT_REQUIRED' ? (
        <MethodChoice method={method} mayWrite={mayWrite} offersTransfer={own.offersTransfer} change={changeMethod} />
      ) : null}
      {own.mayTakeBack && mayWrite && round ? <TakeBack version={round.version} /> : null}
      {state === 'REJECTED' && mayWrite ? (
        <ActionForm action={restart} summaryTitle={shell('problem')}>
          <div>
            <SubmitButton>{words('restart')}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
      {state === 'CERTIFIED' ? (
        <div>
          <LinkButton href="/employer" tone="primary">
            {words('goOn')}
          </LinkButton>
        </div>
      ) : null}
      <ChangePanel own={own} mayWrite={mayWrite} />
      {isChange || !mayWrite || !isEditable ? null : (
        <p className="text-[13px]">
          {join('alternative')}{' '}
          <a href="/employer/certification/join" className="underline">
            {join('trail')}
          </a>
        </p>
      )}
      {state === 'IN_REVIEW' ? (
        <Panel title={words('after.title')}>
          <ol className="grid list-decimal gap-1 pl-5">
            <li>{words('after.review')}</li>
            <li>{words('after.answer')}</li>
            <li>{words('after.approved')}</li>
          </ol>
        </Panel>
      ) : null}
      <RemittanceHistory steps={transfer.events} />
      {history.length > 0 || transfer.events.length === 0 ? <CertificationHistory steps={history} /> : null}
      {round && !isEditable ? <ClaimPanels claim={round} before={own.before} /> : null}
    </div>
  );
}
