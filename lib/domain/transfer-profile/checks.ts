import type { Advice } from '../agreement/advice';
import { transferProblems, type TransferDraft } from '../agreement/transfer';
import type { EmployerNatureCode } from '../codes/employer';
import { normaliseTelephone } from '../rules/telephone';
import { provinceName, provinceOfAddress } from './address-region';
import { postcodeFitsRegion } from './postcode-provinces';
import { isLikePerson, isNoFullName } from './recipient';

/** What the checks must know besides the profile itself. */
export interface TransferContext {
  /** 单位性质 of the employer that receives; left out where it is not known. */
  employerNature?: EmployerNatureCode;
}

/** One thing that goes wrong with archives; true (or what its sentence names) when it is to be feared here. */
interface TransferCheck {
  /** A key of lib/words/…/rules: what it is, why, what to do. */
  code: string;
  level: 'error' | 'warning' | 'hint';
  field: keyof TransferDraft;
  check(transfer: TransferDraft, context: TransferContext): boolean | Readonly<Record<string, string>>;
}

/** 18号, 3弄, 2栋, 6楼, 501室, A座, 3-501, No. 18 – or a village house number in Chinese numerals. */
const DOOR_NUMBER =
  /[\d一二三四五六七八九十百]\s*(号|弄|栋|幢|楼|室|座|层|单元|房|铺)|[a-z]\s*[座栋幢区]|\d+-\d+|no\.?\s*\d+|信箱/iu;

const isWithoutDoor = (address: string | null | undefined): boolean =>
  Boolean(address) && !DOOR_NUMBER.test((address ?? '').normalize('NFKC'));

/**
 * 单位性质 without the right to manage personnel files by itself. Some of these employers were granted it, so this
 * warns and never refuses.
 */
const WITHOUT_FILE_AUTHORITY: readonly EmployerNatureCode[] = ['32', '33', '34', '39', '55', '56', '99'];

/**
 * Every check of a transfer profile, in the order they are told. `error` refuses to save it; `warning` and `hint` ask
 * for a second look and stop nothing: archives sent to wrong places come back months later.
 */
export const transferChecks: readonly TransferCheck[] = [
  {
    code: 'ADVICE_RECIPIENT_LOOKS_LIKE_PERSON',
    level: 'error',
    field: 'archiveRecipient',
    check: ({ archiveRecipient }) => Boolean(archiveRecipient && isLikePerson(archiveRecipient)),
  },
  {
    code: 'TELEPHONE_INVALID',
    level: 'error',
    field: 'archiveTelephone',
    check: ({ archiveTelephone }) => Boolean(archiveTelephone && normaliseTelephone(archiveTelephone) === null),
  },
  {
    code: 'ADVICE_RECIPIENT_NOT_FULL_NAME',
    level: 'warning',
    field: 'archiveRecipient',
    check: ({ archiveRecipient }) =>
      Boolean(archiveRecipient && isNoFullName(archiveRecipient) && !isLikePerson(archiveRecipient)),
  },
  {
    code: 'ADVICE_EMPLOYER_WITHOUT_FILE_AUTHORITY',
    level: 'warning',
    field: 'archiveTransferKind',
    check: ({ archiveTransferKind }, { employerNature }) =>
      archiveTransferKind === 'employer' && !!employerNature && WITHOUT_FILE_AUTHORITY.includes(employerNature),
  },
  {
    code: 'ADVICE_ADDRESS_WITHOUT_REGION',
    level: 'warning',
    field: 'archiveAddress',
    check: ({ archiveAddress }) => Boolean(archiveAddress && provinceOfAddress(archiveAddress) === null),
  },
  {
    code: 'ADVICE_ADDRESS_WITHOUT_DOOR_NUMBER',
    level: 'warning',
    field: 'archiveAddress',
    check: ({ archiveAddress }) => isWithoutDoor(archiveAddress),
  },
  {
    code: 'ADVICE_POSTCODE_OTHER_PROVINCE',
    level: 'warning',
    field: 'archivePostcode',
    check({ archivePostcode, archiveAddress }) {
      const province = archiveAddress ? provinceOfAddress(archiveAddress) : null;
      if (!archivePostcode || !province || postcodeFitsRegion(archivePostcode, province)) return false;
      return { province: provinceName(province) };
    },
  },
  {
    code: 'ADVICE_ADDRESS_WITHOUT_DOOR_NUMBER',
    level: 'hint',
    field: 'householdAddress',
    check: ({ householdAddress }) => isWithoutDoor(householdAddress),
  },
];

/** What is to be feared of a profile, complete or not: the rules between its fields, then every check. */
export function checkTransfer(transfer: TransferDraft, context: TransferContext = {}): Advice[] {
  const problems = transferProblems(transfer).map((problem): Advice => ({ level: 'error', ...problem }));
  const found = transferChecks.flatMap(({ code, level, field, check }): Advice[] => {
    const answer = check(transfer, context);
    if (answer === false) return [];
    return [{ level, code, field, ...(answer === true ? {} : { params: answer }) }];
  });
  return [...problems, ...found];
}
