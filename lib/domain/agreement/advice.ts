import type { EmployerNatureCode } from '../codes/employer';
import { isHighLiquidatedDamages, LIQUIDATED_DAMAGES_WARNING_FEN } from '../rules/liquidated-damages';
import { fenToYuan } from '../rules/money';
import { isAppointingEmployer, longestProbationMonths, lowestProbationPayFen } from '../rules/probation';
import { termsProblems, type TermsDraft } from './terms';

/**
 * A remark beside a field. `error` stops the letter (the same code the form refuses with), `warning` asks for a
 * second look, `hint` informs. `code` is a key of lib/words/…/rules, `params` fill its braces.
 */
export type Advice = {
  level: 'error' | 'warning' | 'hint';
  code: string;
  field: string;
  params?: Readonly<Record<string, string | number>>;
};

export type TermsContext = {
  employerNature: EmployerNatureCode;
  /** Today in Asia/Shanghai, 'YYYY-MM-DD'. */
  today: string;
  /** Graduation date of the invited graduate, when one is chosen. */
  graduatesOn?: string | null;
};

/**
 * What the law and good sense say about terms, complete or not (劳动合同法 art. 19 and 20).
 * The agreement is no labour contract, so limits of that law warn; they only hint at appointing employers.
 */
export function adviseTerms(terms: TermsDraft, context: TermsContext): Advice[] {
  const errors = termsProblems(terms).map((problem): Advice => ({ level: 'error', ...problem }));
  return [
    ...errors,
    ...adviseProbation(terms, context),
    ...advisePay(terms),
    ...adviseDamages(terms),
    ...adviseReporting(terms, context),
  ];
}

function adviseProbation(terms: TermsDraft, context: TermsContext): Advice[] {
  const { probationMonths, contractTermKind, contractMonths } = terms;
  if (!probationMonths || !contractTermKind) return [];
  const longest = longestProbationMonths(contractTermKind, contractMonths ?? null);
  if (longest === null || probationMonths <= longest) return [];
  const level = isAppointingEmployer(context.employerNature) ? 'hint' : 'warning';
  const code = longest === 0 ? 'ADVICE_PROBATION_NOT_ALLOWED' : 'ADVICE_PROBATION_TOO_LONG';
  return [{ level, code, field: 'probationMonths', params: { months: longest } }];
}

function advisePay(terms: TermsDraft): Advice[] {
  const { probationPayFen, regularPayFen, probationMonths } = terms;
  const advice: Advice[] = [];
  if (probationMonths && probationPayFen && regularPayFen && probationPayFen < lowestProbationPayFen(regularPayFen)) {
    const lowest = fenToYuan(lowestProbationPayFen(regularPayFen));
    advice.push({ level: 'warning', code: 'ADVICE_PROBATION_PAY_LOW', field: 'probationPay', params: { lowest } });
  }
  return advice;
}

function adviseDamages({ employerDamagesFen, graduateDamagesFen }: TermsDraft): Advice[] {
  const advice: Advice[] = [];
  const limit = fenToYuan(LIQUIDATED_DAMAGES_WARNING_FEN);
  const sides = [
    ['employerDamages', employerDamagesFen],
    ['graduateDamages', graduateDamagesFen],
  ] as const;
  for (const [field, amount] of sides) {
    if (amount && isHighLiquidatedDamages(amount)) {
      advice.push({ level: 'warning', code: 'ADVICE_DAMAGES_HIGH', field, params: { limit } });
    }
  }
  if (employerDamagesFen != null && graduateDamagesFen != null && graduateDamagesFen > employerDamagesFen) {
    advice.push({ level: 'hint', code: 'ADVICE_DAMAGES_UNEQUAL', field: 'graduateDamages' });
  }
  return advice;
}

function adviseReporting({ reportFromOn, reportToOn }: TermsDraft, { today, graduatesOn }: TermsContext): Advice[] {
  const advice: Advice[] = [];
  if (reportToOn && reportToOn < today) {
    advice.push({ level: 'error', code: 'ADVICE_REPORT_IN_PAST', field: 'reportToOn' });
  }
  if (reportFromOn && graduatesOn && reportFromOn < graduatesOn) {
    advice.push({
      level: 'hint',
      code: 'ADVICE_REPORT_BEFORE_GRADUATION',
      field: 'reportFromOn',
      params: { graduatesOn },
    });
  }
  return advice;
}
