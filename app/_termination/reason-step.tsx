import { getFormatter, getTranslations } from '@/lib/words/reader';
import { writeRequest } from './actions';
import { readForm, RequestFrame, type StepProps } from './request-frame';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup, TextAreaField, TextField } from '@/components/form/fields';
import { HiddenField } from '@/components/form/hidden-field';
import { FieldGroup, FormButtons } from '@/components/form/layout';
import { RevealWhen } from '@/components/form/reveal-when';
import { SessionEnds } from '@/components/form/session-ends';
import { SubmitButton } from '@/components/form/submit-button';
import { UntilAnswered } from '@/components/form/until-answered';
import { partsOfAgreement, PolicyPanel } from '@/components/school/policy-summary';
import { Facts, NoticeBox, Panel } from '@/components/ui/panel';
import { NO_CLAUSE } from '@/lib/domain/agreement/release-clauses';
import { reasonWords, terminationReasons } from '@/lib/domain/proceeding/reasons';
import { otherSide } from '@/lib/domain/proceeding/states';
import { fenToYuan } from '@/lib/domain/rules/money';
import type { TerminationForm } from '@/lib/queries/proceeding/termination-form';
import { oneOf } from '@/lib/server/address';

/** The first step: what it means, the school's rules, and why. */
export async function ReasonStep(props: StepProps) {
  const form = await readForm(props);
  const words = await getTranslations('terminations');
  const done = oneOf(props.search.done);
  return (
    <RequestFrame form={form} step="reason" title={words(`title.${form.side}`, { other: form.other })}>
      <Meaning form={form} />
      {form.policy ? <PolicyPanel policy={form.policy} now={form.now} parts={partsOfAgreement} /> : null}
      <ReasonForm form={form} done={done} />
    </RequestFrame>
  );
}

/** Read before anything is typed: who decides, what holds meanwhile, what it costs. */
async function Meaning({ form: { side, clauses, damages } }: { form: TerminationForm }) {
  const words = await getTranslations('terminations.means');
  const hasClauses = side === 'GRADUATE' && clauses.length > 0;
  const sum = (fen: number): string => (fen === 0 ? words('damagesNone') : `¥${fenToYuan(fen)}`);
  return (
    <Panel title={words('title')}>
      <ul className="mb-3 grid list-disc gap-1 pl-5">
        <li>{words('consent')}</li>
        {hasClauses ? <li>{words('clause')}</li> : null}
        <li>{words('until')}</li>
        <li>{words(`after.${side}`)}</li>
        <li>{words('cancel')}</li>
      </ul>
      <p className="mb-1 font-medium">{words('damages')}</p>
      <Facts
        rows={[
          [words('damagesOwn'), <strong key="own">{sum(damages[side])}</strong>],
          [words('damagesOther'), sum(damages[otherSide(side)])],
        ]}
      />
      {hasClauses ? <p className="mt-2 text-[13px] text-ink-2">{words('noFault')}</p> : null}
    </Panel>
  );
}

async function ReasonForm({ form, done }: { form: TerminationForm; done?: string }) {
  const [words, shell] = await Promise.all([getTranslations('terminations.form'), getTranslations('shell')]);
  const { agreementId, version, savedAt } = form;
  const labels = {
    ...{ clause: words('clause'), reasonCode: words('reasonCode'), reasonText: words('reasonText') },
    ...{ settlementPayer: words('payer'), settlementAmount: words('amount') },
  };
  return (
    <Panel title={words('title')}>
      <ActionForm action={writeRequest} summaryTitle={shell('problem')} labels={labels}>
        <input type="hidden" name="agreementId" value={agreementId} />
        <HiddenField name="version" value={String(version)} />
        <Remarks savedAt={savedAt} done={done} />
        <ReasonFields form={form} />
        <SessionEnds />
        <FormButtons>
          <SubmitButton name="intent" value="next">
            {words('next')}
          </SubmitButton>
          <SubmitButton tone="secondary" name="intent" value="save">
            {words('save')}
          </SubmitButton>
          {savedAt ? (
            <SubmitButton tone="quiet" name="intent" value="discard">
              {words('discard')}
            </SubmitButton>
          ) : null}
        </FormButtons>
      </ActionForm>
    </Panel>
  );
}

