import {
  ROSTER_CODE_TABLES,
  ROSTER_COLUMN_KEYS,
  type RosterCodeTable,
  type RosterColumnKey,
} from '@/lib/domain/roster/columns';
import { buildRosterVocabulary, type RosterVocabulary } from '@/lib/domain/roster/vocabulary';
import { normaliseCode } from '@/lib/domain/rules/text';
import { catalogues } from '@/lib/words/catalogues';

/** Rosters are read in both languages at once: what a template offers in one must be read by a reviewer of the other. */
const languages = Object.values(catalogues);

const split = (text: string | undefined): string[] => (text ?? '').split('|').filter(Boolean);

let vocabulary: RosterVocabulary | undefined;

/** Every spelling of every code that a roster may hold. */
export function rosterVocabulary(): RosterVocabulary {
  if (vocabulary) return vocabulary;
  const entries = ROSTER_CODE_TABLES.map((table) => [table, spellingsOf(table)] as const);
  vocabulary = buildRosterVocabulary(Object.fromEntries(entries) as Record<RosterCodeTable, Record<string, string[]>>);
  return vocabulary;
}

function spellingsOf(table: RosterCodeTable): Record<string, string[]> {
  const spellings: Record<string, string[]> = {};
  for (const { codes, roster } of languages) {
    const aliases: Readonly<Record<string, string>> = table === 'ethnicity' ? {} : roster.codeAliases[table];
    const suffix = table === 'ethnicity' ? roster.codeAliases.ethnicitySuffix : '';
    for (const [code, name] of Object.entries(codes[table])) {
      const short = suffix && name.endsWith(suffix) ? [name.slice(0, -suffix.length)] : [];
      spellings[code] = [...(spellings[code] ?? []), name, ...short, ...split(aliases[code])];
    }
  }
  return spellings;
}

let headers: ReadonlyMap<string, RosterColumnKey> | undefined;

/** The column a header names, in either language, with or without the mark of required columns; null for others. */
export function rosterColumnOf(header: string): RosterColumnKey | null {
  headers ??= new Map(
    languages.flatMap(({ roster }) =>
      ROSTER_COLUMN_KEYS.flatMap((key) =>
        [roster.columns[key], ...split(roster.headerAliases[key])].map((text) => [normaliseCode(text), key] as const),
      ),
    ),
  );
  return headers.get(normaliseCode(header).replace(/\*+$/, '')) ?? null;
}
