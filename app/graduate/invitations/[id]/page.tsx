import { getTranslations } from '@/lib/words/reader';
import { notFound } from 'next/navigation';
import { ClosedWindow, isClosed } from './closed-window';
import { CommissionForm } from './commission-form';
import { EmployerCard, SummaryPanel } from './letter-summary';
import { Negotiation } from './negotiation';
import { ReadOnlyReason } from './read-only';
import { WhatItMeans } from './what-it-means';
import { LetterPanels } from '@/components/agreement/letter';
import { AgreementProgress } from '@/components/agreement/progress';
import { DeadlineTag, StateTag } from '@/components/agreement/tags';
import { Timeline } from '@/components/agreement/timeline';
import { TurnClock } from '@/components/agreement/turn-clock';
import { WhereItStands } from '@/components/agreement/where-it-stands';
import { PolicyPanel } from '@/components/school/policy-summary';
import { Versions } from '@/components/agreement/versions';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { acceptanceFacts } from '@/lib/queries/agreement/acceptance-facts';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { type AddressValues, oneOf } from '@/lib/server/address';
import { markInvitationOpened } from '@/lib/server/invitation-opening';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressValues>;
}

const firstPlace = {
  CONSENT_MISSING: '/graduate/consents',
  GRADUATE_DATA_UNCONFIRMED: '/graduate/confirm',
  COMMISSION_CONSENT_MISSING: '#commission',
} as const;
const isFirst = (code: string | undefined): code is keyof typeof firstPlace => code !== undefined && code in firstPlace;

export default async function InvitationPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('GRADUATE', 'graduate.agreements.read');
  const [{ id }, { done, problem }] = [await params, await searchParams];
  const [detail, facts] = await Promise.all([agreementDetail(viewer, id), acceptanceFacts(viewer, id)]);
  if (!detail || !facts) notFound();
  const { state, letter, may, now, replyBy, seenAt } = detail;
  const isWaiting = state === 'PENDING_GRADUATE';
  if (isWaiting && !seenAt) await markInvitationOpened(viewer, id);
  const [words, counter, commission] = await Promise.all([
    getTranslations('graduate.letter'),
    getTranslations('counterProposal.letter'),
    getTranslations('graduate.commission'),
  ]);
  const first = may.accept.allowed ? undefined : may.accept.code;
  const before = isFirst(first) ? first : undefined;
  const mayAnswer = may.decline.allowed;
  return (
    <div className={`grid gap-4 ${mayAnswer && isWaiting ? 'max-sm:pb-24' : ''}`}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <a href="/graduate/invitations" className="inline-flex min-h-11 items-center">
          <span aria-hidden="true" className="mr-1.5">
            ‹
          </span>
          {words('all')}
        </a>
        {isWaiting ? <DeadlineTag replyBy={replyBy} now={now} /> : <StateTag state={state} />}
      </div>
      {done === 'declined' && state === 'DECLINED' ? <NoticeBox tone="good">{words('done.declined')}</NoticeBox> : null}
      {done === 'consent' && detail.may.accept.allowed ? <NoticeBox tone="good">{commission('done')}</NoticeBox> : null}
      {done === 'countered' && state === 'COUNTERED' ? (
        <NoticeBox tone="good">{counter('done.sent', { employer: letter.employer.name })}</NoticeBox>
      ) : null}
      {done === 'takenBack' && isWaiting ? <NoticeBox tone="good">{counter('done.takenBack')}</NoticeBox> : null}
      <ReadOnlyReason detail={detail} />
      {mayAnswer ? <ClosedWindow decision={may.accept} /> : null}
      <Negotiation detail={detail} />
      <EmployerCard letter={letter} />
      <Panel>
        <AgreementProgress state={state} steps={detail.steps} />
        <div className="mt-3">
          <TurnClock state={state} clock={detail.clock} now={now} since={detail.stateSince} isOwn={mayAnswer} />
        </div>
      </Panel>
      {mayAnswer && isWaiting ? <CommissionForm detail={detail} problem={oneOf(problem)} /> : null}
      <SummaryPanel letter={letter} />
      <details className="panel">
        <summary className="min-h-11 cursor-pointer px-[18px] py-3 font-medium text-brand">{words('more')}</summary>
        <div className="px-3 pb-3">
          <LetterPanels letter={letter} />
        </div>
      </details>
      {detail.policy ? <PolicyPanel policy={detail.policy} now={now} isFrozen={detail.acceptedAt !== null} /> : null}
      {may.counter.allowed ? <AskForChanges id={id} /> : null}
      {mayAnswer && isWaiting ? <WhatItMeans terms={letter.terms} otherOpen={facts.otherOpen} /> : null}
      <WhereItStands state={state} levels={detail.levels} happenings={detail.timeline} />
      <Versions
        versions={detail.versions}
        termsId={detail.termsId}
        proposalId={detail.proposalId}
        isAccepted={detail.acceptedAt !== null}
      />
      <Panel title={words('history')}>
        <Timeline happenings={detail.timeline} />
      </Panel>
      {mayAnswer && isWaiting ? (
        <div
          role="group"
          aria-label={words('answer')}
          className="flex gap-2.5 border-line bg-paper max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-20 max-sm:border-t max-sm:px-4 max-sm:py-3 sm:sticky sm:bottom-3 sm:rounded-lg sm:border sm:px-[18px] sm:py-3"
        >
          <LinkButton href={`/graduate/invitations/${id}/decline`}>{words('decline')}</LinkButton>
          {isClosed(may.accept) ? null : (
            <span className="grid flex-1 sm:flex-none">
              <LinkButton href={before ? firstPlace[before] : `/graduate/invitations/${id}/accept`} tone="primary">
                {before ? words(`first.${before}`) : words('accept')}
              </LinkButton>
            </span>
          )}
        </div>
      ) : null}
    </div>
  );
}

/** Declining is not the only other answer: the terms can be talked about. */
async function AskForChanges({ id }: { id: string }) {
  const words = await getTranslations('counterProposal.letter');
  return (
    <Panel title={words('actionTitle')}>
      <p className="mb-3">{words('actionText')}</p>
      <LinkButton href={`/graduate/invitations/${id}/counter`}>{words('action')}</LinkButton>
    </Panel>
  );
}
