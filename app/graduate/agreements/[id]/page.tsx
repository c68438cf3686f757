import { getFormatter, getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { CommissionForm } from '../../invitations/[id]/commission-form';
import { ProceedingsPanel } from '@/app/_proceeding/agreement-panel';
import { RetractionWay } from '@/app/_retraction/retraction-way';
import { LetterPanels } from '@/components/agreement/letter';
import { AgreementProgress } from '@/components/agreement/progress';
import { StateTag, TurnLine } from '@/components/agreement/tags';
import { Timeline } from '@/components/agreement/timeline';
import { PolicyPanel } from '@/components/school/policy-summary';
import { Versions } from '@/components/agreement/versions';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { formatVerificationCode } from '@/lib/domain/rules/verification-code';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string }>;
}

export default async function AgreementPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('GRADUATE', 'graduate.agreements.read');
  const [{ id }, { done }] = [await params, await searchParams];
  const detail = await agreementDetail(viewer, id);
  if (!detail) notFound();
  const { state, letter, acceptedAt, signedAt, number, verificationCode } = detail;
  const [words, headings, sections, format] = await Promise.all([
    getTranslations('graduate.agreements'),
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
            <a href={`/api/agreements/${id}/document`} className="button button-primary">
              {words('download')}
            </a>
          ) : undefined
        }
      />
      <div className="grid gap-4">
        {done === 'accepted' && detail.turn === 'SCHOOL' ? (
          <NoticeBox tone="good" title={words('done', { employer: letter.employer.name })}>
            {words('doneNext')}
          </NoticeBox>
        ) : null}
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
        <p className="flex flex-wrap items-center gap-2 text-[13px] text-ink-2">
          <StateTag state={state} />
          <span>
            <TurnLine state={state} since={moment(detail.stateSince)} />
          </span>
        </p>
        <Panel>
          <AgreementProgress state={state} steps={detail.steps} />
        </Panel>
        <ProceedingsPanel viewer={viewer} agreementId={id} />
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
        <LetterPanels letter={letter} />
        {detail.policy ? <PolicyPanel policy={detail.policy} now={detail.now} isFrozen /> : null}
        <Versions versions={detail.versions} termsId={detail.termsId} proposalId={detail.proposalId} isAccepted />
        <Panel title={sections('history')}>
          <Timeline happenings={detail.timeline} />
        </Panel>
      </div>
    </>
  );
}
