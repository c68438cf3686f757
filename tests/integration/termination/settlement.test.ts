import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands/execute';
import { agreeProceeding } from '@/lib/commands/proceeding/agree-proceeding';
import { passProceeding } from '@/lib/commands/proceeding/pass-proceeding';
import { refuseProceeding } from '@/lib/commands/proceeding/refuse-proceeding';
import { confirmReceipt } from '@/lib/commands/settlement/confirm-receipt';
import { recordPayment } from '@/lib/commands/settlement/record-payment';
import type { Viewer } from '@/lib/domain/access/viewer';
import { readableFile } from '@/lib/queries/file/readable-file';
import { ownTerminations } from '@/lib/queries/proceeding/own-terminations';
import { settlementView } from '@/lib/queries/proceeding/settlement-view';
import { paper, requested } from '../../support/terminations';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const pay = (viewer: Viewer, id: string, letter = 'p') =>
  execute(recordPayment, viewer, { id, file: paper(letter) }, { db: world.db });
const confirm = (viewer: Viewer, id: string, confirmed = 'yes') =>
  execute(confirmReceipt, viewer, { id, confirmed }, { db: world.db });
const agree = (viewer: Viewer, id: string) =>
  execute(agreeProceeding, viewer, { id, confirmed: 'yes' }, { db: world.db });

it('the payer proves, the payee confirms, each once it may, and each is told of the other', async () => {
  const { db, viewers } = world;
  const { graduate, proceedingId: id } = await requested(world, 0);
  expect(await pay(graduate, id)).toMatchObject({ code: 'SETTLEMENT_NOT_AGREED' });
  expect((await settlementView(graduate, id, db))?.standing).toBe('proposed');
  await agree(viewers.employer, id);
  expect(await settlementView(viewers.school, id, db)).toMatchObject({ standing: 'unpaid', amountFen: 300_000 });
  expect(await pay(viewers.employer, id)).toMatchObject({ code: 'SETTLEMENT_OTHER_SIDE' });
  expect(await confirm(viewers.employer, id)).toMatchObject({ code: 'SETTLEMENT_NOT_PAID' });
  expect(await pay(graduate, id, 'p')).toMatchObject({ outcome: 'done' });
  const first = await db.settlement.findUniqueOrThrow({ where: { proceedingId: id } });
  expect(await pay(graduate, id, 'q')).toMatchObject({ outcome: 'done' });
  const second = await db.settlement.findUniqueOrThrow({ where: { proceedingId: id } });
  expect(await readableFile(viewers.employer, second.proofFileId ?? '', db)).not.toBeNull();
  expect(await readableFile(viewers.employer, first.proofFileId ?? '', db)).toBeNull();
  expect(await readableFile(viewers.rival, second.proofFileId ?? '', db)).toBeNull();
  expect(await confirm(graduate, id)).toMatchObject({ code: 'SETTLEMENT_OTHER_SIDE' });
  expect(await confirm(viewers.employer, id, 'no')).toMatchObject({ fields: { confirmed: 'RECEIPT_UNCONFIRMED' } });
  expect(await confirm(viewers.rival, id)).toEqual({ outcome: 'not-found' });
  expect(await confirm(viewers.employer, id)).toMatchObject({ outcome: 'done' });
  expect(await pay(graduate, id)).toMatchObject({ code: 'SETTLEMENT_RECEIVED_ALREADY' });
  expect((await settlementView(graduate, id, db))?.standing).toBe('received');
  expect(await db.outboxEntry.count({ where: { kind: 'ACCOUNTS:SETTLEMENT_PAID' } })).toBe(2);
  expect(await db.outboxEntry.count({ where: { kind: 'ACCOUNTS:SETTLEMENT_RECEIVED' } })).toBe(1);
  const audited = await db.auditEvent.findMany({ where: { subjectId: id, type: { startsWith: 'SETTLEMENT_' } } });
  expect(audited.map(({ type }) => type).sort()).toEqual(['SETTLEMENT_PAID', 'SETTLEMENT_PAID', 'SETTLEMENT_RECEIVED']);
});

it('a new proof and a confirmation of the old one at the same moment: one wins, and nothing is confirmed unseen', async () => {
  const { db, viewers } = world;
  const { graduate, proceedingId: id } = await requested(world, 1);
  await agree(viewers.employer, id);
  await pay(graduate, id);
  const before = await db.settlement.findUniqueOrThrow({ where: { proceedingId: id } });
  const [paid, confirmed] = await Promise.all([pay(graduate, id, 'z'), confirm(viewers.employer, id)]);
  const after = await db.settlement.findUniqueOrThrow({ where: { proceedingId: id } });
  expect([paid.outcome, confirmed.outcome]).toContain('done');
  if (confirmed.outcome === 'done' && paid.outcome !== 'done') expect(after.proofFileId).toBe(before.proofFileId);
});

it('it passes whether or not it was paid, and what was refused is owed by nobody', async () => {
  const { db, viewers } = world;
  const { id, graduate, proceedingId } = await requested(world, 2);
  await agree(viewers.employer, proceedingId);
  for (const reviewer of [viewers.department, viewers.school])
    expect(await execute(passProceeding, reviewer, { id: proceedingId }, { db })).toMatchObject({ outcome: 'done' });
  expect((await db.agreement.findUniqueOrThrow({ where: { id } })).state).toBe('TERMINATED');
  expect((await settlementView(graduate, proceedingId, db))?.standing).toBe('unpaid');
  expect(await pay(graduate, proceedingId)).toMatchObject({ outcome: 'done' });

  const other = await requested(world, 3);
  await execute(refuseProceeding, viewers.employer, { id: other.proceedingId, reason: '岗位急需，不同意' }, { db });
  expect((await settlementView(other.graduate, other.proceedingId, db))?.standing).toBe('void');
  expect(await pay(other.graduate, other.proceedingId)).toMatchObject({ code: 'SETTLEMENT_NOT_AGREED' });
});

it('each side lists its own, by tab, and finds them again by the name of the graduate', async () => {
  const { db, viewers } = world;
  const waiting = await requested(world, 4);
  const list = (viewer: typeof viewers.employer | typeof waiting.graduate, input: object = {}) =>
    ownTerminations(viewer, { tab: 'all', ...input }, db);
  const ids = async (...args: Parameters<typeof list>) => (await list(...args)).rows.map(({ id }) => id);
  expect((await list(viewers.employer)).rows).toHaveLength(5);
  expect(await ids(viewers.employer, { tab: 'waiting' })).toEqual([waiting.proceedingId]);
  expect((await list(viewers.employer)).waiting).toBe(1);
  expect((await list(waiting.graduate)).waiting).toBe(0);
  expect(await ids(viewers.employer, { tab: 'open' })).toContain(waiting.proceedingId);
  expect(await ids(viewers.employer, { tab: 'ended' })).not.toContain(waiting.proceedingId);
  expect(await ids(waiting.graduate)).toEqual([waiting.proceedingId]);
  const [row] = (await list(viewers.employer, { tab: 'waiting' })).rows;
  expect(row).toMatchObject({ isOwn: false, turn: 'EMPLOYER', clause: null });
  expect(await ids(viewers.employer, { sought: row?.other })).toEqual([waiting.proceedingId]);
  expect(await ids(viewers.rival)).toEqual([]);
});
