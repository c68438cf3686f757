import type { ReactNode } from 'react';
import { getTranslations } from '@/lib/words/reader';
import { RadioGroup, SelectField, TextAreaField, TextField } from '@/components/form/fields';
import { RegionField } from '@/components/form/region-field';
import { wordsOfFields } from './letter-words';
import { CONTRACT_TERM_KINDS } from '@/lib/domain/codes/agreement';
import { OCCUPATIONS } from '@/lib/domain/codes/occupation';
import { findRegionByFullName, regionFullName } from '@/lib/domain/regions/lookup';
import type { termsFormShape } from '@/lib/domain/agreement/terms';

export type LetterFieldName = keyof typeof termsFormShape | 'actualEmployer';
type Values = Readonly<Record<string, string>>;
type Field = (values: Values) => Promise<ReactNode>;

const months =
  (name: 'contractMonths' | 'probationMonths' | 'traineeshipMonths'): Field =>
  async (values) => {
    const { labels, hints, optional } = await wordsOfFields();
    return (
      <TextField
        name={name}
        label={labels(name)}
        hint={hints(name)}
        optional={name === 'contractMonths' ? undefined : optional}
        inputMode="numeric"
        defaultValue={values[name]}
      />
    );
  };

const pay =
  (name: 'regularPay' | 'probationPay'): Field =>
  async (values) => {
    const { labels, hints } = await wordsOfFields();
    return (
      <TextField name={name} label={labels(name)} hint={hints(name)} inputMode="decimal" defaultValue={values[name]} />
    );
  };

const damages =
  (name: 'employerDamages' | 'graduateDamages'): Field =>
  async (values) => {
    const { labels } = await wordsOfFields();
    return <TextField name={name} label={labels(name)} inputMode="decimal" defaultValue={values[name]} />;
  };

const date =
  (name: 'reportFromOn' | 'reportToOn'): Field =>
  async (values) => {
    const { labels } = await wordsOfFields();
    return <TextField name={name} label={labels(name)} type="date" defaultValue={values[name]} />;
  };

type Paragraphs = 'socialInsurance' | 'housing' | 'otherPay' | 'releaseConditions' | 'otherAgreements';
const paragraphs =
  (name: Paragraphs, rows: number): Field =>
  async (values) => {
    const { hints, fields, optional } = await wordsOfFields();
    return (
      <TextAreaField
        name={name}
        label={fields(name)}
        hint={name === 'otherPay' || name === 'otherAgreements' ? undefined : hints(name)}
        optional={optional}
        rows={rows}
        defaultValue={values[name]}
      />
    );
  };

const regionField: Field = async (values) => {
  const { labels, hints, shell } = await wordsOfFields();
  const levels = { province: shell('province'), city: shell('city'), district: shell('district') };
  // A draft written without JavaScript holds the full name.
  const typed = values.workRegionCode ?? '';
  const region = findRegionByFullName(typed) ?? typed;
  return (
    <RegionField
      name="workRegionCode"
      label={labels('workRegion')}
      hint={hints('workRegion')}
      defaultValue={region}
      defaultName={regionFullName(region) ?? region}
      levels={{ ...levels, choose: shell('choose') }}
    />
  );
};

/** Every input of block C once, by its name, in the order of the form. */
const inputs: Readonly<Record<LetterFieldName, Field>> = {
  async post(values) {
    const { hints, fields } = await wordsOfFields();
    return (
      <TextField name="post" label={fields('post')} hint={hints('post')} defaultValue={values.post} maxLength={60} />
    );
  },
  async occupation(values) {
    const [{ hints, fields, shell }, codes] = await Promise.all([wordsOfFields(), getTranslations('codes.occupation')]);
    return (
      <SelectField
        name="occupation"
        label={fields('occupation')}
        hint={hints('occupation')}
        empty={shell('choose')}
        options={OCCUPATIONS.map((code) => [code, codes(code)] as const)}
        defaultValue={values.occupation}
      />
    );
  },
  workRegionCode: regionField,
  async workAddress(values) {
    const { labels, hints, optional } = await wordsOfFields();
    return (
      <TextField
        name="workAddress"
        label={labels('workAddress')}
        hint={hints('workAddress')}
        optional={optional}
        defaultValue={values.workAddress}
      />
    );
  },
  async actualEmployer(values) {
    const { hints, fields, optional } = await wordsOfFields();
    return (
      <TextField
        name="actualEmployer"
        label={fields('actualEmployer')}
        hint={hints('actualEmployer')}
        optional={optional}
        defaultValue={values.actualEmployer}
        maxLength={100}
      />
    );
  },
  async contractTermKind(values) {
    const [{ labels }, codes] = await Promise.all([wordsOfFields(), getTranslations('codes.contractTermKind')]);
    return (
      <RadioGroup
        name="contractTermKind"
        label={labels('contractTermKind')}
        options={CONTRACT_TERM_KINDS.map((kind) => [kind, codes(kind)] as const)}
        defaultValue={values.contractTermKind}
      />
    );
  },
  contractMonths: months('contractMonths'),
  probationMonths: months('probationMonths'),
  traineeshipMonths: months('traineeshipMonths'),
  regularPay: pay('regularPay'),
  probationPay: pay('probationPay'),
  socialInsurance: paragraphs('socialInsurance', 2),
  housing: paragraphs('housing', 2),
  otherPay: paragraphs('otherPay', 2),
  reportFromOn: date('reportFromOn'),
  reportToOn: date('reportToOn'),
  async reportPlace(values) {
    const { fields, optional } = await wordsOfFields();
    return (
      <TextField
        name="reportPlace"
        label={fields('reportPlace')}
        optional={optional}
        defaultValue={values.reportPlace}
      />
    );
  },
  employerDamages: damages('employerDamages'),
  graduateDamages: damages('graduateDamages'),
  releaseConditions: paragraphs('releaseConditions', 3),
  otherAgreements: paragraphs('otherAgreements', 3),
};

export const letterFieldNames = Object.keys(inputs) as LetterFieldName[];

/** One input of block C (or the employer one really works for) with its words; names are those of `termsFormShape`. */
export function LetterField({ name, values }: { name: LetterFieldName; values: Values }): Promise<ReactNode> {
  return inputs[name](values);
}
