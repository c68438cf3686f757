import 'server-only';
import { getTranslations } from '@/lib/words/reader';
import { execute } from '@/lib/commands/execute';
import { startFavouriteImport } from '@/lib/commands/favourite/start-favourite-import';
import { sha256 } from '@/lib/crypto/hash';
import type { Viewer } from '@/lib/domain/access/viewer';
import { favouriteColumns, IMPORT_LIMITS } from '@/lib/domain/favourite/import';
import { readFavouriteSheet } from '@/lib/spreadsheets/favourite-files';
import type { FavouriteFileProblem } from '@/lib/spreadsheets/favourite-files';
import type { FormValues } from './action-state';
import { refusalText } from './refusal-text';
import type { UploadAnswer, UploadedFile } from './upload-route';
import { placeText, placeToken, workbookCode } from './workbook-place';

interface Given {
  inputs: FormValues;
  requestId: string;
}

/** Reads an uploaded workbook and begins its run; the answer leads to its progress, or says why it cannot be read. */
export async function takeFavourites(viewer: Viewer, file: UploadedFile, given: Given): Promise<UploadAnswer> {
  const sheet = await readFavouriteSheet(file.bytes);
  if ('problem' in sheet) return { problem: sheet.problem, facts: factsOf(sheet) };
  const { idempotencyKey: key } = given.inputs;
  const input = { fileName: file.name, fileHash: sha256(file.bytes), ...sheet };
  const answer = await execute(startFavouriteImport, viewer, input, {
    requestId: given.requestId,
    idempotencyKey: typeof key === 'string' && key ? key.slice(0, 80) : undefined,
  });
  if (answer.outcome === 'done') return { to: `/employer/favourites/imports/${answer.result.id}` };
  if (answer.outcome !== 'refused') return { problem: 'UNEXPECTED' };
  const facts = Object.entries(answer.facts).map(([name, value]) => [name, String(value)]);
  return { problem: answer.code, facts: Object.fromEntries(facts) as Record<string, string> };
}

function factsOf({ place, columns }: FavouriteFileProblem): Record<string, string> {
  return columns ? { columns: columns.join('.') } : placeToken(place);
}

/** Why a workbook was not taken, with the place in it; what an address makes up fills nothing. */
export async function favouriteUploadSentence(problem: string, facts: Record<string, string>): Promise<string> {
  const [own, columns, workbook] = await Promise.all([
    getTranslations('favouriteImport.problems'),
    getTranslations('favouriteImport.columns'),
    getTranslations('roster.workbook'),
  ]);
  const code = workbookCode(problem);
  const where = await placeText(facts.place ?? '');
  if (own.has(code as never)) {
    const asked = (facts.columns ?? '').split('.');
    const named = favouriteColumns.filter(({ key }) => asked.includes(key)).map(({ key }) => columns(key));
    const limits = { rows: IMPORT_LIMITS.rows, megabytes: IMPORT_LIMITS.bytes / 1024 / 1024 };
    return where + own(code as never, { columns: named.join('、'), ...limits } as never);
  }
  if (workbook.has(code as never)) return where + workbook(code as never, {} as never);
  const numbers = Object.entries(facts).filter(([name, value]) => name !== 'place' && /^-?\d{1,9}$/.test(value));
  return refusalText(code, { rows: '—', left: '—', limit: '—', ...Object.fromEntries(numbers) });
}
