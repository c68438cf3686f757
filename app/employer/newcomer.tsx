import { redirect } from 'next/navigation';
import { PendingJoin } from './certification/pending-join';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { RequestsAgainst } from '@/app/_account/requests-against';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { mayUse } from '@/lib/domain/access/permissions';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { ownCertification, type OwnCertification } from '@/lib/queries/certification/own-certification';

const worded = [
  'DRAFT',
  'REMITTING',
  'AWAITING_AMOUNT',
  'REMITTANCE_FAILED',
  'IN_REVIEW',
  'SUPPLEMENT_REQUIRED',
  'REJECTED',
] as const;

/** The workbench before certification: where it stands, what the reviewer said, and the one thing to do now. */
export async function Newcomer({ viewer }: { viewer: EmployerViewer }) {
  const [words, states, own] = await Promise.all([
    getTranslations('employer.workbench.newcomer'),
    getTranslations('states.certification'),
    ownCertification(viewer, undefined),
  ]);
  const mayCertify = mayUse(viewer, 'employer.certification.write').allowed;
  const { state } = own;
  if (own.suspension) redirect('/employer/certification');
  const known = worded.find((name) => name === state) ?? 'DRAFT';
  const isWaiting = known === 'IN_REVIEW' || known === 'REMITTING';
  const isReturned = known === 'SUPPLEMENT_REQUIRED' || known === 'REJECTED';
  return (
    <div className="grid max-w-3xl gap-4">
      <RequestsAgainst viewer={viewer} />
      <PageHeading
        title={words(`title.${known}`)}
        lead={words('lead', { employer: viewer.employerName, state: states(state) })}
      />
      <PendingJoin viewer={viewer} />
      {isReturned ? <Opinion own={own} /> : null}
      <Panel title={words(known === 'DRAFT' ? 'steps' : 'now')}>
        <p className="mb-3">{words(`text.${known}`)}</p>
        {known === 'DRAFT' ? <Steps /> : null}
        {mayCertify || isWaiting ? (
          <LinkButton
            href={known === 'AWAITING_AMOUNT' ? '/employer/certification/amount' : '/employer/certification'}
            tone={isWaiting ? 'secondary' : 'primary'}
          >
            {words(`go.${known}`)}
          </LinkButton>
        ) : (
          <NoticeBox tone="info">{words('askAdministrator')}</NoticeBox>
        )}
      </Panel>
    </div>
  );
}

/** The way to be certified, in three steps. */
async function Steps() {
  const words = await getTranslations('employer.workbench.newcomer');
  return (
    <ol className="mb-4 grid list-decimal gap-1 pl-5">
      <li>{words('step1')}</li>
      <li>{words('step2')}</li>
      <li>{words('step3')}</li>
    </ol>
  );
}

/** What the reviewer wrote, and which materials are asked for. */
async function Opinion({ own: { state, round, requested } }: { own: OwnCertification }) {
  const [words, format] = await Promise.all([getTranslations('certification'), getFormatter()]);
  if (!round?.reason) return null;
  return (
    <NoticeBox tone={state === 'REJECTED' ? 'bad' : 'warn'} title={words('reasonTitle')}>
      <p className="whitespace-pre-line">{round.reason}</p>
      {requested.length > 0 ? (
        <p className="mt-1">
          {words('asked', {
            materials: format.list(requested.map((kind) => words('quoted', { name: words(`kinds.${kind}`) }))),
          })}
        </p>
      ) : null}
    </NoticeBox>
  );
}
