import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { execute } from '@/lib/commands/execute';
import { exportRemittances } from '@/lib/commands/remittance/export-remittances';
import { recordRemittanceFailed } from '@/lib/commands/remittance/record-remittance-failed';
import { recordRemittanceResults } from '@/lib/commands/remittance/record-remittance-results';
import { recordRemittanceSent } from '@/lib/commands/remittance/record-remittance-sent';
import { withdrawRemittance } from '@/lib/commands/remittance/withdraw-remittance';
import { open } from '@/lib/crypto/personal-data';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { deliverNotices } from '@/lib/jobs/deliver-notices';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { paymentAmount } from '@/lib/domain/remittance/amount';
import { paymentsOf } from '@/lib/db/stores/remittance-batches';
import { remittanceBatch, remittancePayments } from '@/lib/queries/remittance/remittance-batch';
import { remittanceCounts } from '@/lib/queries/remittance/remittance-counts';
import { remittanceDetail } from '@/lib/queries/remittance/remittance-detail';
import { remittanceQueue } from '@/lib/queries/remittance/remittance-queue';
import { remittanceResults } from '@/lib/queries/remittance/remittance-results';
import { waitingRemittances } from '@/lib/queries/remittance/waiting-remittances';
import { must } from '../../support/claims';
import {
  ACCOUNT,
  accountOf,
  asked,
  entering,
  exported,
  giveMobile,
  otherAmount,
  prepared,
  remittanceOf,
  sentTo,
} from '../../support/remittances';
import { addOperator } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

let world: World;
let operator: OperatorViewer;
beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
});
afterAll(() => world.close());

const seen = async (id: string) => ({ id, version: String((await remittanceOf(world.db, id)).version) });
const stateOf = async (id: string) => (await remittanceOf(world.db, id)).state;
const auditOf = (subjectId: string, type: string) => world.db.auditEvent.count({ where: { subjectId, type } });
const line = (rowNumber: number, reference: string, outcome: 'SENT' | 'FAILED' | null, reason = '') => ({
  rowNumber,
  reference,
  outcome,
  reason,
});

