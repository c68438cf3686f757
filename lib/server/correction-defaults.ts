import 'server-only';
import { ROSTER_COLUMNS, type RosterCodeTable } from '@/lib/domain/roster/columns';
import type { CorrectableKey } from '@/lib/domain/roster/requests';
import { findRosterCode } from '@/lib/domain/roster/vocabulary';
import { rosterVocabulary } from '@/lib/spreadsheets/roster-spellings';

/** The code table of a datum; undefined for free text. */
export const tableOf = (key: CorrectableKey): RosterCodeTable | undefined =>
  ROSTER_COLUMNS.find((column) => column.key === key)?.table;

/** What a graduate wrote, as the value a form starts with: the code it means, or the text itself. */
export function startingValue(key: CorrectableKey, right: string): string {
  const table = tableOf(key);
  return table ? (findRosterCode(rosterVocabulary(), table, right) ?? '') : right;
}
