import { ARCHIVE_KEEPING_NATURES } from '../../codes/employer';
import { isCommissioned } from '../commissioning';
import { type Finding, findingsOf, type LetterSubject, type PreFlightRule } from './rule';
import { termsRules } from './terms-rules';
import { transferRules } from './transfer-rules';
import type { TransferDraft } from '../transfer';

/** What needs more than one block of the letter. */
const pairRules: readonly PreFlightRule<LetterSubject>[] = [
  {
    ...{ code: 'ADVICE_ARCHIVE_NOT_KEPT_HERE', level: 'warning', place: 'transfer', fields: ['archiveTransferKind'] },
    check: ({ transfer, employer: { nature } }) =>
      transfer.archiveTransferKind === 'employer' && !ARCHIVE_KEEPING_NATURES.includes(nature) ? {} : null,
  },
  {
    ...{
      code: 'ADVICE_COMMISSION_CONSENT_MISSING',
      level: 'warning',
      place: 'graduate',
      fields: ['commissioningUnit'],
    },
    check: ({ graduate: { trainingMode, commissioningUnit } }) =>
      isCommissioned(trainingMode) ? { unit: commissioningUnit ?? '' } : null,
  },
];

/** Every rule a letter passes before it is sent; docs and tests read this table. */
export const preFlightRules: readonly PreFlightRule<LetterSubject>[] = [...termsRules, ...transferRules, ...pairRules];

/** What the pre-flight finds in a letter, complete or not. */
export function preFlight(subject: LetterSubject): Finding[] {
  return findingsOf(preFlightRules, subject);
}

/** The part of it an address-book entry is judged by on its own. */
export function judgeTransfer(transfer: TransferDraft): Finding[] {
  return findingsOf(transferRules, { transfer });
}

/** How a warning is named where it is kept: the rule and the field it was found at. */
export function namesOfWarnings(findings: readonly Finding[]): string[] {
  return findings.filter(({ level }) => level === 'warning').map(({ code, field }) => `${code} ${field}`);
}
