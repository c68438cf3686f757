import { z } from 'zod';
import { all, type Decision, denied, when } from '../access/decision';
import { mayUse } from '../access/permissions';
import type { Viewer } from '../access/viewer';
import { type AgreementFacts, mayExtend, mayRemind, mayWithdraw } from '../agreement/policy';
import { extensionDays, NUDGE_MILLISECONDS } from '../agreement/reply-deadline';
import { type AgreementState, isLapsed } from '../agreement/states';
import { addDays, lastDateBefore, parseCalendarDate } from '../rules/dates';
import type { BatchItem } from './runs';

/** What can be done with ticked records; the first three move or tell something and run one by one. */
export const agreementDeeds = ['withdraw', 'extend', 'remind', 'papers', 'list', 'reinvite'] as const;
export type AgreementDeed = (typeof agreementDeeds)[number];
export const runDeeds = ['withdraw', 'extend', 'remind'] as const satisfies readonly AgreementDeed[];
export type RunDeed = (typeof runDeeds)[number];

export const isRunDeed = (deed: AgreementDeed): deed is RunDeed => runDeeds.some((one) => one === deed);

/**
 * Records of one choice; papers of one archive; records that are done while the browser waits, which is about two
 * seconds of work, and days a deadline can be put off at once.
 */
export const DEED_LIMITS = { chosen: 500, papers: 200, atOnce: 50, days: 30 } as const;

/** States whose agreement is a paper. */
export const paperStates = ['SIGNED', 'FULFILLED', 'TERMINATED'] as const satisfies readonly AgreementState[];

/** What the decision on one ticked record needs to know. */
export interface ChosenFacts extends AgreementFacts {
  nudgedAt: Date | null;
  /** The last day to report of the terms on the table. */
  reportToOn: string;
  /** The most days to answer the school allows; null = it has no rules for this year. */
  maximumDays: number | null;
}

/** May this member do this with this record now? What the command of a single record decides, asked before. */
export function mayDoWith(deed: AgreementDeed, viewer: Viewer, facts: ChosenFacts, now: Date): Decision {
  if (deed === 'withdraw') return mayWithdraw(viewer, facts);
  if (deed === 'remind') return all(mayRemind(viewer, facts, now), when(!isNudged(facts, now), 'REMINDED_TODAY'));
  if (deed === 'extend') return all(mayExtend(viewer, facts, now), canMove(facts, now));
  if (deed === 'reinvite')
    return all(mayUse(viewer, 'employer.agreements.write'), when(isLapsed(facts.state), 'AGREEMENT_WRONG_STATE'));
  const isPaper = paperStates.some((state) => state === facts.state);
  if (deed === 'papers') return all(mayUse(viewer, 'employer.papers.read'), when(isPaper, 'AGREEMENT_NO_PAPER'));
  return mayUse(viewer, 'employer.agreements.read');
}

const isNudged = ({ nudgedAt }: ChosenFacts, now: Date): boolean =>
  nudgedAt !== null && now.getTime() - nudgedAt.getTime() < NUDGE_MILLISECONDS;

/** Is there any later day left that school and reporting allow? */
function canMove({ replyBy, maximumDays, reportToOn }: ChosenFacts, now: Date): Decision {
  if (maximumDays === null) return denied('SCHOOL_YEAR_CLOSED');
  const { from, to } = extensionDays({ replyBy, now, maximumDays, reportToOn });
  return when(from <= to, 'EXTENSION_NO_DAY_LEFT');
}

/** How far ticked letters are put off, as the form sends it. */
export const putOffShape = {
  how: z.enum(['on', 'by'], 'FIELD_REQUIRED').optional(),
  lastOn: z.string().max(40, 'FIELD_TOO_LONG').optional(),
  days: z.string().max(10, 'FIELD_TOO_LONG').optional(),
};

/** One last day for all, or some days more for each. */
export const putOffForm = z
  .strictObject(putOffShape)
  .transform(({ how, lastOn = '', days = '' }, ctx): { lastOn: string } | { days: number } => {
    const problem = (path: string, message: string) => {
      ctx.addIssue({ code: 'custom', message, path: [path] });
      return z.NEVER;
    };
    if (!how) return problem('how', 'FIELD_REQUIRED');
    if (how === 'on') {
      const date = parseCalendarDate(lastOn);
      return date ? { lastOn: date } : problem('lastOn', lastOn.trim() ? 'DATE_INVALID' : 'LAST_DAY_MISSING');
    }
    const count = /^\d{1,2}$/.test(days.trim()) ? Number(days) : 0;
    return count >= 1 && count <= DEED_LIMITS.days ? { days: count } : problem('days', 'EXTENSION_DAYS_INVALID');
  });
export type PutOff = z.output<typeof putOffForm>;

/**
 * The new last day of a letter, fixed when the deed begins: a letter that is met twice after a crash is not put off
 * twice.
 */
export const newLastDay = (putOff: PutOff, replyBy: Date): string =>
  'lastOn' in putOff ? putOff.lastOn : addDays(lastDateBefore(replyBy), putOff.days);

/** What all records of such a run have in common. */
export interface DeedTerms {
  deed: RunDeed;
  putOff: PutOff | null;
}

/** One ticked record as it waits. */
export interface DeedReading {
  agreementId: string;
  /** The new last day to answer; null where the deed is no extension. */
  lastOn: string | null;
}
export type DeedItem = BatchItem<DeedReading>;

/** The result of a record that was done; every other is the code of the refusal. */
export const DEED_DONE = 'DONE';
