import { type Finding, findingsOf, found, type PreFlightRule } from '../agreement/pre-flight/rule';
import { transferProblems, type TransferDraft } from '../agreement/transfer';
import { ARCHIVE_KEEPING_NATURES, type EmployerNatureCode } from '../codes/employer';
import { normaliseTelephone } from '../rules/telephone';
import { provinceName, provinceOfAddress } from './address-region';
import { postcodeFitsRegion } from './postcode-provinces';
import { isLikePerson, isNoFullName } from './recipient';

/** A profile, complete or not, and of its employer what is known. */
interface TransferSubject {
  transfer: TransferDraft;
  employer?: { nature: EmployerNatureCode };
}

/** 18号, 3弄, 2栋, 6楼, 501室, A座, 3-501, No. 18 – or a village house number in Chinese numerals. */
const DOOR_NUMBER =
  /[\d一二三四五六七八九十百]\s*(号|弄|栋|幢|楼|室|座|层|单元|房|铺)|[a-z]\s*[座栋幢区]|\d+-\d+|no\.?\s*\d+|信箱/iu;

const isWithoutDoor = (address: string | null | undefined): boolean =>
  Boolean(address) && !DOOR_NUMBER.test((address ?? '').normalize('NFKC'));

/**
 * Every check of a transfer profile, in the order they are told. `error` refuses to save it; `warning` and `hint` ask
 * for a second look and stop nothing: archives sent to wrong places come back months later.
 */
export const transferChecks: readonly PreFlightRule<TransferSubject>[] = [
  on('archiveRecipient', 'error', 'ADVICE_RECIPIENT_LOOKS_LIKE_PERSON', ({ archiveRecipient: name }) =>
    Boolean(name && isLikePerson(name)),
  ),
  on('archiveTelephone', 'error', 'TELEPHONE_INVALID', ({ archiveTelephone: number }) =>
    Boolean(number && normaliseTelephone(number) === null),
  ),
  on('archiveRecipient', 'warning', 'ADVICE_RECIPIENT_NOT_FULL_NAME', ({ archiveRecipient: name }) =>
    Boolean(name && isNoFullName(name) && !isLikePerson(name)),
  ),
  // Some of the others were granted the right to keep files, so this warns and never refuses.
  on('archiveTransferKind', 'warning', 'ADVICE_EMPLOYER_WITHOUT_FILE_AUTHORITY', ({ archiveTransferKind }, nature) =>
    Boolean(archiveTransferKind === 'employer' && nature && !ARCHIVE_KEEPING_NATURES.includes(nature)),
  ),
  on('archiveAddress', 'warning', 'ADVICE_ADDRESS_WITHOUT_REGION', ({ archiveAddress }) =>
    Boolean(archiveAddress && provinceOfAddress(archiveAddress) === null),
  ),
  on('archiveAddress', 'warning', 'ADVICE_ADDRESS_WITHOUT_DOOR_NUMBER', ({ archiveAddress }) =>
    isWithoutDoor(archiveAddress),
  ),
  on('archivePostcode', 'warning', 'ADVICE_POSTCODE_OTHER_PROVINCE', ({ archivePostcode, archiveAddress }) => {
    const province = archiveAddress ? provinceOfAddress(archiveAddress) : null;
    if (!archivePostcode || !province || postcodeFitsRegion(archivePostcode, province)) return false;
    return { province: provinceName(province) };
  }),
  on('householdAddress', 'hint', 'ADVICE_ADDRESS_WITHOUT_DOOR_NUMBER', ({ householdAddress }) =>
    isWithoutDoor(householdAddress),
  ),
];

/** One check: true, or what its sentence names, when something is to be feared. */
function on(
  field: keyof TransferDraft,
  level: Finding['level'],
  code: string,
  check: (transfer: TransferDraft, nature?: EmployerNatureCode) => boolean | Readonly<Record<string, string>>,
): PreFlightRule<TransferSubject> {
  return {
    ...{ code, level, place: 'transfer', fields: [field] },
    check({ transfer, employer }) {
      const answer = check(transfer, employer?.nature);
      return answer === true ? found : answer || null;
    },
  };
}

/** What is to be feared of a profile, complete or not: the rules between its fields, then every check. */
export function checkTransfer(
  transfer: TransferDraft,
  { employerNature: nature }: { employerNature?: EmployerNatureCode } = {},
): Finding[] {
  const problems = transferProblems(transfer).map((problem): Finding => ({
    level: 'error',
    place: 'transfer',
    ...problem,
  }));
  return [...problems, ...findingsOf(transferChecks, { transfer, employer: nature ? { nature } : undefined })];
}
