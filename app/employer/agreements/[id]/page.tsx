import { getFormatter, getTranslations } from '@/lib/words/reader';
import { notFound } from 'next/navigation';
import { ProceedingsPanel } from '@/app/_proceeding/agreement-panel';
import { CorrectionNotice } from './correction-notice';
import { CounterNotice } from './counter-notice';
import { GraduateStatus } from './graduate-status';
import { RetractionWay } from '@/app/_retraction/retraction-way';
import { CheckedWarnings } from '@/components/agreement/checked-warnings';
import { Corrections } from '@/components/agreement/corrections';
import { FulfilmentNotice } from '@/components/agreement/fulfilment-notice';
import { GraduateCard } from '@/components/agreement/graduate-card';
import { TerminationWay } from '@/app/_termination/termination-way';
import { LetterPanels } from '@/components/agreement/letter';
import { AgreementProgress } from '@/components/agreement/progress';
import { Timeline } from '@/components/agreement/timeline';
import { TurnClock } from '@/components/agreement/turn-clock';
import { WhereItStands } from '@/components/agreement/where-it-stands';
import { PolicyPanel } from '@/components/school/policy-summary';
import { Versions } from '@/components/agreement/versions';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { isLapsed } from '@/lib/domain/agreement/states';
import { lastMomentBefore } from '@/lib/domain/rules/dates';
import { formatVerificationCode } from '@/lib/domain/rules/verification-code';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { corrections } from '@/lib/queries/correction/corrections';
import { fulfilment } from '@/lib/queries/fulfilment/fulfilment';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string }>;
}

