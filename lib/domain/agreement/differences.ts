import type { EmployerSnapshot } from './employer-snapshot';
import type { LetterContent } from './snapshot';
import type { Terms } from './terms';
import type { TransferSnapshot } from './transfer';

/** The blocks of a letter two versions can differ in. */
export type ComparedLetter = Pick<LetterContent, 'terms' | 'transfer' | 'employer'>;

interface Values<Part extends string, Field extends string> {
  part: Part;
  /** Key of the stored letter; money is in fen under …Fen. */
  field: Field;
  before: string | number | boolean | null;
  after: string | number | boolean | null;
}

/** One field that two versions of a letter give different values. */
export type Difference =
  | Values<'terms', keyof Terms>
  | Values<'transfer', keyof TransferSnapshot>
  | Values<'employer', keyof EmployerSnapshot>;

/** In the order of the form, so that a reader finds each where he filled it in. */
const termsFields = [
  'post',
  'occupation',
  'workRegionCode',
  'workAddress',
  'contractTermKind',
  'contractMonths',
  'probationMonths',
  'traineeshipMonths',
  'regularPayFen',
  'probationPayFen',
  'socialInsurance',
  'housing',
  'otherPay',
  'reportFromOn',
  'reportToOn',
  'reportPlace',
  'employerDamagesFen',
  'graduateDamagesFen',
  'releaseConditions',
  'otherAgreements',
] as const satisfies readonly (keyof Terms)[];

const transferFields = [
  'acceptsArchive',
  'archiveTransferKind',
  'archiveRecipient',
  'archiveDepartment',
  'archiveContact',
  'archiveTelephone',
  'archiveAddress',
  'archivePostcode',
  'acceptsHousehold',
  'householdAddress',
] as const satisfies readonly (keyof TransferSnapshot)[];

const employerFields = [
  'name',
  'creditCode',
  'actualEmployer',
  'nature',
  'industry',
  'scale',
  'regionCode',
  'address',
  'postcode',
  'contact',
  'telephone',
  'email',
] as const satisfies readonly (keyof EmployerSnapshot)[];

/** Every field of block C, D and A that differs, in the order of the form; empty where the two say the same. */
export function differencesBetween(before: ComparedLetter, after: ComparedLetter): Difference[] {
  return [
    ...termsFields.map((field): Difference => ({
      ...{ part: 'terms', field },
      ...{ before: before.terms[field], after: after.terms[field] },
    })),
    ...transferFields.map((field): Difference => ({
      ...{ part: 'transfer', field },
      ...{ before: before.transfer[field], after: after.transfer[field] },
    })),
    ...employerFields.map((field): Difference => ({
      ...{ part: 'employer', field },
      ...{ before: before.employer[field], after: after.employer[field] },
    })),
  ].filter(({ before: old, after: young }) => old !== young);
}

/** Fields whose value is running text, compared word by word; everything else is replaced whole. */
const texts: ReadonlySet<Difference['field']> = new Set([
  ...(['post', 'workAddress', 'socialInsurance', 'housing', 'otherPay', 'reportPlace'] as const),
  ...(['releaseConditions', 'otherAgreements', 'archiveRecipient', 'archiveDepartment', 'archiveAddress'] as const),
  ...(['householdAddress', 'actualEmployer', 'name', 'address'] as const),
]);

export const isRunningText = (field: Difference['field']): boolean => texts.has(field);
