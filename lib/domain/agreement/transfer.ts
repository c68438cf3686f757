import { z } from 'zod';
import { ARCHIVE_TRANSFER_KINDS } from '../codes/agreement';
import { normalisePostcode } from '../rules/institution-numbers';
import { normaliseTelephone } from '../rules/telephone';
import { codeOf, optionalText, required } from './field-schemas';
import {
  formShape,
  readers,
  readForm,
  reportProblems,
  type FieldProblem,
  type FieldReader,
  type FormValues,
} from './form-reading';

const transferObject = z.strictObject({
  /** 是否接收档案; when not, every archive… field is null. */
  acceptsArchive: z.boolean(required),
  archiveTransferKind: codeOf(ARCHIVE_TRANSFER_KINDS).nullable(),
  /** 档案接收单位: an institution, never a person. */
  archiveRecipient: optionalText(100),
  archiveDepartment: optionalText(60),
  archiveContact: optionalText(30),
  archiveTelephone: optionalText(30),
  /** To the door number. */
  archiveAddress: optionalText(120),
  archivePostcode: z
    .string()
    .regex(/^\d{6}$/, 'POSTCODE_INVALID')
    .nullable(),
  /** 是否解决户口 */
  acceptsHousehold: z.boolean(required),
  householdAddress: optionalText(120),
});

/** Block D 户档 of a letter, as stored. */
export type TransferSnapshot = z.infer<typeof transferObject>;
export type TransferDraft = Partial<TransferSnapshot>;

/** A typed transfer profile, strict, with the rules between fields: for reading what was stored. */
export const transferSchema = transferObject.superRefine((transfer, ctx) => {
  reportProblems(transferProblems(transfer), ctx);
});

const fields: Readonly<Record<keyof TransferSnapshot, FieldReader>> = {
  acceptsArchive: readers.yesNo,
  archiveTransferKind: readers.code,
  archiveRecipient: readers.line,
  archiveDepartment: readers.line,
  archiveContact: readers.person,
  archiveTelephone: readers.by(normaliseTelephone, 'TELEPHONE_INVALID'),
  archiveAddress: readers.line,
  archivePostcode: readers.by(normalisePostcode, 'POSTCODE_INVALID'),
  acceptsHousehold: readers.yesNo,
  householdAddress: readers.line,
};

const REQUIRED_WITH_ARCHIVE = [
  'archiveTransferKind',
  'archiveRecipient',
  'archiveContact',
  'archiveTelephone',
  'archiveAddress',
  'archivePostcode',
] as const;
const ARCHIVE_FIELDS = [...REQUIRED_WITH_ARCHIVE, 'archiveDepartment'] as const;

/** Inputs of the transfer profile form: optional texts; yes/no fields take yes and no. */
export const transferFormShape = formShape(fields);

/** Reads the transfer profile form: the typed profile when all is well, else every problem. */
export function readTransferForm(raw: FormValues): {
  value: TransferSnapshot | null;
  draft: TransferDraft;
  problems: FieldProblem[];
} {
  const unused = [
    ...(isNo(raw.acceptsArchive) ? ARCHIVE_FIELDS : []),
    ...(isNo(raw.acceptsHousehold) ? (['householdAddress'] as const) : []),
  ];
  const kept = { ...raw, ...Object.fromEntries(unused.map((field) => [field, ''])) };
  return readForm<TransferSnapshot>({ fields, schema: transferObject, rules: transferProblems }, kept);
}

function isNo(text: string | undefined): boolean {
  const reading = readers.yesNo(text ?? '');
  return 'value' in reading && reading.value === false;
}

/** Rules between the fields of block D; judges only fields that are there. */
export function transferProblems(transfer: TransferDraft): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (transfer.acceptsArchive === true) {
    for (const field of REQUIRED_WITH_ARCHIVE) {
      if (transfer[field] === null) problems.push({ code: 'TRANSFER_ARCHIVE_FIELD_MISSING', field });
    }
  }
  if (transfer.acceptsArchive === false) {
    for (const field of ARCHIVE_FIELDS) {
      if (transfer[field]) problems.push({ code: 'TRANSFER_ARCHIVE_FIELD_UNUSED', field });
    }
  }
  if (transfer.acceptsHousehold === true && transfer.householdAddress === null) {
    problems.push({ code: 'TRANSFER_HOUSEHOLD_ADDRESS_MISSING', field: 'householdAddress' });
  }
  if (transfer.acceptsHousehold === false && transfer.householdAddress) {
    problems.push({ code: 'TRANSFER_HOUSEHOLD_ADDRESS_UNUSED', field: 'householdAddress' });
  }
  return problems;
}