it('exports each waiting remittance into one file, however many operators press at once', async () => {
  const { db, start } = world;
  const ids: string[] = [];
  for (const name of ['export-a', 'export-b', 'export-c']) ids.push(await asked(db, await prepared(db, name, start)));
  expect(await waitingRemittances(operator, undefined, db)).toEqual({ waiting: 3, exported: 0 });
  expect(await remittanceCounts(operator, undefined, db)).toMatchObject({ WAITING: 3, EXPORTED: 0, WITHDRAWN: 0 });
  const answers = await Promise.all([1, 2, 3].map(() => execute(exportRemittances, operator, {}, { db })));
  const done = answers.flatMap((answer) => (answer.outcome === 'done' ? [answer.result] : []));
  expect(done.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  for (const answer of answers.filter(({ outcome }) => outcome !== 'done')) {
    expect(answer).toMatchObject({ code: 'REMITTANCE_NONE_WAITING' });
  }
  const references: string[] = [];
  for (const { batchId } of done) {
    expect(await auditOf(batchId, 'REMITTANCES_EXPORTED')).toBe(1);
    references.push(...(await paymentsOf(db, batchId)).map(({ reference }) => reference));
  }
  expect(new Set(references).size).toBe(3);
  for (const id of ids) {
    expect(await remittanceOf(db, id)).toMatchObject({ state: 'EXPORTED', version: 2 });
    expect(await db.remittanceEvent.count({ where: { remittanceId: id, type: 'EXPORTED' } })).toBe(1);
  }
  expect(await execute(exportRemittances, operator, {}, { db })).toMatchObject({ code: 'REMITTANCE_NONE_WAITING' });
});

it('does not export what is taken back at the same moment, or does not take back what is exported', async () => {
  const { db, start } = world;
  const actor = await prepared(db, 'race', start);
  const id = await asked(db, actor);
  const [taken, out] = await Promise.all([
    execute(withdrawRemittance, actor, {}, { db }),
    execute(exportRemittances, operator, {}, { db }),
  ]);
  const isTaken = taken.outcome === 'done';
  expect(await stateOf(id)).toBe(isTaken ? 'WITHDRAWN' : 'EXPORTED');
  expect(out.outcome === 'done').toBe(!isTaken);
});

it('recorded as sent: days begin, the amount is gone, the employer is told by message and short message', async () => {
  const { db, start } = world;
  const actor = await prepared(db, 'sent', start);
  await giveMobile(db, actor, '19900001234');
  const id = await asked(db, actor);
  expect(await execute(recordRemittanceSent, operator, await seen(id), { db })).toMatchObject({
    code: 'REMITTANCE_STALE',
  });
  await exported(db, operator);
  const stale = { id, version: '1' };
  expect(await execute(recordRemittanceSent, operator, stale, { db })).toMatchObject({ code: 'REMITTANCE_STALE' });
  const input = await seen(id);
  const answers = await Promise.all([1, 2].map(() => execute(recordRemittanceSent, operator, input, { db })));
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  const row = await remittanceOf(db, id);
  expect(row).toMatchObject({ state: 'SENT', amountSealed: null });
  expect((row.expiresAt?.getTime() ?? 0) - (row.sentAt?.getTime() ?? 0)).toBe(7 * 86_400_000);
  expect(await auditOf(id, 'REMITTANCE_SENT')).toBe(1);
  const { id: eventId } = await db.remittanceEvent.findFirstOrThrow({ where: { remittanceId: id, type: 'SENT' } });
  const told = await db.outboxEntry.findMany({ where: { eventId }, orderBy: { kind: 'asc' } });
  expect(told.map(({ kind }) => kind)).toEqual(['ACCOUNTS:REMITTANCE_SENT', 'ADDRESS:REMITTANCE_SENT']);
  while ((await drainOutbox(db)) > 0);
  const notices = await db.notice.findMany({ where: { OR: [{ accountId: actor.accountId }, { channel: 'SMS' }] } });
  expect(new Set(notices.map(({ channel }) => channel))).toEqual(new Set(['INBOX', 'MAIL', 'SMS']));
});

it('recorded as failed: the reason reaches the employer with long numbers masked, who may try again', async () => {
  const { db, start } = world;
  const actor = await prepared(db, 'failed', start);
  const id = await asked(db, actor);
  await must(db, recordRemittanceFailed, operator, { ...(await seen(id)), reason: `账号 ${ACCOUNT} 与户名不符` });
  expect(await remittanceOf(db, id)).toMatchObject({
    state: 'FAILED',
    amountSealed: null,
    reason: '账号 1100************4454 与户名不符',
  });
  expect(await db.employer.findUniqueOrThrow({ where: { id: actor.employerId } })).toMatchObject({
    certificationState: 'REMITTANCE_FAILED',
  });
  expect(await db.outboxEntry.count({ where: { kind: 'ACCOUNTS:REMITTANCE_FAILED' } })).toBe(1);
  expect(await auditOf(id, 'REMITTANCE_FAILED')).toBe(1);
  const again = await execute(recordRemittanceFailed, operator, { ...(await seen(id)), reason: '太晚了' }, { db });
  expect(again).toMatchObject({ code: 'REMITTANCE_STALE' });
  // Money that comes back after it was sent.
  const returned = await sentTo(db, actor, operator);
  await must(db, recordRemittanceFailed, operator, { ...(await seen(returned.id)), reason: '银行退汇' });
  expect(await entering(db, actor, returned.amount)).toMatchObject({ code: 'REMITTANCE_CLOSED' });
});

it("reads the bank's answers line by line; the same file again changes nothing", async () => {
  const { db, start } = world;
  const ids: string[] = [];
  for (const name of ['result-a', 'result-b', 'result-c', 'result-d']) {
    ids.push(await asked(db, await prepared(db, name, start)));
  }
  await exported(db, operator);
  const late = await asked(db, await prepared(db, 'result-late', start));
  const references = await Promise.all([...ids, late].map(async (id) => (await remittanceOf(db, id)).reference));
  const [a = '', b = '', c = '', d = '', waiting = ''] = references;
  const lines = [
    line(2, a, 'SENT'),
    line(3, b, 'FAILED', '账号与户名不符'),
    line(4, c, 'FAILED'),
    line(5, d, 'SENT'),
    line(6, d, 'FAILED', '余额不足'),
    line(7, 'S261124NOBODY', 'SENT'),
    line(8, a, 'SENT'),
    line(9, c, null),
    line(10, waiting, 'SENT'),
  ];
  const file = { fileHash: 'a'.repeat(64), lines };
  const first = await must(db, recordRemittanceResults, operator, file);
  expect(first.recorded).toBe(2);
  const answersOf = async (id: string) =>
    (await remittanceResults(operator, { id }, db))?.lines.map(({ rowNumber, answer }) => [rowNumber, answer]);
  expect(await answersOf(first.id)).toEqual([
    [2, 'RECORDED_SENT'],
    [3, 'RECORDED_FAILED'],
    [4, 'CONTRADICTS_ITSELF'],
    [5, 'CONTRADICTS_ITSELF'],
    [6, 'CONTRADICTS_ITSELF'],
    [7, 'UNKNOWN_REFERENCE'],
    [8, 'UNCHANGED'],
    [9, 'OUTCOME_UNREADABLE'],
    [10, 'NOT_EXPORTED'],
  ]);
  expect(await Promise.all([...ids, late].map(stateOf))).toEqual(['SENT', 'FAILED', 'EXPORTED', 'EXPORTED', 'WAITING']);
  const stepsBefore = await db.remittanceEvent.count();
  const messagesBefore = await db.outboxEntry.count();
  const second = await must(db, recordRemittanceResults, operator, file);
  expect(second.recorded).toBe(0);
  expect((await answersOf(second.id))?.slice(0, 2)).toEqual([
    [2, 'UNCHANGED'],
    [3, 'UNCHANGED'],
  ]);
  expect(await db.remittanceEvent.count()).toBe(stepsBefore);
  expect(await db.outboxEntry.count()).toBe(messagesBefore);
  // A file that says otherwise than what is recorded is refused, plainly.
  const other = { fileHash: 'b'.repeat(64), lines: [line(2, a, 'FAILED', '退汇'), line(3, b, 'SENT')] };
  const third = await must(db, recordRemittanceResults, operator, other);
  expect(await answersOf(third.id)).toEqual([
    [2, 'STALE'],
    [3, 'STALE'],
  ]);
  expect(await auditOf(first.id, 'REMITTANCE_RESULTS_RECORDED')).toBe(1);
});

it('two result files at one moment record each line once', async () => {
  const { db, start } = world;
  const ids: string[] = [];
  for (const name of ['files-a', 'files-b', 'files-c']) ids.push(await asked(db, await prepared(db, name, start)));
  await exported(db, operator);
  const references = await Promise.all(ids.map(async (id) => (await remittanceOf(db, id)).reference));
  const lines = references.map((reference, index) => line(index + 2, reference, 'SENT'));
  const results = await Promise.all(
    [lines, [...lines].reverse()].map((given) =>
      must(db, recordRemittanceResults, operator, { fileHash: 'c'.repeat(64), lines: given }),
    ),
  );
  expect(results.map(({ recorded }) => recorded).sort()).toEqual([0, 3]);
  expect(await db.remittanceEvent.count({ where: { remittanceId: { in: ids }, type: 'SENT' } })).toBe(3);
});

it('shows no amount anywhere after it was sent: not on the desk, not in rows, messages, audit or logs', async () => {
  const { db, start } = world;
  const written: string[] = [];
  const keep = (chunk: string | Uint8Array): boolean => (written.push(String(chunk)), true);
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(keep));
  const actor = await prepared(db, 'secret', start);
  await giveMobile(db, actor, '19900004321');
  const { id, fen, amount } = await sentTo(db, actor, operator);
  await entering(db, actor, otherAmount(fen));
  while ((await drainOutbox(db)) > 0);
  const sent: string[] = [];
  const mail = {
    send: (message: { text: string; subject: string }) => Promise.resolve(void sent.push(JSON.stringify(message))),
  };
  const sms = { send: (message: { text: string }) => Promise.resolve(void sent.push(message.text)) };
  while ((await deliverNotices(db, { mail, sms } as never, 'http://localhost')) > 0);
  for (const spy of spies) spy.mockRestore();
  const { batchId } = await remittanceOf(db, id);
  const row = await remittanceOf(db, id);
  const desk = [
    await remittanceQueue(operator, { state: 'SENT' }, db),
    await remittanceDetail(operator, { id }, db),
    await remittanceBatch(operator, { id: batchId ?? '' }, db),
    await remittancePayments(operator, { id: batchId ?? '' }, db),
    await db.auditEvent.findMany({ where: { subjectId: id } }),
    await db.remittanceEvent.findMany({ where: { remittanceId: id } }),
  ];
  expect(sent.join()).toContain('1100************4454');
  // As a word of its own: times and ids hold every run of digits by chance.
  const asWord = (text: string) => new RegExp(`(?<![\\w.:-])${text.replace('.', '\\.')}(?![\\w.:-])`);
  for (const text of [amount, String(fen)]) {
    expect(JSON.stringify(desk).replace(/"(triesUsed|version)":\d+/g, '')).not.toMatch(asWord(text));
    if (text === amount) expect(sent.join('\n') + written.join('\n')).not.toMatch(asWord(text));
  }
  expect(JSON.stringify(desk) + written.join('\n')).not.toContain(accountOf(actor));
  expect(row.amountSealed).toBeNull();
  expect(row.amountHash).not.toContain(String(fen));
});

