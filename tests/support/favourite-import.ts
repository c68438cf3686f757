import { execute } from '@/lib/commands/execute';
import { startFavouriteImport } from '@/lib/commands/favourite/start-favourite-import';
import { sha256 } from '@/lib/crypto/hash';
import type { Viewer } from '@/lib/domain/access/viewer';
import { favouriteColumns, type FavouriteCells } from '@/lib/domain/favourite/import';
import { readFavouriteSheet } from '@/lib/spreadsheets/favourite-files';
import { writeWorkbook } from '@/lib/spreadsheets/write-workbook';
import { catalogues } from '@/lib/words/catalogues';
import { demoGraduates } from '@/prisma/seed/demo/people';
import type { World } from './world';

/** A row that names demo graduate `index`. */
export function favouriteCells(index: number, changes: FavouriteCells = {}): FavouriteCells {
  const graduate = demoGraduates[index];
  if (!graduate) throw new Error('no such graduate');
  const { name, identityNumber, identityKind } = graduate;
  return { name, identityKind: catalogues['zh-CN'].codes.identityDocument[identityKind], identityNumber, ...changes };
}

/** The rows as an .xlsx in the shape of the template. */
export function favouriteFile(rows: readonly FavouriteCells[]): Uint8Array {
  const words = catalogues['zh-CN'].favouriteImport.columns;
  return writeWorkbook({
    sheets: [
      {
        name: '学生名单',
        columns: favouriteColumns.map(({ key, width, required }) => ({ header: words[key], width, required })),
        rows: rows.map((cells) => favouriteColumns.map(({ key }) => cells[key] ?? '')),
      },
    ],
  });
}

/** Hands a workbook in the way the page's route does. */
export async function handIn(
  world: World,
  viewer: Viewer,
  bytes: Uint8Array,
  given: { key?: string; now?: Date } = {},
) {
  const sheet = await readFavouriteSheet(bytes);
  if ('problem' in sheet) throw new Error(sheet.problem);
  const input = { fileName: '名单.xlsx', fileHash: sha256(bytes), ...sheet };
  const { key: idempotencyKey, now } = given;
  return execute(startFavouriteImport, viewer, input, { db: world.db, idempotencyKey, now });
}

/** The id of a run that must have begun. */
export async function begun(world: World, viewer: Viewer, bytes: Uint8Array, given?: { key?: string; now?: Date }) {
  const answer = await handIn(world, viewer, bytes, given);
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result.id;
}
