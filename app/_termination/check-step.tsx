import { redirect } from 'next/navigation';
import { getFormatter, getLocale, getTranslations } from '@/lib/words/reader';
import { sendRequest } from './actions';
import { baseOf, readForm, RequestFrame, type StepProps } from './request-frame';
import { ProofFields } from '@/components/account/proof-fields';
import { ActionForm } from '@/components/form/action-form';
import { DefaultSubmit } from '@/components/form/default-submit';
import { CheckboxField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Facts, NoticeBox, Panel } from '@/components/ui/panel';
import { reasonWords } from '@/lib/domain/proceeding/reasons';
import type { TerminationRequest } from '@/lib/domain/proceeding/termination-request';
import { fenToYuan } from '@/lib/domain/rules/money';
import { newSecret } from '@/lib/ids';
import type { TerminationForm } from '@/lib/queries/proceeding/termination-form';

/** The last step: everything that would be sent, what happens then, and the button. */
export async function CheckStep(props: StepProps) {
  const form = await readForm(props);
  const { request, problems } = form;
  const base = baseOf(form.side);
  const address = `agreement=${form.agreementId}`;
  if (form.may.allowed && form.version === 0) redirect(`${base}/terminations/new?${address}`);
  const [words, format] = await Promise.all([getTranslations('terminations.check'), getFormatter()]);
  const isReady = request !== null && problems?.missing.length === 0 && !problems.needsProof;
  const steps = { form: `${base}/terminations/new?${address}`, papers: `${base}/terminations/new/papers?${address}` };
  return (
    <RequestFrame form={form} step="check" title={words(isReady ? 'title' : 'stoppedTitle')}>
      {request && problems ? (
        <>
          {problems.missing.length > 0 ? (
            <NoticeBox tone="warn">{words('missing', { papers: format.list(problems.missing) })}</NoticeBox>
          ) : null}
          {problems.needsProof ? <NoticeBox tone="warn">{words('needsProof')}</NoticeBox> : null}
          <Summary form={form} request={request} steps={steps} />
          <WhatNext form={form} request={request} />
          {isReady ? <SendForm form={form} steps={steps} /> : <ToPapers href={steps.papers} />}
        </>
      ) : (
        <NoticeBox tone="warn">
          <p className="mb-2">{words('incomplete')}</p>
          <LinkButton href={steps.form} tone="primary">
            {words('edit')}
          </LinkButton>
        </NoticeBox>
      )}
    </RequestFrame>
  );
}

type Steps = { form: string; papers: string };

async function ToPapers({ href }: { href: string }) {
  const words = await getTranslations('terminations.check');
  return (
    <FormButtons>
      <LinkButton href={href} tone="primary">
        {words('editPapers')}
      </LinkButton>
    </FormButtons>
  );
}

async function Summary({ form, request, steps }: { form: TerminationForm; request: TerminationRequest; steps: Steps }) {
  const [words, payers] = await Promise.all([getTranslations('terminations.check'), getTranslations('states.party')]);
  const { reasonText, settlement } = request;
  const sum = settlement
    ? words('settlementValue', { payer: payers(settlement.payer), amount: `¥${fenToYuan(settlement.amountFen)}` })
    : words('settlementNone');
  return (
    <Panel title={words('agreement')} actions={<a href={steps.form}>{words('edit')}</a>}>
      <Facts
        rows={[
          [words('number'), form.number],
          [words('other'), form.other],
          [words('post'), form.post],
          ...(await groundRows(form, request)),
          [
            words('text'),
            <span key="text" className="whitespace-pre-line">
              {reasonText}
            </span>,
          ],
          [words('settlement'), sum],
          [words('papers'), <Papers key="papers" form={form} href={steps.papers} />],
        ]}
      />
    </Panel>
  );
}

/** The clause of the letter, where there is a choice, and the reason where one was needed. */
async function groundRows({ side, clauses }: TerminationForm, { clause, reasonCode }: TerminationRequest) {
  const [words, codes, forms] = await Promise.all([
    getTranslations('terminations.check'),
    getTranslations('codes'),
    getTranslations('terminations.form'),
  ]);
  const hasChoice = side === 'GRADUATE' && clauses.length > 0;
  return [
    ...(hasChoice ? [[words('basis'), clause ? codes(`releaseClause.${clause}`) : forms('clauseNone')] as const] : []),
    ...(reasonCode ? [[words('reason'), codes(`${reasonWords[side]}.${reasonCode}` as never)] as const] : []),
  ];
}

async function Papers({ form: { papers }, href }: { form: TerminationForm; href: string }) {
  const words = await getTranslations('terminations.check');
  return (
    <>
      {papers.map(({ id, fileId, name, fileName }) => (
        <span key={id} className="block">
          {name ? `${name}：` : ''}
          <a href={`/api/files/${fileId}`} className="break-all underline">
            {fileName}
          </a>
        </span>
      ))}
      {papers.length > 0 ? null : words('papersNone')} <a href={href}>{words('editPapers')}</a>
    </>
  );
}

async function WhatNext({ form, request }: { form: TerminationForm; request: TerminationRequest }) {
  const [words, levelWords] = await Promise.all([
    getTranslations('terminations.check'),
    getTranslations('states.level'),
  ]);
  const levels = form.levels.map((level) => levelWords(level)).join(' → ');
  return (
    <Panel title={words('next')}>
      <ol className="grid list-decimal gap-1 pl-5">
        {request.clause ? (
          <li>{words('nextSchool', { levels })}</li>
        ) : (
          <>
            <li>{words('nextAnswer')}</li>
            <li>{words('nextReview', { levels })}</li>
          </>
        )}
        <li>{words('nextNotice', { days: form.policy?.rules.publicNoticeDays ?? 0 })}</li>
        {request.clause ? null : <li>{words('nextCancel')}</li>}
      </ol>
    </Panel>
  );
}

/** A graduate proves again who he is; an employer's member confirms. */
async function SendForm({ form, steps }: { form: TerminationForm; steps: Steps }) {
  const [words, shell, locale] = await Promise.all([
    getTranslations('terminations.check'),
    getTranslations('shell'),
    getLocale(),
  ]);
  return (
    <Panel title={words('send')}>
      <ActionForm action={sendRequest} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
        <DefaultSubmit />
        <input type="hidden" name="agreementId" value={form.agreementId} />
        <input type="hidden" name="checked" value={form.version} />
        <input type="hidden" name="locale" value={locale} />
        {form.account ? <ProofFields account={form.account} /> : null}
        <CheckboxField name="confirmed" label={words('confirmed')} />
        <FormButtons>
          <SubmitButton>{words('send')}</SubmitButton>
          <LinkButton href={steps.form}>{words('edit')}</LinkButton>
        </FormButtons>
      </ActionForm>
    </Panel>
  );
}
