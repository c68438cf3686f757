import { getFormatter, getTranslations } from '@/lib/words/reader';
import { SelectField } from '@/components/form/fields';
import { FieldGroup, FieldRow } from '@/components/form/layout';
import { LetterField, type LetterFieldName } from './letter-field';
import { wordsOfFields } from './letter-words';
import { addDays, startOfShanghaiDay } from '@/lib/domain/rules/dates';

type Values = Readonly<Record<string, string>>;

/** Block C of the letter as inputs, money in yuan; names are those of `termsFormShape`. */
export async function TermsFields({ values }: { values: Values }) {
  return (
    <>
      <PostFields values={values} />
      <ContractFields values={values} />
      <PayFields values={values} />
      <ReportFields values={values} />
      <PromiseFields values={values} />
    </>
  );
}

/** These inputs one below the other. */
function Each({ names, values }: { names: readonly LetterFieldName[]; values: Values }) {
  return names.map((name) => <LetterField key={name} name={name} values={values} />);
}

async function PostFields({ values }: { values: Values }) {
  const { groups } = await wordsOfFields();
  return (
    <FieldGroup title={groups('post')}>
      <FieldRow>
        <Each names={['post', 'occupation']} values={values} />
      </FieldRow>
      <Each names={['workRegionCode', 'workAddress', 'actualEmployer']} values={values} />
    </FieldGroup>
  );
}

async function ContractFields({ values }: { values: Values }) {
  const { hints, groups } = await wordsOfFields();
  return (
    <FieldGroup title={groups('contract')} hint={hints('contract')}>
      <LetterField name="contractTermKind" values={values} />
      <FieldRow>
        <LetterField name="contractMonths" values={values} />
      </FieldRow>
      <FieldRow>
        <Each names={['probationMonths', 'traineeshipMonths']} values={values} />
      </FieldRow>
    </FieldGroup>
  );
}

async function PayFields({ values }: { values: Values }) {
  const { hints, groups } = await wordsOfFields();
  return (
    <FieldGroup title={groups('pay')} hint={hints('pay')}>
      <FieldRow>
        <Each names={['regularPay', 'probationPay']} values={values} />
      </FieldRow>
      <Each names={['socialInsurance', 'housing', 'otherPay']} values={values} />
    </FieldGroup>
  );
}

async function ReportFields({ values }: { values: Values }) {
  const { groups } = await wordsOfFields();
  return (
    <FieldGroup title={groups('report')}>
      <FieldRow>
        <Each names={['reportFromOn', 'reportToOn']} values={values} />
      </FieldRow>
      <LetterField name="reportPlace" values={values} />
    </FieldGroup>
  );
}

async function PromiseFields({ values }: { values: Values }) {
  const { hints, groups } = await wordsOfFields();
  return (
    <FieldGroup title={groups('promises')} hint={hints('promises')}>
      <FieldRow>
        <Each names={['employerDamages', 'graduateDamages']} values={values} />
      </FieldRow>
      <Each names={['releaseConditions', 'otherAgreements']} values={values} />
    </FieldGroup>
  );
}

interface ChoiceProps {
  values: Values;
  profiles: readonly { id: string; label: string; isDefault: boolean }[];
  policy: { replyDaysMinimum: number; replyDaysMaximum: number };
  /** Today in Asia/Shanghai: every choice of days shows the last day it means. */
  today: string;
}

/** Which address-book entry goes with the letter, and how long there is to answer. */
export async function LetterChoices({ values, profiles, policy, today }: ChoiceProps) {
  const [{ labels, hints, groups, shell }, words, format] = await Promise.all([
    wordsOfFields(),
    getTranslations('employer.letter'),
    getFormatter(),
  ]);
  const dayAfter = (days: number): string =>
    format.dateTime(startOfShanghaiDay(addDays(today, days)), { dateStyle: 'medium' });
  const { replyDaysMinimum: first, replyDaysMaximum: last } = policy;
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const nameOf = ({ label, isDefault }: { label: string; isDefault: boolean }): string =>
    isDefault ? words('defaultProfile', { label }) : label;
  return (
    <>
      <FieldGroup title={groups('transfer')} hint={hints('transfer')}>
        <SelectField
          name="transferProfileId"
          label={labels('transferProfile')}
          hint={profiles.length === 0 ? words('noProfiles') : undefined}
          empty={shell('choose')}
          options={profiles.map((profile) => [profile.id, nameOf(profile)])}
          defaultValue={values.transferProfileId || profiles.find(({ isDefault }) => isDefault)?.id}
        />
        <p>
          <a href="/employer/transfer-profiles/new">{words('newProfile')}</a>
        </p>
      </FieldGroup>
      <FieldGroup title={groups('deadline')} hint={hints('deadline')}>
        <SelectField
          name="replyDays"
          label={labels('replyDays')}
          options={days.map((n) => [String(n), words('replyOption', { days: n, date: dayAfter(n) })])}
          defaultValue={values.replyDays}
        />
      </FieldGroup>
    </>
  );
}
