import { isHighLiquidatedDamages, LIQUIDATED_DAMAGES_WARNING_FEN } from '../../rules/liquidated-damages';
import { fenToYuan } from '../../rules/money';
import { isAppointingEmployer, longestProbationMonths, lowestProbationPayFen } from '../../rules/probation';
import { wageFloor } from '../../reference/minimum-wage';
import { regionFullName } from '../../regions/lookup';
import { termsProblems } from '../terms';
import { found, type PreFlightRule, type TermsSubject } from './rule';

type TermsRule = PreFlightRule<TermsSubject>;

/** A rule the form itself has: named here, decided there. */
const ofForm = (code: string, ...fields: string[]): TermsRule => ({
  ...{ code, level: 'error', place: 'letter', fields },
  check: ({ terms }, field) =>
    termsProblems(terms).some((problem) => problem.code === code && problem.field === field) ? found : null,
});

const letter = (
  level: TermsRule['level'],
  code: string,
  fields: readonly string[],
  check: TermsRule['check'],
): TermsRule => ({ code, level, place: 'letter', fields, check });

/** By how much the probation is over the limit of the labour contract law (art. 19); null when it is not. */
function overLimit({ terms }: TermsSubject): number | null {
  const { probationMonths, contractTermKind, contractMonths } = terms;
  if (!probationMonths || !contractTermKind) return null;
  const longest = longestProbationMonths(contractTermKind, contractMonths ?? null);
  return longest !== null && probationMonths > longest ? longest : null;
}

/** Appointments of organs and public institutions have rules of their own: the limit only informs there. */
const isBound = ({ employer }: TermsSubject): boolean => !isAppointingEmployer(employer.nature);

function checkProbationPay({ terms }: TermsSubject) {
  const { probationPayFen, regularPayFen, probationMonths } = terms;
  if (!probationMonths || !probationPayFen || !regularPayFen) return null;
  const lowest = lowestProbationPayFen(regularPayFen);
  return probationPayFen < lowest ? { lowest: fenToYuan(lowest) } : null;
}

/** Both pays are judged: the law knows no lower minimum for a trial (art. 20). */
function checkMinimumWage({ terms, wages, today }: TermsSubject, field: string) {
  const pay = field === 'regularPay' ? terms.regularPayFen : terms.probationPayFen;
  const floor = pay && terms.workRegionCode ? wageFloor(wages, terms.workRegionCode, today) : null;
  if (!floor || !pay || pay >= floor.monthlyFen) return null;
  const place = regionFullName(floor.regionCode) ?? floor.regionCode;
  return { lowest: fenToYuan(floor.monthlyFen), place, since: floor.effectiveOn };
}

function checkDamages({ terms }: TermsSubject, field: string) {
  const amount = field === 'employerDamages' ? terms.employerDamagesFen : terms.graduateDamagesFen;
  return amount && isHighLiquidatedDamages(amount) ? { limit: fenToYuan(LIQUIDATED_DAMAGES_WARNING_FEN) } : null;
}

/** The answer must come before work begins; whoever can still answer on the last day to report can never report. */
function replyAfterReport({ terms, lastReplyOn }: TermsSubject): 'last' | 'first' | null {
  const { reportFromOn, reportToOn } = terms;
  if (!lastReplyOn || !reportFromOn || !reportToOn || reportFromOn > reportToOn) return null;
  if (lastReplyOn >= reportToOn) return 'last';
  return lastReplyOn >= reportFromOn ? 'first' : null;
}

/** How the days to answer lie to those on which the school lets letters be accepted. */
function replyInWindow({ acceptance: { fromOn, toOn }, lastReplyOn, today }: TermsSubject) {
  if (toOn && today > toOn) return 'over';
  if (!lastReplyOn) return null;
  if (fromOn && lastReplyOn < fromOn) return 'before';
  if (toOn && lastReplyOn > toOn) return 'after';
  return fromOn && today < fromOn ? 'ahead' : null;
}

/** A window can be changed by the school, so it stops no letter: whoever sends it must know. */
const window = (
  level: TermsRule['level'],
  code: string,
  standing: NonNullable<ReturnType<typeof replyInWindow>>,
): TermsRule =>
  letter(level, code, ['replyDays'], (subject) => {
    const { fromOn, toOn } = subject.acceptance;
    return replyInWindow(subject) === standing ? { from: fromOn ?? '', to: toOn ?? '' } : null;
  });