it('lists by page and state without amounts, oldest first where it waits', async () => {
  const { db, start } = world;
  const actors = [];
  for (let index = 0; index < 22; index += 1) actors.push(await prepared(db, `page-${index}`, start));
  const ids: string[] = [];
  for (const [index, actor] of actors.entries()) ids.push(await asked(db, actor, new Date(start.getTime() + index)));
  const first = await remittanceQueue(operator, { state: 'WAITING' }, db);
  const second = await remittanceQueue(operator, { state: 'WAITING', after: first.next }, db);
  const shown = [...first.rows, ...second.rows].map(({ id }) => id);
  expect(shown.filter((id) => ids.includes(id))).toEqual(ids);
  expect(first.rows).toHaveLength(20);
  expect(second.next).toBeUndefined();
  expect(first.rows[0]?.account).toBe('1100************4454');
  const { batchId, payments } = await exported(db, operator);
  expect(payments.length).toBeGreaterThanOrEqual(22);
  const payment = payments.find(({ reference }) => reference === first.rows[0]?.reference);
  const stored = await db.remittance.findUniqueOrThrow({ where: { reference: payment?.reference ?? '' } });
  expect(paymentAmount(payment?.fen ?? 0)).toMatch(/^\d\.\d\d$/);
  expect(payment?.fen).toBe(Number(open(stored.amountSealed ?? new Uint8Array())));
  expect(payment?.account).toBe(open(stored.accountSealed));
  expect((await remittanceBatch(operator, { id: batchId }, db))?.open).toBe(payments.length);
});

