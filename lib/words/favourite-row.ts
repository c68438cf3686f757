import type { FavouriteImportResult, FavouriteReading } from '@/lib/domain/favourite/import';
import { catalogues, type Locale } from './catalogues';

/**
 * What became of a row of a batch import, why, and what to do now; empty while it waits. A row that could not be read
 * names each column with what stands in it (`shown` masks it for a page).
 */
export function favouriteRowSentence(
  locale: Locale,
  result: FavouriteImportResult | undefined,
  reading: FavouriteReading,
  shown: (value: string) => string = (value) => value,
): string {
  const { favouriteImport: words, rules } = catalogues[locale];
  const problems: Readonly<Record<string, string | undefined>> = rules;
  if (!('findings' in reading)) return result ? words.explanations[result] : '';
  return reading.findings
    .map(({ column, code, value }) =>
      (value ? words.finding : words.findingEmpty)
        .replace('{column}', () => words.columns[column])
        .replace('{value}', () => shown(value))
        .replace('{problem}', () => problems[code] ?? rules.FIELD_INVALID),
    )
    .join(' ');
}