const sameName = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

/** What the law and good sense say about block C and the two sides, in the order of the form. */
export const termsRules: readonly TermsRule[] = [
  {
    ...{ code: 'ADVICE_UNIT_NAME_NOT_CERTIFIED', level: 'error', place: 'certification', fields: ['name'] },
    check: ({ employer }) => (sameName(employer.name, employer.certifiedName) ? null : found),
  },
  letter('hint', 'ADVICE_ACTUAL_EMPLOYER_SAME', ['actualEmployer'], ({ actualEmployer, employer }) =>
    actualEmployer && sameName(actualEmployer, employer.name) ? found : null,
  ),
  letter('warning', 'ADVICE_ACTUAL_EMPLOYER_OTHER', ['actualEmployer'], ({ actualEmployer, employer }) =>
    actualEmployer && !sameName(actualEmployer, employer.name) ? { other: actualEmployer, name: employer.name } : null,
  ),
  ofForm('TERMS_CONTRACT_MONTHS_MISSING', 'contractMonths'),
  ofForm('TERMS_CONTRACT_MONTHS_UNUSED', 'contractMonths'),
  ofForm('TERMS_PROBATION_AND_TRAINEESHIP_BOTH', 'traineeshipMonths'),
  ofForm('TERMS_TRIAL_LONGER_THAN_CONTRACT', 'probationMonths', 'traineeshipMonths'),
  letter('warning', 'ADVICE_PROBATION_NOT_ALLOWED', ['probationMonths'], (subject) =>
    isBound(subject) && overLimit(subject) === 0 ? found : null,
  ),
  letter('warning', 'ADVICE_PROBATION_TOO_LONG', ['probationMonths'], (subject) => {
    const months = overLimit(subject);
    return isBound(subject) && months ? { months } : null;
  }),
  letter('hint', 'ADVICE_PROBATION_UNUSUAL', ['probationMonths'], (subject) => {
    const months = overLimit(subject);
    return isBound(subject) || months === null ? null : { months };
  }),
  letter('warning', 'ADVICE_PAY_BELOW_MINIMUM', ['regularPay', 'probationPay'], checkMinimumWage),
  ofForm('TERMS_PROBATION_PAY_MISSING', 'probationPay'),
  letter('warning', 'ADVICE_PROBATION_PAY_LOW', ['probationPay'], checkProbationPay),
  letter('hint', 'ADVICE_REPORT_BEFORE_GRADUATION', ['reportFromOn'], ({ terms, graduate: { graduatesOn } }) =>
    terms.reportFromOn && graduatesOn && terms.reportFromOn < graduatesOn ? { graduatesOn } : null,
  ),
  ofForm('TERMS_REPORT_DATES_REVERSED', 'reportToOn'),
  letter('error', 'ADVICE_REPORT_IN_PAST', ['reportToOn'], ({ terms, today }) =>
    terms.reportToOn && terms.reportToOn < today ? found : null,
  ),
  letter('warning', 'ADVICE_DAMAGES_HIGH', ['employerDamages', 'graduateDamages'], checkDamages),
  letter(
    'hint',
    'ADVICE_DAMAGES_UNEQUAL',
    ['graduateDamages'],
    ({ terms: { employerDamagesFen, graduateDamagesFen } }) =>
      employerDamagesFen != null && graduateDamagesFen != null && graduateDamagesFen > employerDamagesFen
        ? found
        : null,
  ),
  letter('error', 'ADVICE_REPLY_AFTER_LAST_REPORT', ['replyDays'], (subject) =>
    replyAfterReport(subject) === 'last' ? found : null,
  ),
  letter('warning', 'ADVICE_REPLY_AFTER_FIRST_REPORT', ['replyDays'], (subject) =>
    replyAfterReport(subject) === 'first' ? { report: subject.terms.reportFromOn ?? '' } : null,
  ),
  window('warning', 'ADVICE_ACCEPTANCE_OVER', 'over'),
  window('warning', 'ADVICE_REPLY_BEFORE_ACCEPTANCE', 'before'),
  window('warning', 'ADVICE_REPLY_AFTER_ACCEPTANCE', 'after'),
  window('hint', 'ADVICE_ACCEPTANCE_AHEAD', 'ahead'),
];