export default async function AgreementPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.read');
  const [{ id }, { done }] = [await params, await searchParams];
  const [detail, records, contract] = await Promise.all([
    agreementDetail(viewer, id),
    corrections(viewer, id),
    fulfilment(viewer, id),
  ]);
  if (!detail || !contract) notFound();
  const [words, labour, sections, format] = await Promise.all([
    getTranslations('employer.detail'),
    getTranslations('fulfilment'),
    getTranslations('signing.sections'),
    getFormatter(),
  ]);
  const moment = (at: Date): string => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const { graduate, letter, state } = detail;
  const { name } = graduate;
  const lastDay = format.dateTime(lastMomentBefore(detail.replyBy), { dateStyle: 'medium' });
  const isOpen = state === 'PENDING_GRADUATE' || state === 'COUNTERED';
  const isOver = isOpen && detail.replyBy.getTime() <= detail.now.getTime();
  const hasLapsed = isLapsed(state);
  const mayInviteAgain = (hasLapsed || state === 'TERMINATED') && mayUse(viewer, 'employer.agreements.write').allowed;
  const actions = (
    <>
      {detail.number ? (
        <a href={`/api/agreements/${id}/document`} className={mayInviteAgain ? 'button' : 'button button-primary'}>
          {words('download')}
        </a>
      ) : null}
      {contract.may.fulfil.allowed ? (
        <LinkButton href={`/employer/agreements/${id}/fulfil`}>{labour('button')}</LinkButton>
      ) : null}
      {mayInviteAgain ? (
        <LinkButton href={`/employer/agreements/new?graduate=${detail.enrolmentId}&again=${id}`} tone="primary">
          {words('again')}
        </LinkButton>
      ) : null}
      {detail.extension ? <LinkButton href={`/employer/agreements/${id}/extend`}>{words('extend')}</LinkButton> : null}
      {detail.may.withdraw.allowed ? (
        <LinkButton href={`/employer/agreements/${id}/withdraw?to=change`}>{words('change')}</LinkButton>
      ) : null}
      {detail.may.withdraw.allowed ? (
        <LinkButton href={`/employer/agreements/${id}/withdraw`} tone="danger">
          {words('withdraw')}
        </LinkButton>
      ) : null}
    </>
  );
  return (
    <>
      <Breadcrumb
        label={words('trail')}
        trail={[
          hasLapsed ? [words('lapsed'), '/employer/lapsed'] : [words('agreements'), '/employer/agreements'],
          [name],
        ]}
      />
      <PageHeading
        title={isOver ? words('deadlineOver', { name }) : words(`headings.${state}`, { name })}
        lead={words('post', { post: letter.terms.post })}
        actions={actions}
      />
      <div className="grid gap-4">
        <TurnClock
          state={state}
          clock={detail.clock}
          now={detail.now}
          since={detail.stateSince}
          isOwn={detail.turn === 'EMPLOYER'}
        />
        <CorrectionNotice detail={detail} records={records} done={done} />
        <FulfilmentNotice fulfilment={contract} record={`/employer/agreements/${id}`} party="EMPLOYER" done={done} />
        <CounterNotice detail={detail} done={done} />
        {done === 'sent' && isOpen ? (
          <NoticeBox tone="good">{words('done.sent', { name, date: lastDay })}</NoticeBox>
        ) : null}
        {done === 'extended' && isOpen ? (
          <NoticeBox tone="good">{words('done.extended', { name, date: lastDay })}</NoticeBox>
        ) : null}
        {done === 'reminded' && isOpen ? <NoticeBox tone="good">{words('done.reminded', { name })}</NoticeBox> : null}
        {done === 'withdrawn' && state === 'WITHDRAWN' ? (
          <NoticeBox tone="good">{words('done.withdrawn')}</NoticeBox>
        ) : null}
        <Panel>
          <AgreementProgress state={state} steps={detail.steps} />
        </Panel>
        <WhereItStands state={state} levels={detail.levels} happenings={detail.timeline} />
        {detail.endReason ? (
          <NoticeBox tone="bad" title={words('reason')}>
            <p className="whitespace-pre-line">{detail.endReason}</p>
          </NoticeBox>
        ) : null}
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <GraduateCard graduate={graduate} hasConfirmed={!isOpen || detail.baseDataConfirmed} />
          <Panel title={words('facts')}>
            <Facts
              rows={[
                ...(detail.number ? [[words('number'), detail.number] as const] : []),
                ...(detail.verificationCode
                  ? [[words('verify'), formatVerificationCode(detail.verificationCode)] as const]
                  : []),
                [words('invitedAt'), moment(detail.invitedAt)],
                [words('replyBy'), words('replyByValue', { date: lastDay })],
                // While the answer is open this stands with what else is new of the graduate.
                ...(detail.seenAt && !isOpen ? [[words('seen'), moment(detail.seenAt)] as const] : []),
                ...(detail.commission
                  ? [
                      [
                        words('commission'),
                        detail.commission.consentAt
                          ? words('commissionGiven', { date: moment(detail.commission.consentAt) })
                          : words('commissionMissing'),
                      ] as const,
                    ]
                  : []),
                ...(detail.warnings.length > 0
                  ? [[words('warnings'), <CheckedWarnings key="warnings" warnings={detail.warnings} />] as const]
                  : []),
                [words('attempt'), words('attemptValue', { count: detail.attempt })],
                [
                  words('hash'),
                  <span key="hash" className="text-[13px] break-all">
                    {detail.terms.hash}
                  </span>,
                ],
              ]}
            />
          </Panel>
        </div>
        {isOpen ? <GraduateStatus detail={detail} mayRemind={detail.may.remind.allowed} /> : null}
        <ProceedingsPanel viewer={viewer} agreementId={id} />
        <RetractionWay viewer={viewer} agreementId={id} since={detail.stateSince} />
        <TerminationWay viewer={viewer} agreementId={id} />
        <Corrections records={records.filter(({ isOpen: isUnderWay }) => !isUnderWay)} />
        <Versions
          versions={detail.versions}
          termsId={detail.termsId}
          proposalId={detail.proposalId}
          isAccepted={detail.acceptedAt !== null}
        />
        <LetterPanels letter={letter} />
        {detail.policy ? (
          <PolicyPanel policy={detail.policy} now={detail.now} isFrozen={detail.acceptedAt !== null} />
        ) : null}
        <Panel title={sections('history')}>
          <Timeline happenings={detail.timeline} />
        </Panel>
      </div>
    </>
  );
}
