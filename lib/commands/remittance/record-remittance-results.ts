import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { lockRemittance } from '@/lib/db/stores/remittances';
import { allowed } from '@/lib/domain/access/decision';
import { type AnsweredLine, bankReason, judgeLine, type ResultLine } from '@/lib/domain/remittance/results';
import { REMITTANCE } from '@/lib/domain/remittance/rules';
import { newId } from '@/lib/ids';
import { recordFailed, recordSent } from './record';

/** Made by the upload route from the file; never by a browser. */
const resultsInput = z.strictObject({
  fileHash: z.string().length(64),
  lines: z
    .array(
      z.strictObject({
        rowNumber: z.int(),
        reference: z.string().max(60),
        outcome: z.enum(['SENT', 'FAILED']).nullable(),
        reason: z.string(),
      }),
    )
    .min(1)
    .max(REMITTANCE.resultLines),
});

type Recording = Parameters<typeof recordSent>[0];

/**
 * The bank's answer to a payment file, line by line: what can be recorded is, every other line says why not. The same
 * file again changes nothing.
 */
export const recordRemittanceResults = defineCommand({
  name: 'record-remittance-results',
  permission: 'platform.remittances',
  input: resultsInput,
  event: 'REMITTANCE_RESULTS_RECORDED',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor?.party === 'PLATFORM' ? actor : null),
  allow: () => allowed,
  async run({ db, now, actor }, _operator, { fileHash, lines }) {
    if (!actor) throw new Refusal('SIGN_IN_NEEDED');
    const { accountId } = actor;
    // Two files at one moment would lock the same employers in different orders.
    await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('remittance results', 0))`;
    const answered = await answerAll({ db, now, accountId }, lines);
    const id = newId();
    await db.remittanceResultFile.create({
      data: { id, fileHash, importedById: accountId, importedAt: now, lines: answered.map((line) => ({ ...line })) },
    });
    const recorded = answered.filter(({ answer }) => answer.startsWith('RECORDED')).length;
    return {
      result: { id, recorded },
      subject: { type: 'remittance-results', id },
      facts: { lines: lines.length, recorded },
    };
  },
});

async function answerAll(recording: Recording, lines: readonly ResultLine[]): Promise<AnsweredLine[]> {
  const ids = await idsOf(recording.db, lines);
  const answered: AnsweredLine[] = [];
  for (const line of [...lines].sort((one, other) => (order(ids, one) < order(ids, other) ? -1 : 1))) {
    const same = lines.filter(({ reference }) => reference === line.reference);
    const { rowNumber, reference } = line;
    // What names no payment of ours is not kept: a strange file may hold anything in that column.
    const known = ids.get(reference);
    answered.push({
      rowNumber,
      reference: known ? reference : '',
      answer: await answerLine(recording, line, same, known?.id),
    });
  }
  return answered.sort((one, other) => one.rowNumber - other.rowNumber);
}

type Known = Map<string, { id: string; employerId: string }>;

/** Employers are locked in one order by everybody who locks several. */
const order = (ids: Known, { reference }: ResultLine): string => ids.get(reference)?.employerId ?? '';

async function idsOf(db: Connection, lines: readonly ResultLine[]): Promise<Known> {
  const rows = await db.remittance.findMany({
    where: { reference: { in: lines.map(({ reference }) => reference) } },
    select: { id: true, employerId: true, reference: true },
  });
  return new Map(rows.map(({ reference, ...row }) => [reference, row]));
}

async function answerLine(
  recording: Recording,
  line: ResultLine,
  same: readonly ResultLine[],
  id: string | undefined,
): Promise<AnsweredLine['answer']> {
  const remittance = id ? await lockRemittance(recording.db, id) : null;
  const answer = judgeLine(line, same, remittance);
  if (answer || !remittance) return answer ?? 'UNKNOWN_REFERENCE';
  if (line.outcome === 'SENT') {
    await recordSent(recording, remittance);
    return 'RECORDED_SENT';
  }
  await recordFailed(recording, remittance, bankReason(line.reason));
  return 'RECORDED_FAILED';
}
