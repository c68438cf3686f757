import { getFormatter, getTranslations } from 'next-intl/server';
import { CertificationHistory } from '@/components/certification/history';
import { CertificationTag } from '@/components/certification/state-tag';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { TASKS } from '@/lib/domain/certification/steps';
import { newSecret } from '@/lib/ids';
import { type OwnCertification, ownCertification } from '@/lib/queries/certification/own-certification';
import { type AddressValues, oneOf } from '@/lib/server/address';
import { ClaimSummary } from './_parts/claim-summary';
import { DoneNotice } from './_parts/done-notice';
import { TaskList } from './_parts/task-list';
import { restart } from './actions';

const told = ['DRAFT', 'IN_REVIEW', 'SUPPLEMENT_REQUIRED', 'REJECTED', 'CERTIFIED'] as const;

/** The state as the words of this page know it. */
const wordOf = ({ state }: OwnCertification) => told.find((one) => one === state) ?? 'other';

export default async function CertificationPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.certification.read');
  const done = oneOf((await searchParams).done);
  const [claim, words, format] = await Promise.all([
    ownCertification(viewer, undefined),
    getTranslations('certification'),
    getFormatter(),
  ]);
  const mayWrite = mayUse(viewer, 'employer.certification.write').allowed;
  const state = wordOf(claim);
  const { round, nextTask, isEditable } = claim;
  const left = TASKS.filter((task) => claim.tasks[task] !== 'done').length;
  const at = state === 'CERTIFIED' ? claim.certifiedAt : round?.submittedAt;
  const date = at ? format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }) : '';
  const asked = format.list(claim.requested.map((kind) => words(`kinds.${kind}`)));
  return (
    <div className="grid max-w-3xl gap-4">
      <title>{words('home')}</title>
      <PageHeading
        title={state === 'DRAFT' && nextTask === null ? words('heading.ready') : words(`heading.${state}`, { left })}
        lead={
          <>
            <CertificationTag state={claim.state} /> {words(`lead.${state}`, { date })}
          </>
        }
      />
      <DoneNotice done={done} />
      {mayWrite ? null : <NoticeBox tone="info">{words('reader')}</NoticeBox>}
      {round?.reason && (state === 'SUPPLEMENT_REQUIRED' || state === 'REJECTED') ? (
        <NoticeBox tone={state === 'REJECTED' ? 'bad' : 'warn'} title={words('reasonTitle')}>
          <p className="whitespace-pre-line">{round.reason}</p>
          {claim.requested.length > 0 ? <p>{words('asked', { materials: asked })}</p> : null}
        </NoticeBox>
      ) : null}
      {isEditable ? <TaskList tasks={claim.tasks} isComplete={nextTask === null} mayWrite={mayWrite} /> : null}
      {mayWrite ? <WayOn claim={claim} /> : null}
      {state === 'IN_REVIEW' ? (
        <Panel title={words('after.title')}>
          <ol className="grid list-decimal gap-1 pl-5">
            <li>{words('after.review')}</li>
            <li>{words('after.answer')}</li>
            <li>{words('after.approved')}</li>
          </ol>
        </Panel>
      ) : null}
      <Panel title={words('history.title')}>
        <CertificationHistory steps={claim.history} />
      </Panel>
      {round && !isEditable ? <ClaimSummary round={round} isEditable={false} /> : null}
    </div>
  );
}

/** The one thing to do now. */
async function WayOn({ claim }: { claim: OwnCertification }) {
  const [words, shell] = await Promise.all([getTranslations('certification'), getTranslations('shell')]);
  if (claim.state === 'REJECTED') {
    return (
      <ActionForm
        action={restart}
        idempotencyKey={newSecret(16)}
        summaryTitle={shell('problem')}
        requestIdLabel={shell('requestId')}
      >
        <div>
          <SubmitButton>{words('restart')}</SubmitButton>
        </div>
      </ActionForm>
    );
  }
  if (claim.state === 'CERTIFIED') {
    return (
      <p>
        <LinkButton href="/employer" tone="primary">
          {words('goOn')}
        </LinkButton>
      </p>
    );
  }
  if (!claim.isEditable) return null;
  const task = claim.nextTask ?? 'submit';
  return (
    <p>
      <LinkButton href={`/employer/certification/${task}`} tone="primary">
        {words('next', { task: words(`tasks.${task}`) })}
      </LinkButton>
    </p>
  );
}
