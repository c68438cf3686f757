import { z } from 'zod';
import { allowed, type Decision, denied } from '../access/decision';
import type { ReviewLevel } from '../agreement/states';
import { addDays, endOfShanghaiDay, isCalendarDate, REPLY_DAYS, startOfShanghaiDay } from '../rules/dates';

/** What a school's numbers and lists may be at most. */
export const POLICY_LIMITS = {
  maximumTerminations: 9,
  publicNoticeDays: 30,
  requiredPapers: 10,
  paperName: 40,
} as const;

const day = z.string().refine(isCalendarDate, 'DATE_INVALID').nullable().default(null);

/**
 * `rules` of one policy version. Days are calendar days of Asia/Shanghai and both ends of a window count; null = no
 * bound on that side. What a row written before the rule existed does not say restricts nobody.
 */
export const policyRulesSchema = z.strictObject({
  acceptanceFromOn: day,
  acceptanceToOn: day,
  terminationFromOn: day,
  terminationToOn: day,
  /** How many agreements of one enrolment may be terminated at most; null = any number, 0 = none. */
  maximumTerminations: z.number().int().min(0).max(POLICY_LIMITS.maximumTerminations).nullable().default(null),
  /** For how many days a termination is announced before it counts; 0 = it is not announced. */
  publicNoticeDays: z.number().int().min(0).max(POLICY_LIMITS.publicNoticeDays).default(0),
  /** What has to be handed in with a termination. */
  requiredPapers: z
    .array(z.strictObject({ name: z.string().min(1).max(POLICY_LIMITS.paperName) }))
    .max(POLICY_LIMITS.requiredPapers)
    .default([]),
});

export type PolicyRules = z.output<typeof policyRulesSchema>;

/** The rules as a row holds them; {} reads as rules that restrict nobody. Throws on what no command wrote. */
export const readPolicyRules = (stored: unknown): PolicyRules => policyRulesSchema.parse(stored);

/** All a version says: who reviews in which order, how long a letter can wait, and the rules. */
export interface SchoolPolicy {
  levels: readonly ReviewLevel[];
  replyDaysMinimum: number;
  replyDaysMaximum: number;
  rules: PolicyRules;
}

/** A policy row as the domain reads it. Throws on rules no command wrote. */
export function readPolicy(row: {
  levels: readonly ReviewLevel[];
  replyDaysMinimum: number;
  replyDaysMaximum: number;
  rules: unknown;
}): SchoolPolicy {
  const { levels, replyDaysMinimum, replyDaysMaximum, rules } = row;
  return { levels, replyDaysMinimum, replyDaysMaximum, rules: readPolicyRules(rules) };
}

/** Where a moment lies: inside, before the first day, or after the last one. */
export type WindowStanding =
  | { standing: 'open'; fromOn: string | null; toOn: string | null }
  | { standing: 'ahead'; fromOn: string }
  | { standing: 'over'; toOn: string };

/** Both days count: from the first second of the first to the last of the last, in Asia/Shanghai. */
export function windowAt(fromOn: string | null, toOn: string | null, now: Date): WindowStanding {
  if (fromOn && now.getTime() < startOfShanghaiDay(fromOn).getTime()) return { standing: 'ahead', fromOn };
  if (toOn && now.getTime() >= endOfShanghaiDay(toOn).getTime()) return { standing: 'over', toOn };
  return { standing: 'open', fromOn, toOn };
}

/** May letters be accepted now? */
export const acceptanceWindow = (rules: PolicyRules, now: Date): WindowStanding =>
  windowAt(rules.acceptanceFromOn, rules.acceptanceToOn, now);

/** May terminations be requested now? */
export const terminationWindow = (rules: PolicyRules, now: Date): WindowStanding =>
  windowAt(rules.terminationFromOn, rules.terminationToOn, now);

const within = (window: WindowStanding, ahead: string, over: string): Decision => {
  if (window.standing === 'ahead') return denied(ahead, { from: window.fromOn });
  if (window.standing === 'over') return denied(over, { to: window.toOn });
  return allowed;
};

/** The school's word on accepting now; the refusal names the day it turns on. */
export const acceptanceAllowed = (rules: PolicyRules, now: Date): Decision =>
  within(acceptanceWindow(rules, now), 'ACCEPTANCE_WINDOW_AHEAD', 'ACCEPTANCE_WINDOW_OVER');

/**
 * The school's word on requesting a termination now. `terminatedBefore`: how many agreements of this enrolment have
 * been terminated. A request that is made counts to its end: neither window nor number stops it afterwards.
 */
export function terminationAllowed(rules: PolicyRules, terminatedBefore: number, now: Date): Decision {
  const inWindow = within(terminationWindow(rules, now), 'TERMINATION_WINDOW_AHEAD', 'TERMINATION_WINDOW_OVER');
  if (!inWindow.allowed) return inWindow;
  const maximum = rules.maximumTerminations;
  return maximum !== null && terminatedBefore >= maximum ? denied('TERMINATION_LIMIT_REACHED', { maximum }) : inWindow;
}

/** Who reviews the termination of an agreement, in this order: the levels that were frozen into it when it was accepted. */
export const terminationLevels = (agreement: Pick<SchoolPolicy, 'levels'>): readonly ReviewLevel[] => agreement.levels;

/** The day on which a termination that is announced from this day on counts: the day itself when none is announced. */
export const noticeEndsOn = (rules: PolicyRules, announcedOn: string): string =>
  addDays(announcedOn, rules.publicNoticeDays);

/** How far from the graduation year a window may reach: what lies further away is a slip of the pen. */
const YEARS_BEFORE = 2;
const YEARS_AFTER = 3;

export const policyDates = ['acceptanceFromOn', 'acceptanceToOn', 'terminationFromOn', 'terminationToOn'] as const;

/** What contradicts itself in a policy of this graduation year, by field; the first problem of a field counts. */
export function policyProblems({ rules, ...policy }: SchoolPolicy, year: number): Record<string, string> {
  const problems: Record<string, string> = {};
  const note = (field: string, code: string) => (problems[field] ??= code);
  for (const field of policyDates) {
    const distance = Number(rules[field]?.slice(0, 4) ?? year) - year;
    if (distance < -YEARS_BEFORE || distance > YEARS_AFTER) note(field, 'POLICY_DATE_FAR');
  }
  if (isReversed(rules.acceptanceFromOn, rules.acceptanceToOn)) note('acceptanceToOn', 'POLICY_WINDOW_REVERSED');
  if (isReversed(rules.terminationFromOn, rules.terminationToOn)) note('terminationToOn', 'POLICY_WINDOW_REVERSED');
  const { replyDaysMinimum: least, replyDaysMaximum: most } = policy;
  if (isReplyTime(least) && isReplyTime(most) && least > most) note('replyDaysMaximum', 'POLICY_REPLY_DAYS_REVERSED');
  if (!isReplyTime(least)) note('replyDaysMinimum', 'REPLY_DAYS_INVALID');
  if (!isReplyTime(most)) note('replyDaysMaximum', 'REPLY_DAYS_INVALID');
  const names = rules.requiredPapers.map(({ name }) => name);
  if (new Set(names).size < names.length) note('requiredPapers', 'POLICY_PAPER_TWICE');
  return problems;
}

const isReplyTime = (days: number): boolean => days >= REPLY_DAYS.min && days <= REPLY_DAYS.max;

const isReversed = (fromOn: string | null, toOn: string | null): boolean => !!fromOn && !!toOn && fromOn > toOn;
