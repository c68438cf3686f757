import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { sha256 } from '@/lib/crypto/hash';
import type { JsonInput } from '@/lib/db/client';
import { InvalidInput } from '@/lib/db/refusal';
import { chosenRecords, selectionOf } from '@/lib/db/stores/agreement-selections';
import { createRun, lockRunsOf, sealChunks } from '@/lib/db/stores/batch-runs';
import { allowed } from '@/lib/domain/access/decision';
import {
  type DeedItem,
  type DeedTerms,
  isRunDeed,
  newLastDay,
  type PutOff,
  putOffForm,
  putOffShape,
} from '@/lib/domain/batch/agreement-deeds';

const kind = 'AGREEMENT_DEED';

/**
 * Begins what was chosen for these records: withdraw, put off or remind, each later by its own command. All that were
 * ticked become rows, also those that cannot be done: the report says of each what became of it. One choice begins once.
 */
export const startAgreementDeed = defineCommand({
  name: 'start-agreement-deed',
  permission: 'employer.agreements.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), ...putOffShape }),
  event: 'AGREEMENT_DEED_STARTED',
  atomic: 'transaction',
  async load({ db, actor }, { id }) {
    if (actor?.party !== 'EMPLOYER') return null;
    const { employerId, membershipId } = actor;
    await lockRunsOf(db, employerId);
    const selection = await selectionOf(db, { employerId, membershipId, id });
    if (!selection || !isRunDeed(selection.deed)) return null;
    return { actor, deed: selection.deed, ids: selection.agreementIds };
  },
  allow: () => allowed,
  async run({ db, now }, { actor, deed, ids }, { id: selectionId, ...typed }) {
    const putOff = deed === 'extend' ? readPutOff(typed) : null;
    const { employerId, accountId, membershipId } = actor;
    const fileHash = sha256(selectionId);
    const subject = (id: string) => ({ type: 'batch-run', id });
    const begun = await db.batchRun.findFirst({ where: { employerId, kind, fileHash }, select: { id: true } });
    const facts = { deed, rows: ids.length, wasThere: begun !== null };
    if (begun) return { result: begun, subject: subject(begun.id), facts };
    const deadlines = new Map((await chosenRecords(db, employerId, ids)).map((row) => [row.id, row.replyBy]));
    const items = ids.map((agreementId, index): DeedItem => {
      const lastOn = putOff && newLastDay(putOff, deadlines.get(agreementId) ?? now);
      return { rowNumber: index + 1, cells: [], reading: { agreementId, lastOn } };
    });
    const terms: DeedTerms = { deed, putOff };
    const run = { kind, employerId, accountId, membershipId, fileName: deed, fileHash, header: [] } as const;
    const chunks = await sealChunks(kind, items);
    const rows = { rowsTotal: items.length, chunks, terms: terms as unknown as JsonInput };
    const id = await createRun(db, { ...run, ...rows, now });
    return { result: { id }, subject: subject(id), facts };
  },
});

function readPutOff(typed: z.input<typeof putOffForm>): PutOff {
  const read = putOffForm.safeParse(typed);
  if (read.success) return read.data;
  throw new InvalidInput(Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join('.'), message])));
}
