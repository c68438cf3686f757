import { z } from 'zod';
import type { ReviewLevel } from '../agreement/states';
import { parseCalendarDate } from '../rules/dates';
import { normaliseCode, normaliseLine } from '../rules/text';
import { POLICY_LIMITS, policyDates, policyProblems, type PolicyRules, type SchoolPolicy } from './policy-rules';

const typed = (maximum: number) => z.string().max(maximum, 'FIELD_TOO_LONG').optional();
const ticked = z.literal('yes', 'FIELD_INVALID').optional();

/** The form of a school's rules as it is sent: every input a text or a tick. The school itself always reviews last. */
export const policyFormShape = {
  counsellor: ticked,
  department: ticked,
  replyDaysMinimum: typed(20),
  replyDaysMaximum: typed(20),
  acceptanceFromOn: typed(40),
  acceptanceToOn: typed(40),
  terminationFromOn: typed(40),
  terminationToOn: typed(40),
  maximumTerminations: typed(20),
  publicNoticeDays: typed(20),
  requiredPapers: typed(2000),
};

export type PolicyFormField = keyof typeof policyFormShape;
export const policyFormFields = Object.keys(policyFormShape) as PolicyFormField[];
export type PolicyForm = Readonly<Partial<Record<PolicyFormField, string>>>;

/**
 * Reads the form for one graduation year: the policy when all is well, else what is wrong by field. An empty day, number
 * of terminations or list means that the school does not restrict it; an empty number of notice days means none.
 */
export function readPolicyForm(
  form: PolicyForm,
  year: number,
): { policy: SchoolPolicy; problems?: undefined } | { policy: null; problems: Record<string, string> } {
  const problems: Record<string, string> = {};
  const note = <Value>(field: string, code: string, value: Value): Value => {
    problems[field] ??= code;
    return value;
  };
  const number = (field: PolicyFormField, most: number, code: string): number | null => {
    const digits = normaliseCode(form[field] ?? '');
    if (digits === '') return null;
    return /^\d{1,2}$/.test(digits) && Number(digits) <= most ? Number(digits) : note(field, code, null);
  };
  const day = (field: PolicyFormField): string | null => {
    const text = form[field] ?? '';
    return normaliseLine(text) === '' ? null : (parseCalendarDate(text) ?? note(field, 'DATE_INVALID', null));
  };
  const rules: PolicyRules = {
    ...(Object.fromEntries(policyDates.map((field) => [field, day(field)])) as Pick<
      PolicyRules,
      (typeof policyDates)[number]
    >),
    maximumTerminations: number('maximumTerminations', POLICY_LIMITS.maximumTerminations, 'POLICY_MAXIMUM_INVALID'),
    publicNoticeDays: number('publicNoticeDays', POLICY_LIMITS.publicNoticeDays, 'POLICY_NOTICE_DAYS_INVALID') ?? 0,
    requiredPapers: papersOf(form.requiredPapers ?? '').map((name) => ({ name })),
  };
  const policy: SchoolPolicy = {
    levels: levelsOf(form),
    replyDaysMinimum: number('replyDaysMinimum', 99, 'REPLY_DAYS_INVALID') ?? 0,
    replyDaysMaximum: number('replyDaysMaximum', 99, 'REPLY_DAYS_INVALID') ?? 0,
    rules,
  };
  const found = { ...paperProblems(rules), ...policyProblems(policy, year), ...problems };
  return Object.keys(found).length === 0 ? { policy } : { policy: null, problems: found };
}

const levelsOf = ({ counsellor, department }: PolicyForm): ReviewLevel[] => [
  ...(counsellor ? (['COUNSELLOR'] as const) : []),
  ...(department ? (['DEPARTMENT'] as const) : []),
  'SCHOOL',
];

/** One paper a line; empty lines are none. */
const papersOf = (text: string): string[] => text.split(/\r\n|[\r\n]/).flatMap((line) => normaliseLine(line) || []);

function paperProblems({ requiredPapers }: PolicyRules): Record<string, string> {
  if (requiredPapers.length > POLICY_LIMITS.requiredPapers) return { requiredPapers: 'POLICY_PAPERS_TOO_MANY' };
  const isLong = requiredPapers.some(({ name }) => name.length > POLICY_LIMITS.paperName);
  return isLong ? { requiredPapers: 'POLICY_PAPER_TOO_LONG' } : {};
}

/** A policy as the form begins with it. */
export function policyToForm({ levels, replyDaysMinimum, replyDaysMaximum, rules }: SchoolPolicy): PolicyForm {
  return {
    ...(levels.includes('COUNSELLOR') ? { counsellor: 'yes' } : {}),
    ...(levels.includes('DEPARTMENT') ? { department: 'yes' } : {}),
    replyDaysMinimum: String(replyDaysMinimum),
    replyDaysMaximum: String(replyDaysMaximum),
    ...Object.fromEntries(policyDates.map((field) => [field, rules[field] ?? ''])),
    maximumTerminations: rules.maximumTerminations === null ? '' : String(rules.maximumTerminations),
    publicNoticeDays: String(rules.publicNoticeDays),
    requiredPapers: rules.requiredPapers.map(({ name }) => name).join('\n'),
  };
}

/** What a version says, in the order people read it. */
export const policyParts = [
  'levels',
  'replyDays',
  'acceptance',
  'termination',
  'maximumTerminations',
  'publicNoticeDays',
  'requiredPapers',
] as const;
export type PolicyPart = (typeof policyParts)[number];

const partOf: Readonly<Record<PolicyPart, (policy: SchoolPolicy) => unknown>> = {
  levels: ({ levels }) => levels,
  replyDays: ({ replyDaysMinimum, replyDaysMaximum }) => [replyDaysMinimum, replyDaysMaximum],
  acceptance: ({ rules }) => [rules.acceptanceFromOn, rules.acceptanceToOn],
  termination: ({ rules }) => [rules.terminationFromOn, rules.terminationToOn],
  maximumTerminations: ({ rules }) => rules.maximumTerminations,
  publicNoticeDays: ({ rules }) => rules.publicNoticeDays,
  requiredPapers: ({ rules }) => rules.requiredPapers.map(({ name }) => name),
};

/** The parts in which two versions differ. */
export const changedParts = (before: SchoolPolicy, after: SchoolPolicy): PolicyPart[] =>
  policyParts.filter((part) => JSON.stringify(partOf[part](before)) !== JSON.stringify(partOf[part](after)));
