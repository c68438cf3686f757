import { getFormatter, getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { CommissionForm } from '../../invitations/[id]/commission-form';
import { ProceedingsPanel } from '@/app/_proceeding/agreement-panel';
import { TerminationWay } from '@/app/_termination/termination-way';
import { CorrectionNotice } from './correction-notice';
import { Corrections } from '@/components/agreement/corrections';
import { FulfilmentNotice } from '@/components/agreement/fulfilment-notice';
import { RetractionWay } from '@/app/_retraction/retraction-way';
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
import { formatVerificationCode } from '@/lib/domain/rules/verification-code';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { corrections } from '@/lib/queries/correction/corrections';
import { fulfilment } from '@/lib/queries/fulfilment/fulfilment';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string }>;
}

export default async function AgreementPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('GRADUATE', 'graduate.agreements.read');
  const [{ id }, { done }] = [await params, await searchParams];
  const [detail, records, contract] = await Promise.all([
    agreementDetail(viewer, id),
    corrections(viewer, id),
    fulfilment(viewer, id),
  ]);
  if (!detail || !contract) notFound();
  const { state, letter, acceptedAt, signedAt, number, verificationCode } = detail;
  const [words, labour, headings, sections, format] = await Promise.all([
    getTranslations('graduate.agreements'),
    getTranslations('fulfilment'),
    getTranslations('graduate.agreements.headings'),
    getTranslations('signing.sections'),
    getFormatter(),
  ]);
  // Never accepted: still a letter, whose page says what can be done.
  if (!acceptedAt || !headings.has(state as never)) redirect(`/graduate/invitations/${id}`);
  const moment = (at: Date): string => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <Breadcrumb
        label={words('trailAgreements')}
        trail={[[words('trailAgreements'), '/graduate/agreements'], [letter.terms.post]]}
      />
      <PageHeading
        title={headings(state as never)}
        lead={words('pair', { employer: letter.employer.name, post: letter.terms.post })}
        actions={
          number ? (
            <>
              <a href={`/api/agreements/${id}/document`} className="button button-primary">
                {words('download')}
              </a>
              {contract.may.fulfil.allowed ? (
                <LinkButton href={`/graduate/agreements/${id}/fulfil`}>{labour('button')}</LinkButton>
              ) : null}
            </>
          ) : undefined
        }
      />
      <div className="grid gap-4">
        <TurnClock
          state={state}
          clock={detail.clock}
          now={detail.now}
          since={detail.stateSince}
          isOwn={detail.turn === 'GRADUATE'}
        />
        {done === 'accepted' && detail.turn === 'SCHOOL' ? (
          <NoticeBox tone="good" title={words('done', { employer: letter.employer.name })}>
            {words('doneNext')}
          </NoticeBox>
        ) : null}
        <CorrectionNotice detail={detail} records={records} done={done} />
        <FulfilmentNotice fulfilment={contract} record={`/graduate/agreements/${id}`} party="GRADUATE" done={done} />
        {state === 'SIGNED' ? <NoticeBox tone="good">{words('signed')}</NoticeBox> : null}
        {state === 'REVIEW_FAILED' ? (
          <NoticeBox tone="bad">
            {detail.endReason ? (
              <p className="whitespace-pre-line">
                <strong>{words('reason')}</strong> {detail.endReason}
              </p>
            ) : null}
            <p className="mb-2">{words('failed')}</p>
            <LinkButton href="/graduate/invitations">{words('toInvitations')}</LinkButton>
          </NoticeBox>
        ) : null}
        <Panel>
          <AgreementProgress state={state} steps={detail.steps} />
        </Panel>
        <WhereItStands state={state} levels={detail.levels} happenings={detail.timeline} />
        <RetractionWay viewer={viewer} agreementId={id} since={detail.stateSince} />
        <Panel title={words('facts')}>
          <Facts
            rows={[
              ...(number ? [[words('numberLabel'), number] as const] : []),
              ...(verificationCode ? [[words('verify'), formatVerificationCode(verificationCode)] as const] : []),
              [words('acceptedAt'), moment(acceptedAt)],
              ...(signedAt ? [[words('signedAt'), moment(signedAt)] as const] : []),
              [
                words('hash'),
                <span key="hash" className="text-[13px] break-all">
                  {detail.terms.hash}
                </span>,
              ],
            ]}
          />
        </Panel>
        <CommissionForm detail={detail} />
        <ProceedingsPanel viewer={viewer} agreementId={id} />
        <TerminationWay viewer={viewer} agreementId={id} />
        <Corrections records={records.filter(({ isOpen: isUnderWay }) => !isUnderWay)} />
        <Versions versions={detail.versions} termsId={detail.termsId} proposalId={detail.proposalId} isAccepted />
        <LetterPanels letter={letter} />
        {detail.policy ? <PolicyPanel policy={detail.policy} now={detail.now} isFrozen /> : null}
        <Panel title={sections('history')}>
          <Timeline happenings={detail.timeline} />
        </Panel>
      </div>
    </>
  );
}
