import type { RosterFinding } from '@/lib/domain/roster/judge';
import { catalogues, type Locale } from './catalogues';

/** One finding as a sentence: what is wrong, with what was written and the lines it quarrels with. */
export function rosterProblemSentence(locale: Locale, { code, value, rows }: RosterFinding): string {
  const words: Readonly<Record<string, string | undefined>> = catalogues[locale].roster.problems;
  const facts: Readonly<Record<string, string>> = { value, rows: listOfRows(rows ?? []) };
  const sentence = words[code] ?? catalogues[locale].rules.FIELD_INVALID;
  return sentence.replace(/\{(value|rows)\}/g, (_all, name: string) => facts[name] ?? '');
}

const MOST_ROWS_NAMED = 5;
const listOfRows = (rows: readonly number[]): string =>
  rows.length > MOST_ROWS_NAMED ? `${rows.slice(0, MOST_ROWS_NAMED).join(', ')}, …` : rows.join(', ');
