import { isCalendarDate } from '../rules/dates';
import { normaliseLine } from '../rules/text';
import { type AgreementState, agreementStates, isLapsed } from './states';

export type RecordList = 'standing' | 'lapsed';

/** What an employer's list of records is narrowed to; every part may be left out. */
export interface RecordFilters {
  state?: AgreementState;
  schoolId?: string;
  departmentId?: string;
  year?: number;
  /** Part of the post; among lapsed records of the reason, too. */
  text?: string;
  /** Invited, or among lapsed records ended, on these days of Asia/Shanghai or between them. */
  from?: string;
  to?: string;
  /** Letters that wait for an answer and whose last moment is at most so many days ahead. */
  within?: number;
}

export const WITHIN_DAYS = [1, 3, 7, 14] as const;

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The filters in an address; what is none of ours is left out. */
export function readRecordFilters(list: RecordList, asked: Parameters): RecordFilters {
  const one = (name: string): string => {
    const value = asked[name];
    return typeof value === 'string' ? normaliseLine(value).slice(0, 60) : '';
  };
  const fitting = (name: string, fits: (text: string) => boolean) => (fits(one(name)) ? one(name) : undefined);
  const id = (name: string) => fitting(name, (text) => UUID.test(text));
  const year = fitting('year', (text) => /^20\d\d$/.test(text));
  const schoolId = id('school');
  return {
    state: agreementStates.find((state) => state === one('state') && isLapsed(state) === (list === 'lapsed')),
    schoolId,
    departmentId: schoolId && id('department'),
    year: year === undefined ? undefined : Number(year),
    text: one('text') || undefined,
    from: fitting('from', isCalendarDate),
    to: fitting('to', isCalendarDate),
    within: list === 'standing' ? WITHIN_DAYS.find((days) => String(days) === one('within')) : undefined,
  };
}

/** The filters as they stand in an address, in one order, without what is not set. */
export function recordParameters(filters: RecordFilters): Record<string, string | undefined> {
  const { state, schoolId, departmentId, year, text, from, to, within } = filters;
  return {
    ...{ state, school: schoolId, department: departmentId, year: year?.toString(), text, from, to },
    within: within?.toString(),
  };
}

/** Is the list narrowed by more than the tab of a state? */
export const isNarrowed = ({ state: _tab, ...rest }: RecordFilters): boolean =>
  Object.values(rest).some((value) => value !== undefined);
