import type { ReactNode } from 'react';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { notFound } from 'next/navigation';
import { accept } from '../actions';
import { CommissionForm } from '../commission-form';
import { ClosedNotice, outcomeOf } from '../closed-notice';
import { reportingOf } from '../letter-summary';
import { WhatItMeans } from '../what-it-means';
import { ProofForm } from './proof-form';
import { PolicyPanel } from '@/components/school/policy-summary';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import type { Decision } from '@/lib/domain/access/decision';
import { fenToYuan } from '@/lib/domain/rules/money';
import { newSecret } from '@/lib/ids';
import { acceptanceFacts } from '@/lib/queries/agreement/acceptance-facts';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { type AddressValues, oneOf } from '@/lib/server/address';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressValues>;
}

export default async function AcceptPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('GRADUATE', 'graduate.agreements.answer');
  const { id } = await params;
  const [detail, facts] = await Promise.all([agreementDetail(viewer, id), acceptanceFacts(viewer, id)]);
  if (!detail || !facts) notFound();
  const [words, letterWords, shell, format] = await Promise.all([
    getTranslations('graduate.accept'),
    getTranslations('graduate.letter'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  const { terms, employer } = detail.letter;
  const { provedUntil } = facts;
  const heading = (
    <>
      <Breadcrumb
        label={words('back')}
        trail={[[words('back'), `/graduate/invitations/${id}`], [letterWords('accept')]]}
      />
      <PageHeading
        title={words('title', { employer: employer.name })}
        lead={detail.may.accept.allowed ? words('steps', { step: provedUntil ? 2 : 1 }) : undefined}
      />
    </>
  );
  if (outcomeOf(detail)) {
    return (
      <>
        {heading}
        <ClosedNotice detail={detail} />
      </>
    );
  }
  if (!detail.may.accept.allowed && detail.may.accept.code === 'COMMISSION_CONSENT_MISSING') {
    return (
      <>
        {heading}
        <div className="grid gap-4">
          <NoticeBox tone="warn" title={words('stopped')}>
            {words('commissionFirst')}
          </NoticeBox>
          <CommissionForm detail={detail} from="accept" problem={oneOf((await searchParams).problem)} />
        </div>
      </>
    );
  }
  if (!detail.may.accept.allowed) return <Stopped id={id} why={detail.may.accept} heading={heading} />;
  return (
    <>
      {heading}
      <div className="grid gap-4">
        <Panel>
          <Facts
            rows={[
              [words('post'), terms.post],
              [letterWords('pay'), `¥${fenToYuan(terms.regularPayFen)}`],
              [letterWords('report'), await reportingOf(terms)],
            ]}
          />
        </Panel>
        {detail.policy ? <PolicyPanel policy={detail.policy} now={detail.now} /> : null}
        <WhatItMeans terms={terms} otherOpen={facts.otherOpen} hasProof={provedUntil !== null} />
        {provedUntil ? (
          <Panel title={words('step2')}>
            <p className="mb-2 text-[13px] text-ink-2">
              {words('step2Lead', { time: format.dateTime(provedUntil, { timeStyle: 'medium' }) })}
            </p>
            <ActionForm action={accept} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="seen" value={detail.terms.hash} />
              <CheckboxField name="confirmed" label={words('confirmed')} />
              <FormButtons>
                <SubmitButton>{words('accept')}</SubmitButton>
                <LinkButton href={`/graduate/invitations/${id}`}>{words('again')}</LinkButton>
              </FormButtons>
            </ActionForm>
          </Panel>
        ) : (
          <ProofForm id={id} seen={detail.terms.hash} facts={facts} />
        )}
      </div>
    </>
  );
}

type Denial = Extract<Decision, { allowed: false }>;

/** Why it cannot be accepted, and the way to what is missing. */
async function Stopped({ id, why: { code, facts }, heading }: { id: string; why: Denial; heading: ReactNode }) {
  const [words, refusals] = await Promise.all([getTranslations('graduate.accept'), getTranslations('refusals')]);
  const way =
    code === 'CONSENT_MISSING'
      ? (['/graduate/consents', words('toConsents')] as const)
      : code === 'GRADUATE_DATA_UNCONFIRMED'
        ? (['/graduate/confirm', words('toConfirm')] as const)
        : ([`/graduate/invitations/${id}`, words('back')] as const);
  return (
    <>
      {heading}
      <NoticeBox tone="warn" title={words('stopped')}>
        <p className="mb-2">{refusals(code as never, facts as never)}</p>
        <LinkButton href={way[0]} tone="primary">
          {way[1]}
        </LinkButton>
      </NoticeBox>
    </>
  );
}
