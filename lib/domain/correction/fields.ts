import type { Difference, FieldOfLetter } from '@/lib/domain/agreement/differences';
import { formKey, type FormValues } from '@/lib/domain/agreement/form-reading';
import { termsToForm } from '@/lib/domain/agreement/letter-form';
import type { LetterContent } from '@/lib/domain/agreement/snapshot';
import { termsFormShape } from '@/lib/domain/agreement/terms';
import { type TransferDraft, transferFormShape } from '@/lib/domain/agreement/transfer';
import { z } from 'zod';

/** Stored keys of the letter a reviewer can ask to have corrected, in the order of the form. */
const termsKeys = [
  ...(['post', 'occupation', 'workRegionCode', 'workAddress', 'contractTermKind', 'contractMonths'] as const),
  ...(['probationMonths', 'traineeshipMonths', 'regularPayFen', 'probationPayFen', 'socialInsurance'] as const),
  ...(['housing', 'otherPay', 'reportFromOn', 'reportToOn', 'reportPlace', 'employerDamagesFen'] as const),
  ...(['graduateDamagesFen', 'releaseConditions', 'otherAgreements'] as const),
] as const;
const transferKeys = [
  ...(['acceptsArchive', 'archiveTransferKind', 'archiveRecipient', 'archiveDepartment', 'archiveContact'] as const),
  ...(['archiveTelephone', 'archiveAddress', 'archivePostcode', 'acceptsHousehold', 'householdAddress'] as const),
] as const;

export type CorrectionField = keyof typeof termsFormShape | keyof typeof transferFormShape | 'actualEmployer';

/** The fields of blocks C and D, and the one of block A that is written in each letter; names of their inputs. */
export const correctionFields: readonly CorrectionField[] = [
  ...termsKeys.slice(0, 4).map(formKey),
  'actualEmployer',
  ...termsKeys.slice(4).map(formKey),
  ...transferKeys,
];

const known: ReadonlySet<string> = new Set(correctionFields);
export const isCorrectionField = (name: string): name is CorrectionField => known.has(name);

/** Which input of the form a difference belongs to; null for what is no part of a letter's form. */
export function fieldOf({ part, field }: FieldOfLetter): CorrectionField | null {
  if (part === 'employer' && field !== 'actualEmployer') return null;
  const name = formKey(field);
  return isCorrectionField(name) ? name : null;
}

/** Where a field stands in the stored letter. Throws RangeError for no field of a letter. */
export function placeOf(name: CorrectionField): FieldOfLetter {
  if (name === 'actualEmployer') return { part: 'employer', field: name };
  const key = termsKeys.find((one) => formKey(one) === name);
  if (key) return { part: 'terms', field: key };
  const other = transferKeys.find((one) => one === name);
  if (!other) throw new RangeError(`No field of a letter: ${name}`);
  return { part: 'transfer', field: other };
}

/** What the letter says in this field. */
export function valueOfField(
  { terms, transfer, employer }: LetterContent,
  name: CorrectionField,
): Difference['before'] {
  if (name === 'actualEmployer') return employer.actualEmployer;
  const key = termsKeys.find((one) => formKey(one) === name);
  if (key) return terms[key];
  const other = transferKeys.find((one) => one === name);
  return other ? transfer[other] : null;
}

const archive = transferKeys.filter((key) => key.startsWith('archive'));

/** What a field cannot be corrected without, because a rule of the form ties the two together. */
const tied: Partial<Record<CorrectionField, readonly CorrectionField[]>> = {
  contractTermKind: ['contractMonths'],
  probationMonths: ['traineeshipMonths', 'probationPay'],
  traineeshipMonths: ['probationMonths', 'probationPay'],
  reportFromOn: ['reportToOn'],
  reportToOn: ['reportFromOn'],
  acceptsArchive: archive,
  acceptsHousehold: ['householdAddress'],
};

/** The named fields and those tied to them, in the order of the form: all that may change. */
export function openFields(named: readonly CorrectionField[]): CorrectionField[] {
  const open = new Set(named.flatMap((name) => [name, ...(tied[name] ?? [])]));
  return correctionFields.filter((name) => open.has(name));
}

/** Inputs of the correction as typed. Every field of the letter is read: what was not to change is found by what differs. */
export const correctionFormShape = {
  ...termsFormShape,
  ...transferFormShape,
  actualEmployer: z.string().max(5000, 'FIELD_TOO_LONG').optional(),
  note: z.string().max(5000, 'FIELD_TOO_LONG').optional(),
};

/** The stored letter as the form takes it. */
export function letterToForm({ terms, transfer, employer }: LetterContent): Record<string, string> {
  const yesNo = (value: string | boolean | null): string =>
    typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value ?? '');
  return {
    ...termsToForm(terms),
    actualEmployer: employer.actualEmployer ?? '',
    ...Object.fromEntries(transferKeys.map((key) => [key, yesNo(transfer[key])])),
  };
}

/** What was typed over what stands there; an input that was not sent stays as it is. */
export function typedOver(letter: LetterContent, typed: FormValues): Record<string, string> {
  const given = Object.entries(typed).filter(
    (entry): entry is [string, string] => isCorrectionField(entry[0]) && entry[1] !== undefined,
  );
  return { ...letterToForm(letter), ...Object.fromEntries(given) };
}

/** Block D of a form as its inputs take it, also what cannot be read yet. */
export function transferShown(values: Readonly<Record<string, string | undefined>>): TransferDraft {
  const shown = transferKeys.map((key) => {
    const text = values[key];
    return [key, key.startsWith('accepts') ? (text ? text === 'yes' : undefined) : text] as const;
  });
  return Object.fromEntries(shown) as TransferDraft;
}