/** What happened to the draft; silent once the form has answered something else. */
async function Remarks({ savedAt, done }: { savedAt: Date | null; done?: string }) {
  const [words, format] = await Promise.all([getTranslations('terminations.form'), getFormatter()]);
  return (
    <UntilAnswered field="agreementId">
      {done === 'saved' ? <NoticeBox tone="good">{words('saved')}</NoticeBox> : null}
      {done === 'discarded' ? <NoticeBox tone="good">{words('discarded')}</NoticeBox> : null}
      {savedAt && done !== 'saved' ? (
        <NoticeBox tone="info">
          {words('savedAt', { date: format.dateTime(savedAt, { dateStyle: 'medium', timeStyle: 'short' }) })}
        </NoticeBox>
      ) : null}
    </UntilAnswered>
  );
}

/** Only a graduate whose letter names clauses chooses a ground; reason and sum belong to what needs consent. */
async function ReasonFields({ form }: { form: TerminationForm }) {
  const { side, clauses, values } = form;
  const hasChoice = side === 'GRADUATE' && clauses.length > 0;
  if (!hasChoice) {
    return (
      <>
        <ReasonField form={form} />
        <TextOfReason values={values} />
        <SettlementFields values={values} />
      </>
    );
  }
  return (
    <>
      <ClauseField form={form} />
      <RevealWhen name="clause" value={NO_CLAUSE}>
        <ReasonField form={form} hasChoice />
      </RevealWhen>
      <TextOfReason values={values} />
      <RevealWhen name="clause" value={NO_CLAUSE}>
        <SettlementFields values={values} />
      </RevealWhen>
    </>
  );
}

async function ClauseField({ form: { clauses, values } }: { form: TerminationForm }) {
  const [words, codes] = await Promise.all([
    getTranslations('terminations.form'),
    getTranslations('codes.releaseClause'),
  ]);
  const options = clauses.map((clause) => [clause, codes(clause)] as const);
  return (
    <RadioGroup
      name="clause"
      label={words('clause')}
      hint={words('clauseHint')}
      options={[...options, [NO_CLAUSE, words('clauseNone')] as const]}
      defaultValue={values.clause}
    />
  );
}

async function ReasonField({ form: { side, values }, hasChoice }: { form: TerminationForm; hasChoice?: boolean }) {
  const [words, codes] = await Promise.all([getTranslations('terminations.form'), getTranslations('codes')]);
  return (
    <RadioGroup
      name="reasonCode"
      label={words('reasonCode')}
      hint={hasChoice ? words('reasonHint') : undefined}
      options={terminationReasons[side].map((code) => [code, codes(`${reasonWords[side]}.${code}` as never)] as const)}
      defaultValue={values.reasonCode}
    />
  );
}

type Values = Readonly<Record<string, string>>;

async function TextOfReason({ values }: { values: Values }) {
  const words = await getTranslations('terminations.form');
  return (
    <TextAreaField
      name="reasonText"
      label={words('reasonText')}
      hint={words('reasonTextHint')}
      rows={5}
      defaultValue={values.reasonText}
    />
  );
}

/** Who pays whom how much, as part of the request. */
async function SettlementFields({ values }: { values: Values }) {
  const words = await getTranslations('terminations.form');
  return (
    <FieldGroup title={words('settlement')} hint={words('settlementHint')}>
      <RadioGroup
        name="settlementPayer"
        label={words('payer')}
        options={(['NONE', 'EMPLOYER', 'GRADUATE'] as const).map((payer) => [payer, words(`payers.${payer}`)] as const)}
        defaultValue={values.settlementPayer}
      />
      <TextField
        name="settlementAmount"
        label={words('amount')}
        hint={words('amountHint')}
        inputMode="decimal"
        defaultValue={values.settlementAmount}
      />
    </FieldGroup>
  );
}