it('is for operators alone', async () => {
  const { db, start, viewers } = world;
  const actor = await prepared(db, 'guarded', start);
  const id = await asked(db, actor);
  const input = await seen(id);
  const file = { fileHash: 'd'.repeat(64), lines: [line(2, 'S1', 'SENT')] };
  for (const viewer of [actor, viewers.employer, viewers.reader, viewers.school, viewers.department]) {
    for (const answer of [
      await execute(exportRemittances, viewer, {}, { db }),
      await execute(recordRemittanceSent, viewer, input, { db }),
      await execute(recordRemittanceFailed, viewer, { ...input, reason: '不是我能登记的' }, { db }),
      await execute(recordRemittanceResults, viewer, file, { db }),
    ]) {
      expect(answer).toMatchObject({ outcome: 'refused', code: 'FORBIDDEN' });
    }
    await expect(remittancePayments(viewer as never, { id }, db)).rejects.toThrow('not allowed');
    await expect(remittanceQueue(viewer as never, { state: 'WAITING' }, db)).rejects.toThrow('not allowed');
  }
  const nobody = { id: actor.employerId, version: '1' };
  expect(await execute(recordRemittanceSent, operator, nobody, { db })).toEqual({ outcome: 'not-found' });
  expect(await stateOf(id)).toBe('WAITING');
});
