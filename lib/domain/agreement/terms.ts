import { z } from 'zod';
import { CONTRACT_TERM_KINDS } from '../codes/agreement';
import { OCCUPATIONS } from '../codes/occupation';
import { REPLY_DAYS } from '../rules/dates';
import { RELEASE_CLAUSES, readReleaseClauses } from './release-clauses';
import { anyRegion, calendarDate, codeOf, fen, months, optionalText, text } from './field-schemas';
import {
  formShape,
  readers,
  readForm,
  reportProblems,
  type FieldProblem,
  type FieldReader,
  type FormValues,
} from './form-reading';

/** Block C 就业条款 of a letter, as stored: money in fen before tax and a month, dates 'YYYY-MM-DD'. */
const termsObject = z.strictObject({
  /** 岗位 */
  post: text(60),
  /** 职位类别 */
  occupation: codeOf(OCCUPATIONS),
  /** 工作地点 */
  workRegionCode: anyRegion,
  workAddress: optionalText(120),
  contractTermKind: codeOf(CONTRACT_TERM_KINDS),
  /** Only of a fixed term. */
  contractMonths: months(600).nullable(),
  /** 试用期: one of these two or none, never both. */
  probationMonths: months(12).nullable(),
  /** 见习期: at most a year. */
  traineeshipMonths: months(12).nullable(),
  /** Monthly pay during probation or traineeship; null when there is neither. */
  probationPayFen: fen.nullable(),
  /** 转正月薪 */
  regularPayFen: fen.min(1, 'MONEY_INVALID'),
  otherPay: optionalText(500),
  /** 社保公积金 */
  socialInsurance: optionalText(500),
  housing: optionalText(500),
  /** 报到期限, both days included. */
  reportFromOn: calendarDate,
  reportToOn: calendarDate,
  reportPlace: optionalText(120),
  /** 违约金 the employer owes, and the graduate owes; 0 = none. */
  employerDamagesFen: fen,
  graduateDamagesFen: fen,
  /** 解除条件 */
  releaseConditions: optionalText(1000),
  /**
   * 约定的无责解约情形. Left out when there is none, so a letter without them reads and hashes as letters did before
   * there were any.
   */
  releaseClauses: z.array(codeOf(RELEASE_CLAUSES)).min(1, 'CODE_INVALID').optional(),
  /** 其他约定 */
  otherAgreements: optionalText(1000),
});

export type Terms = z.infer<typeof termsObject>;
export type TermsDraft = Partial<Terms>;

/** Typed terms, strict, with the rules between fields: for reading what was stored. */
export const termsSchema = termsObject.superRefine((terms, ctx) => {
  reportProblems(termsProblems(terms), ctx);
});

const fields: Readonly<Record<keyof Terms, FieldReader>> = {
  post: readers.line,
  occupation: readers.code,
  workRegionCode: readers.region,
  workAddress: readers.line,
  contractTermKind: readers.code,
  contractMonths: readers.months,
  probationMonths: readers.monthsOrNone,
  traineeshipMonths: readers.monthsOrNone,
  probationPayFen: readers.yuan,
  regularPayFen: readers.yuan,
  otherPay: readers.paragraphs,
  socialInsurance: readers.paragraphs,
  housing: readers.paragraphs,
  reportFromOn: readers.date,
  reportToOn: readers.date,
  reportPlace: readers.line,
  employerDamagesFen: readers.yuan,
  graduateDamagesFen: readers.yuan,
  releaseConditions: readers.paragraphs,
  releaseClauses: readers.by(readReleaseClauses, 'CODE_INVALID'),
  otherAgreements: readers.paragraphs,
};

/** Inputs of the terms form: optional texts, money in yuan under the name without `Fen`. */
export const termsFormShape = formShape(fields);

/** Reads the terms form: typed terms when all is well, else every problem; `draft` is what can be used already. */
export function readTermsForm(raw: FormValues): { value: Terms | null; draft: TermsDraft; problems: FieldProblem[] } {
  return readForm<Terms>({ fields, schema: termsObject, rules: termsProblems, prepare: dropUnused }, raw);
}

/** A month count left over from another kind of contract, pay of a trial that is not agreed, no clause: say nothing. */
function dropUnused(values: Partial<Record<keyof Terms, unknown>>): void {
  if (values.contractTermKind === 'open-ended' || values.contractTermKind === 'task-based')
    values.contractMonths = null;
  if (values.probationMonths === null && values.traineeshipMonths === null) values.probationPayFen = null;
  const clauses = values.releaseClauses;
  if (clauses === null || (Array.isArray(clauses) && clauses.length === 0)) delete values.releaseClauses;
}

/** Rules between the fields of block C; judges only fields that are there, so drafts can be checked too. */
export function termsProblems(terms: TermsDraft): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { contractTermKind, contractMonths, probationMonths, traineeshipMonths, reportFromOn, reportToOn } = terms;
  const hasTrial = Boolean(probationMonths) || Boolean(traineeshipMonths);
  if (contractTermKind === 'fixed' && contractMonths === null) {
    problems.push({ code: 'TERMS_CONTRACT_MONTHS_MISSING', field: 'contractMonths' });
  }
  if (contractTermKind && contractTermKind !== 'fixed' && contractMonths) {
    problems.push({ code: 'TERMS_CONTRACT_MONTHS_UNUSED', field: 'contractMonths' });
  }
  if (probationMonths && traineeshipMonths) {
    problems.push({ code: 'TERMS_PROBATION_AND_TRAINEESHIP_BOTH', field: 'traineeshipMonths' });
  }
  if (hasTrial && (terms.probationPayFen === null || terms.probationPayFen === 0)) {
    problems.push({ code: 'TERMS_PROBATION_PAY_MISSING', field: 'probationPay' });
  }
  if (reportFromOn && reportToOn && reportFromOn > reportToOn) {
    problems.push({ code: 'TERMS_REPORT_DATES_REVERSED', field: 'reportToOn' });
  }
  return problems.concat(trialLongerThanContract(terms));
}

function trialLongerThanContract(terms: TermsDraft): FieldProblem[] {
  if (terms.contractTermKind !== 'fixed' || !terms.contractMonths) return [];
  const field = terms.probationMonths ? 'probationMonths' : 'traineeshipMonths';
  const trial = terms[field] ?? 0;
  return trial > terms.contractMonths ? [{ code: 'TERMS_TRIAL_LONGER_THAN_CONTRACT', field }] : [];
}

/** 应约有效期 in days from a form: 1–30, five when left empty. */
export const replyDaysForm = z
  .string()
  .optional()
  .transform((raw, ctx) => {
    const digits = raw?.normalize('NFKC').trim() ?? '';
    const days = digits === '' ? REPLY_DAYS.default : Number(/^\d{1,2}$/.test(digits) ? digits : Number.NaN);
    if (days >= REPLY_DAYS.min && days <= REPLY_DAYS.max) return days;
    ctx.addIssue({ code: 'custom', message: 'REPLY_DAYS_INVALID' });
    return z.NEVER;
  });
