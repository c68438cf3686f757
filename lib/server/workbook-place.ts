import 'server-only';
import { openToken, sealToken } from '@/lib/crypto/personal-data';
import { maskFavouriteCell } from '@/lib/domain/favourite/import';
import type { SheetRefusal } from '@/lib/spreadsheets/sheet-content';
import { getTranslations } from '@/lib/words/reader';

type WorkbookPlace = NonNullable<SheetRefusal['place']>;
const PLACES = 'workbook place';

/** Without a script the answer is an address: what stood in a cell goes there sealed, because addresses are kept. */
export function placeToken(place: WorkbookPlace | undefined): Record<string, string> {
  if (!place) return {};
  const shown = place.value ? { ...place, value: maskFavouriteCell(place.value) } : place;
  return { place: sealToken(JSON.stringify(shown), PLACES) };
}

/** Where in the workbook, as words before a sentence; empty when nothing is known. */
export async function placeText(token: string): Promise<string> {
  const text = token.length < 1000 ? openToken(token, PLACES) : undefined;
  if (!text) return '';
  const { part, row, column, value } = JSON.parse(text) as WorkbookPlace;
  const words = await getTranslations('roster.workbookPlace');
  if (row && column) return value ? words('cell', { row, column, value }) : words('emptyCell', { row, column });
  if (row) return words('row', { row });
  if (column) return words('column', { column });
  return part ? words('part', { part }) : '';
}

/** A renamed CSV or picture is refused by its first bytes; the words for workbooks say more. */
const sameAs: Readonly<Record<string, string>> = { FILE_KIND_WRONG: 'NOT_A_WORKBOOK' };
export const workbookCode = (problem: string): string => sameAs[problem] ?? problem;
