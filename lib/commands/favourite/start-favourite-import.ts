import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { createRun, liveRunOf, lockRunsOf, rowsToday, sealChunks } from '@/lib/db/stores/batch-runs';
import { when } from '@/lib/domain/access/decision';
import { type FavouriteImportItem, IMPORT_LIMITS } from '@/lib/domain/favourite/import';

const kind = 'FAVOURITE_IMPORT';

/**
 * Takes the rows of a workbook to be searched for and kept in the background. They are searches like single ones, so
 * the session must have said what for; the day of the employer has an end. The same file again while it is under way
 * leads to the same run.
 */
export const startFavouriteImport = defineCommand({
  name: 'start-favourite-import',
  permission: 'employer.favourites.write',
  // Rows come from our own reader of the file, never from a browser's fields: their shape is the compiler's business.
  input: z.strictObject({
    fileName: z.string().min(1).max(120),
    fileHash: z.string().length(64),
    header: z.array(z.string()).max(IMPORT_LIMITS.columns),
    items: z.custom<FavouriteImportItem[]>(
      (items) => Array.isArray(items) && items.length >= 1 && items.length <= IMPORT_LIMITS.rows,
    ),
  }),
  event: 'FAVOURITE_IMPORT_STARTED',
  atomic: 'transaction',
  // Before the transaction: nobody waits for the sealing.
  prepare: ({ items }) => sealChunks(kind, items),
  async load({ db, actor }) {
    if (actor?.party !== 'EMPLOYER') return null;
    const { sessionId, employerId, accountId } = actor;
    const declaration = await db.searchDeclaration.findFirst({
      where: { sessionId, employerId, accountId },
      orderBy: { at: 'desc' },
    });
    return { actor, declaration };
  },
  allow: (_actor, { declaration }) => when(declaration !== null, 'SEARCH_DECLARATION_MISSING'),
  async run({ db, now }, { actor, declaration }, { fileName, fileHash, header, items }, prepared) {
    const { employerId, accountId, membershipId } = actor;
    await lockRunsOf(db, employerId);
    const rowsTotal = items.length;
    const same = await liveRunOf(db, { accountId, kind, fileHash });
    if (same)
      return {
        result: { id: same },
        subject: { type: 'batch-run', id: same },
        facts: { rows: rowsTotal, wasThere: true },
      };
    const left = IMPORT_LIMITS.employerADay - (await rowsToday(db, employerId, kind, now));
    if (rowsTotal > left) {
      throw new Refusal('IMPORT_LIMIT_EMPLOYER', { limit: IMPORT_LIMITS.employerADay, left, rows: rowsTotal });
    }
    const terms = { purpose: declaration?.purpose ?? '', declarationId: declaration?.id ?? '' };
    const chunks = prepared as string[];
    const facts = { kind, employerId, accountId, membershipId, fileName, fileHash, header, terms, rowsTotal } as const;
    const id = await createRun(db, { ...facts, chunks, now });
    return { result: { id }, subject: { type: 'batch-run', id }, facts: { rows: rowsTotal, wasThere: false } };
  },
});
