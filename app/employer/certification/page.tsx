import { getFormatter, getTranslations } from '@/lib/words/reader';
import { ClaimPanels } from '@/components/certification/claim-panels';
import { CertificationHistory } from '@/components/certification/history';
import { TaskList } from '@/components/certification/task-list';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag, type Tone } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { ownCertification } from '@/lib/queries/certification/own-certification';
import { restart } from './actions';
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
const notices = ['registered', 'submitted', 'restarted', 'recertifying', 'withdrawn', 'draft'] as const;
const tones: Partial<Record<string, Tone>> = {
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
  const [words, join, shell, states, format, { done }, own] = await Promise.all([
    getTranslations('certification'),
    getTranslations('standing.join'),
    getTranslations('shell'),
    getTranslations('states.certification'),
    getFormatter(),
    searchParams,
    ownCertification(viewer, undefined),
  ]);
  const { state, round, roundState, tasks, nextTask, isEditable, history } = own;
  const isAnswered = roundState === 'SUPPLEMENT_REQUIRED' || roundState === 'REJECTED';
  const isChange = own.isCertifiedOnce;
  const mayWrite = mayUse(viewer, 'employer.certification.write').allowed;
  const known =
    state === 'RECERTIFYING' && roundState === 'SUPPLEMENT_REQUIRED'
      ? 'SUPPLEMENT_REQUIRED'
      : (worded.find((name) => name === state) ?? 'other');
  const left = Object.values(tasks).filter((task) => task !== 'done').length;
  const moment = known === 'CERTIFIED' ? own.certifiedAt : round?.submittedAt;
  const date = moment ? format.dateTime(moment, { dateStyle: 'long' }) : '';
  const notice = notices.find((name) => name === done);
  return (
    <div className="grid max-w-3xl gap-4">
      <PageHeading
        title={words(`heading.${known === 'DRAFT' && left === 0 ? 'ready' : known}`, { left })}
        lead={words(`lead.${known}`, { date })}
        actions={<Tag tone={tones[state] ?? 'idle'}>{states(state)}</Tag>}
      />
      {notice ? <NoticeBox tone="good">{words(`done.${notice}`)}</NoticeBox> : null}
      <StandingNotices own={own} mayWrite={mayWrite} />
      {viewer.isCertified || state === 'SUSPENDED' ? null : (
        <p className="text-[13px] text-ink-2">{words('closedUntil')}</p>
      )}
      {mayWrite ? null : <NoticeBox tone="info">{words('reader')}</NoticeBox>}
      {round?.reason && isAnswered ? (
        <NoticeBox tone={roundState === 'REJECTED' ? 'bad' : 'warn'} title={words('reasonTitle')}>
          <p className="whitespace-pre-line">{round.reason}</p>
          {own.requested.length > 0 ? (
            <p className="mt-1">
              {words('asked', { materials: format.list(own.requested.map((kind) => words(`kinds.${kind}`))) })}
            </p>
          ) : null}
        </NoticeBox>
      ) : null}
      {isEditable ? <TaskList states={tasks} mayWrite={mayWrite} /> : null}
      {isEditable && mayWrite ? (
        <div>
          <LinkButton href={`/employer/certification/${nextTask ?? 'submit'}`} tone="primary">
            {words('next', { task: words(`tasks.${nextTask ?? 'submit'}`) })}
          </LinkButton>
        </div>
      ) : null}
      {state === 'REJECTED' && mayWrite ? (
        <ActionForm action={restart} summaryTitle={shell('problem')} requestIdLabel={shell('requestId')}>
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
      <CertificationHistory steps={history} />
      {round && !isEditable ? <ClaimPanels claim={round} /> : null}
    </div>
  );
}
