import { getFormatter, getTranslations } from '@/lib/words/reader';
import { CheckboxGroup } from '@/components/form/checkbox-group';
import { RadioGroup, SelectField, TextAreaField, TextField } from '@/components/form/fields';
import { FieldGroup, FieldRow } from '@/components/form/layout';
import { RegionField } from '@/components/form/region-field';
import { wordsOfFields } from './letter-words';
import { CONTRACT_TERM_KINDS } from '@/lib/domain/codes/agreement';
import { RELEASE_CLAUSES } from '@/lib/domain/agreement/release-clauses';
import { OCCUPATIONS } from '@/lib/domain/codes/occupation';
import { findRegionByFullName, regionFullName } from '@/lib/domain/regions/lookup';
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

async function PostFields({ values }: { values: Values }) {
  const [{ hints, groups, fields, shell }, codes] = await Promise.all([
    wordsOfFields(),
    getTranslations('codes.occupation'),
  ]);
  return (
    <FieldGroup title={groups('post')}>
      <FieldRow>
        <TextField name="post" label={fields('post')} hint={hints('post')} defaultValue={values.post} maxLength={60} />
        <SelectField
          name="occupation"
          label={fields('occupation')}
          hint={hints('occupation')}
          empty={shell('choose')}
          options={OCCUPATIONS.map((code) => [code, codes(code)] as const)}
          defaultValue={values.occupation}
        />
      </FieldRow>
      <PlaceFields values={values} />
    </FieldGroup>
  );
}

/** Where one works, and for whom when that is not the employer. */
async function PlaceFields({ values }: { values: Values }) {
  const { labels, hints, fields, shell, optional } = await wordsOfFields();
  const levels = { province: shell('province'), city: shell('city'), district: shell('district') };
  // A draft written without JavaScript holds the full name.
  const typed = values.workRegionCode ?? '';
  const region = findRegionByFullName(typed) ?? typed;
  return (
    <>
      <RegionField
        name="workRegionCode"
        label={labels('workRegion')}
        hint={hints('workRegion')}
        defaultValue={region}
        defaultName={regionFullName(region) ?? region}
        levels={{ ...levels, choose: shell('choose') }}
      />
      <TextField
        name="workAddress"
        label={labels('workAddress')}
        hint={hints('workAddress')}
        optional={optional}
        defaultValue={values.workAddress}
      />
      <TextField
        name="actualEmployer"
        label={fields('actualEmployer')}
        hint={hints('actualEmployer')}
        optional={optional}
        defaultValue={values.actualEmployer}
        maxLength={100}
      />
    </>
  );
}

async function ContractFields({ values }: { values: Values }) {
  const [{ labels, hints, groups, optional }, codes] = await Promise.all([
    wordsOfFields(),
    getTranslations('codes.contractTermKind'),
  ]);
  const months = (name: 'contractMonths' | 'probationMonths' | 'traineeshipMonths') => (
    <TextField
      name={name}
      label={labels(name)}
      hint={hints(name)}
      optional={name === 'contractMonths' ? undefined : optional}
      inputMode="numeric"
      defaultValue={values[name]}
    />
  );
  return (
    <FieldGroup title={groups('contract')} hint={hints('contract')}>
      <RadioGroup
        name="contractTermKind"
        label={labels('contractTermKind')}
        options={CONTRACT_TERM_KINDS.map((kind) => [kind, codes(kind)] as const)}
        defaultValue={values.contractTermKind}
      />
      <FieldRow>{months('contractMonths')}</FieldRow>
      <FieldRow>
        {months('probationMonths')}
        {months('traineeshipMonths')}
      </FieldRow>
    </FieldGroup>
  );
}

async function PayFields({ values }: { values: Values }) {
  const { labels, hints, groups, fields, optional } = await wordsOfFields();
  const pay = (name: 'regularPay' | 'probationPay') => (
    <TextField name={name} label={labels(name)} hint={hints(name)} inputMode="decimal" defaultValue={values[name]} />
  );
  const benefit = (name: 'socialInsurance' | 'housing' | 'otherPay', hint?: string) => (
    <TextAreaField
      name={name}
      label={fields(name)}
      hint={hint}
      optional={optional}
      rows={2}
      defaultValue={values[name]}
    />
  );
  return (
    <FieldGroup title={groups('pay')} hint={hints('pay')}>
      <FieldRow>
        {pay('regularPay')}
        {pay('probationPay')}
      </FieldRow>
      {benefit('socialInsurance', hints('socialInsurance'))}
      {benefit('housing', hints('housing'))}
      {benefit('otherPay')}
    </FieldGroup>
  );
}

async function ReportFields({ values }: { values: Values }) {
  const { labels, groups, fields, optional } = await wordsOfFields();
  return (
    <FieldGroup title={groups('report')}>
      <FieldRow>
        <TextField name="reportFromOn" label={labels('reportFromOn')} type="date" defaultValue={values.reportFromOn} />
        <TextField name="reportToOn" label={labels('reportToOn')} type="date" defaultValue={values.reportToOn} />
      </FieldRow>
      <TextField
        name="reportPlace"
        label={fields('reportPlace')}
        optional={optional}
        defaultValue={values.reportPlace}
      />
    </FieldGroup>
  );
}

async function PromiseFields({ values }: { values: Values }) {
  const { labels, hints, groups, fields, optional } = await wordsOfFields();
  return (
    <FieldGroup title={groups('promises')} hint={hints('promises')}>
      <FieldRow>
        <TextField
          name="employerDamages"
          label={labels('employerDamages')}
          inputMode="decimal"
          defaultValue={values.employerDamages}
        />
        <TextField
          name="graduateDamages"
          label={labels('graduateDamages')}
          inputMode="decimal"
          defaultValue={values.graduateDamages}
        />
      </FieldRow>
      <ClausesField values={values} />
      <TextAreaField
        name="releaseConditions"
        label={fields('releaseConditions')}
        hint={hints('releaseConditions')}
        optional={optional}
        rows={3}
        defaultValue={values.releaseConditions}
      />
      <TextAreaField
        name="otherAgreements"
        label={fields('otherAgreements')}
        optional={optional}
        rows={3}
        defaultValue={values.otherAgreements}
      />
    </FieldGroup>
  );
}

/** What lets the graduate go with proof alone. */
async function ClausesField({ values }: { values: Values }) {
  const [{ hints, fields, optional }, codes] = await Promise.all([
    wordsOfFields(),
    getTranslations('codes.releaseClause'),
  ]);
  return (
    <CheckboxGroup
      name="releaseClauses"
      label={fields('releaseClauses')}
      hint={hints('releaseClauses')}
      optional={optional}
      options={RELEASE_CLAUSES.map((clause) => [clause, codes(clause)] as const)}
      defaultValue={values.releaseClauses}
    />
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
