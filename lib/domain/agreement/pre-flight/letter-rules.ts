import { transferChecks } from '../../transfer-profile/checks';
import { isCommissioned } from '../commissioning';
import { type Finding, findingsOf, type LetterSubject, type PreFlightRule } from './rule';
import { termsRules } from './terms-rules';

/** What depends on who the letter is for. */
const graduateRules: readonly PreFlightRule<LetterSubject>[] = [
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
export const preFlightRules: readonly PreFlightRule<LetterSubject>[] = [
  ...termsRules,
  ...transferChecks,
  ...graduateRules,
];

/** What the pre-flight finds in a letter, complete or not. */
export function preFlight(subject: LetterSubject): Finding[] {
  return findingsOf(preFlightRules, subject);
}

/** How a warning is named where it is kept: the rule and the field it was found at. */
export function namesOfWarnings(findings: readonly Finding[]): string[] {
  return findings.filter(({ level }) => level === 'warning').map(({ code, field }) => `${code} ${field}`);
}
