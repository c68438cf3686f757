import { normaliseCode } from '../rules/text';
import { ROSTER_CODE_TABLES, type RosterCodeTable } from './columns';

/** Everything a cell may say for a code, normalised, by table: code, its names, other spellings → code. */
export type RosterVocabulary = Readonly<Record<RosterCodeTable, ReadonlyMap<string, string>>>;

/** Spellings by table and code, as the word catalogues give them. */
export type CodeSpellings = Readonly<Record<RosterCodeTable, Readonly<Record<string, readonly string[]>>>>;

/** Codes themselves always count; a spelling that two codes share counts for the first. */
export function buildRosterVocabulary(spellings: CodeSpellings): RosterVocabulary {
  const entries = ROSTER_CODE_TABLES.map((table) => [table, indexTable(spellings[table])] as const);
  return Object.fromEntries(entries) as Record<RosterCodeTable, ReadonlyMap<string, string>>;
}

function indexTable(table: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  const index = new Map<string, string>(Object.keys(table).map((code) => [normaliseCode(code), code]));
  for (const [code, spellings] of Object.entries(table)) {
    for (const spelling of spellings) {
      const key = normaliseCode(spelling);
      if (!index.has(key)) index.set(key, code);
    }
  }
  return index;
}

/** The code a cell means; null when it means none. Sheets drop leading zeros: 1 is taken for 01 where 1 is no code. */
export function findRosterCode(vocabulary: RosterVocabulary, table: RosterCodeTable, text: string): string | null {
  const key = normaliseCode(text);
  return vocabulary[table].get(key) ?? vocabulary[table].get(key.padStart(2, '0')) ?? null;
}
