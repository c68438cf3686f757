import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { cancelBatchRun } from '@/lib/commands/batch/cancel-batch-run';
import { extendInvitation } from '@/lib/commands/agreement/extend-invitation';
import { chooseAgreements } from '@/lib/commands/batch/choose-agreements';
import { doDeedChunk } from '@/lib/commands/batch/do-deed-chunk';
import { recordDeedChunk } from '@/lib/commands/batch/record-deed-chunk';
import { startAgreementDeed } from '@/lib/commands/batch/start-agreement-deed';
import { takeDeedChunk } from '@/lib/commands/batch/take-deed-chunk';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import { execute } from '@/lib/commands/execute';
import type { Viewer } from '@/lib/domain/access/viewer';
import type { AgreementDeed } from '@/lib/domain/batch/agreement-deeds';
import { addDays, endOfShanghaiDay, lastDateBefore, shanghaiDate } from '@/lib/domain/rules/dates';
import { newId } from '@/lib/ids';
import { tidy } from '@/lib/jobs/tidy';
import { workBatches } from '@/lib/jobs/work-batches';
import { chosenAgreements, chosenList, chosenPapers } from '@/lib/queries/agreement/chosen-agreements';
import { deedReport, deedReportList, deedRuns } from '@/lib/queries/agreement/deed-report';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
type Graduate = Awaited<ReturnType<typeof addGraduate>>;
const graduates: Graduate[] = [];
beforeAll(async () => {
  world = await createWorld();
  for (let index = 0; index < 12; index += 1) graduates.push(await addGraduate(world, index));
});
afterAll(() => world.close());

const letter = (id: string) => world.db.agreement.findUniqueOrThrow({ where: { id } });
const letterTo = (index: number, employer: Viewer = world.viewers.employer): Promise<string> =>
  sent(world, employer, graduates[index]?.enrolmentId ?? '');

async function choose(agreementIds: readonly string[], deed: AgreementDeed, viewer: Viewer = world.viewers.employer) {
  const answer = await execute(chooseAgreements, viewer, { deed, agreementIds }, { db: world.db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result.id;
}

async function start(selection: string, more: Record<string, string> = {}, viewer: Viewer = world.viewers.employer) {
  return execute(startAgreementDeed, viewer, { id: selection, ...more }, { db: world.db });
}

async function done(ids: readonly string[], deed: AgreementDeed, more: Record<string, string> = {}): Promise<string> {
  const answer = await start(await choose(ids, deed), more);
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  await workBatches(world.db);
  return answer.result.id;
}

const resultsOf = async (runId: string): Promise<Record<string, string>> => {
  const rows = await world.db.batchRow.findMany({ where: { runId }, orderBy: { rowNumber: 'asc' } });
  return Object.fromEntries(rows.map(({ rowNumber, result }) => [rowNumber, result]));
};
const audits = (subjectId: string, type: string) => world.db.auditEvent.count({ where: { subjectId, type } });
const events = (agreementId: string, type: string) => world.db.agreementEvent.count({ where: { agreementId, type } });

it('ticked letters are withdrawn one by one, with event, audit and notice each; others’ ids have no effect', async () => {
  const { db, viewers } = world;
  const [first, second, foreign] = [await letterTo(0), await letterTo(1), await letterTo(2, viewers.rival)];
  const answered = await letterTo(3);
  await prove(world, graduates[3]?.viewer as Viewer, answered);
  await execute(acceptInvitation, graduates[3]?.viewer as Viewer, { id: answered, confirmed: 'yes' }, { db });
  const ids = [first, foreign, second, answered, newId()];
  const selection = await choose(ids, 'withdraw');
  const view = await chosenAgreements(viewers.employer, selection, db);
  expect(view).toMatchObject({ chosen: 5, missing: 2 });
  expect(view?.able.map(({ id }) => id)).toEqual([first, second]);
  expect(view?.unable.map(({ code, rows }) => [code, rows.map(({ id }) => id)])).toEqual([
    ['AGREEMENT_WRONG_STATE', [answered]],
  ]);
  const answer = await start(selection);
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  await workBatches(db);
  const { id } = answer.result;
  expect(await resultsOf(id)).toEqual({
    ...{ 1: 'DONE', 2: 'NOT_FOUND', 3: 'DONE', 4: 'AGREEMENT_WRONG_STATE', 5: 'NOT_FOUND' },
  });
  for (const one of [first, second]) {
    expect((await letter(one)).state).toBe('WITHDRAWN');
    expect(await events(one, 'INVITATION_WITHDRAWN')).toBe(1);
    expect(await audits(one, 'INVITATION_WITHDRAWN')).toBe(1);
    const event = await db.agreementEvent.findFirstOrThrow({
      where: { agreementId: one, type: 'INVITATION_WITHDRAWN' },
    });
    expect(await db.outboxEntry.count({ where: { eventId: event.id } })).toBe(1);
    expect(event.actorId).toBe(viewers.employer.accountId);
  }
  expect((await letter(foreign)).state).toBe('PENDING_GRADUATE');
  expect(await events(foreign, 'INVITATION_WITHDRAWN')).toBe(0);
  expect((await letter(answered)).state).toBe('PENDING_DEPARTMENT');
  const report = await deedReport(viewers.employer, { id, after: 0 }, db);
  expect(report).toMatchObject({ state: 'DONE', deed: 'withdraw', done: 2, refused: 3, isKept: true });
  // Of what is nobody's of theirs the report knows that it was not found, and nothing else.
  expect(report?.rows[1]).toMatchObject({ agreementId: null, graduate: null, post: null, state: null });
  const refused = await deedReport(viewers.employer, { id, which: 'refused', after: 0 }, db);
  expect(refused?.rows.map(({ rowNumber }) => rowNumber)).toEqual([2, 4, 5]);
  expect(await deedReport(viewers.rival, { id, after: 0 }, db)).toBeNull();
  expect(await deedReportList(viewers.rival, id, db)).toBeNull();
  expect((await deedRuns(viewers.employer, {}, db)).items[0]).toMatchObject({ id, done: 2 });
  expect((await deedRuns(viewers.rival, {}, db)).items).toEqual([]);
});

it('the same choice begins once, also when two submissions come at the same moment', async () => {
  const ids = [await letterTo(4), await letterTo(5)];
  const selection = await choose(ids, 'remind');
  const answers = await Promise.all([start(selection), start(selection), start(selection)]);
  const runs = new Set(answers.map((answer) => (answer.outcome === 'done' ? answer.result.id : answer.outcome)));
  expect(runs.size).toBe(1);
  await workBatches(world.db);
  await start(selection);
  await workBatches(world.db);
  for (const id of ids) expect(await audits(id, 'GRADUATE_REMINDED')).toBe(1);
  const again = await done(ids, 'remind');
  expect(await resultsOf(again)).toEqual({ 1: 'REMINDED_TODAY', 2: 'REMINDED_TODAY' });
});

it('deadlines are put off to one day for all, or by some days each, within the rules of the school', async () => {
  const { db } = world;
  const [near, far] = [await letterTo(6), await letterTo(7)];
  const before = await letter(near);
  const today = shanghaiDate(before.invitedAt);
  const lastOn = addDays(today, 8);
  expect(await resultsOf(await done([near, far], 'extend', { how: 'on', lastOn }))).toEqual({ 1: 'DONE', 2: 'DONE' });
  expect((await letter(near)).replyBy).toEqual(endOfShanghaiDay(lastOn));
  expect(await resultsOf(await done([near], 'extend', { how: 'by', days: '2' }))).toEqual({ 1: 'DONE' });
  expect(lastDateBefore((await letter(near)).replyBy)).toBe(addDays(lastOn, 2));
  const mixed = await done([near, far], 'extend', { how: 'on', lastOn: addDays(today, 9) });
  expect(await resultsOf(mixed)).toEqual({ 1: 'EXTENSION_NOT_LATER', 2: 'DONE' });
  const much = await done([near, far], 'extend', { how: 'by', days: '30' });
  expect(await resultsOf(much)).toEqual({ 1: 'EXTENSION_OUTSIDE_POLICY', 2: 'EXTENSION_OUTSIDE_POLICY' });
  const selection = await choose([near], 'extend');
  const wrong: [Record<string, string>, Record<string, string>][] = [
    [{}, { how: 'FIELD_REQUIRED' }],
    [{ how: 'on' }, { lastOn: 'LAST_DAY_MISSING' }],
    [{ how: 'on', lastOn: '2027-02-30' }, { lastOn: 'DATE_INVALID' }],
    [{ how: 'by', days: '0' }, { days: 'EXTENSION_DAYS_INVALID' }],
    [{ how: 'by', days: '31' }, { days: 'EXTENSION_DAYS_INVALID' }],
    [{ how: 'by', days: '1.5' }, { days: 'EXTENSION_DAYS_INVALID' }],
  ];
  for (const [more, fields] of wrong) expect(await start(selection, more)).toEqual({ outcome: 'invalid', fields });
  expect(await db.agreementEvent.count({ where: { agreementId: near, type: 'INVITATION_EXTENDED' } })).toBe(2);
});

it('a process that is killed between the records and their report does nothing twice, and the report is right', async () => {
  const { db } = world;
  const id = await letterTo(8);
  const first = (await letter(id)).replyBy;
  const answer = await start(await choose([id], 'extend'), { how: 'by', days: '1' });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const run = answer.result.id;
  // What the killed process did: it took the rows and did the record, and wrote nothing of it.
  const taken = await execute(takeDeedChunk, null, { id: run }, { db });
  if (taken.outcome !== 'done' || !taken.result) throw new Error('not taken');
  const own = { db, idempotencyKey: `batch ${run}` };
  const reading = taken.result.items[0]?.reading;
  await execute(extendInvitation, taken.result.actor, { id, lastOn: reading?.lastOn ?? '' }, own);
  expect(await doDeedChunk(run, { db })).toBe(false);
  const later = new Date(Date.now() + 120_000);
  await workBatches(db, { set: later });
  expect(await resultsOf(run)).toEqual({ 1: 'DONE' });
  expect(lastDateBefore((await letter(id)).replyBy)).toBe(addDays(lastDateBefore(first), 1));
  expect(await events(id, 'INVITATION_EXTENDED')).toBe(1);
  // The slow one comes back: what was written stands.
  const results = [{ rowNumber: 1, result: 'AGREEMENT_STALE', subjectId: id }];
  expect(await execute(recordDeedChunk, null, { id: run, position: 0, results }, { db })).toEqual({
    outcome: 'not-found',
  });
  expect(await resultsOf(run)).toEqual({ 1: 'DONE' });
});

it('a graduate who accepts at the same moment: one of the two wins, and the report says which', async () => {
  const { db } = world;
  const winners = new Set<string>();
  for (const index of [9, 10, 11]) {
    const id = await letterTo(index);
    const graduate = graduates[index]?.viewer as Viewer;
    await prove(world, graduate, id);
    const answer = await start(await choose([id], 'withdraw'));
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
    const [accepted] = await Promise.all([
      execute(acceptInvitation, graduate, { id, confirmed: 'yes' }, { db }),
      workBatches(db),
    ]);
    const { state } = await letter(id);
    const result = (await resultsOf(answer.result.id))[1];
    if (state === 'WITHDRAWN') {
      expect(result).toBe('DONE');
      expect(accepted).toMatchObject({ outcome: 'refused' });
    } else {
      expect(state).toBe('PENDING_DEPARTMENT');
      expect(accepted).toMatchObject({ outcome: 'done' });
      expect(['AGREEMENT_STALE', 'AGREEMENT_WRONG_STATE']).toContain(result);
    }
    winners.add(state);
    expect(await events(id, 'INVITATION_WITHDRAWN')).toBe(state === 'WITHDRAWN' ? 1 : 0);
  }
  expect(winners.size).toBeGreaterThan(0);
});

it('nobody else goes on with a choice, readers do nothing, and a stopped run tells what was done', async () => {
  const { db, viewers } = world;
  const id = await letterTo(0);
  const selection = await choose([id], 'withdraw');
  expect(await start(selection, {}, viewers.rival)).toEqual({ outcome: 'not-found' });
  expect(await start(selection, {}, viewers.reader)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await chosenAgreements(viewers.rival, selection, db)).toBeNull();
  expect(await chosenAgreements(viewers.reader, selection, db)).toBeNull();
  expect(await chosenPapers(viewers.rival, selection, db)).toBeNull();
  expect(await chosenList(viewers.rival, selection, db)).toBeNull();
  for (const stranger of [viewers.school, graduates[0]?.viewer as Viewer])
    expect(await execute(chooseAgreements, stranger, { deed: 'withdraw', agreementIds: [id] }, { db })).toMatchObject({
      code: 'FORBIDDEN',
    });
  const list = await choose([id], 'list', viewers.reader);
  const [listed] = (await chosenList(viewers.reader, list, db)) ?? [];
  expect(listed).toMatchObject({ id, state: 'PENDING_GRADUATE' });
  expect(listed?.identity).toContain('*');
  expect(await start(list, {}, viewers.employer)).toEqual({ outcome: 'not-found' });
  const answer = await start(selection);
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const taken = await execute(takeDeedChunk, null, { id: answer.result.id }, { db });
  expect(taken.outcome).toBe('done');
  await execute(cancelBatchRun, viewers.employer, { id: answer.result.id }, { db });
  await execute(withdrawInvitation, viewers.employer, { id }, { db });
  const results = [{ rowNumber: 1, result: 'DONE', subjectId: id }];
  await execute(recordDeedChunk, null, { id: answer.result.id, position: 0, results }, { db });
  const report = await deedReport(viewers.employer, { id: answer.result.id, after: 0 }, db);
  expect(report).toMatchObject({ state: 'CANCELLED', done: 1, rowsDone: 1 });
});

it('nothing ticked, too many, or ids that are none are refused; all that fits is taken as far as one choice reaches', async () => {
  const { db, viewers } = world;
  const tried = (input: object) => execute(chooseAgreements, viewers.employer, input, { db });
  expect(await tried({ deed: 'withdraw', agreementIds: [] })).toMatchObject({ code: 'CHOICE_EMPTY' });
  expect(await tried({ deed: 'withdraw', agreementIds: ['x'] })).toMatchObject({ outcome: 'invalid' });
  const many = Array.from({ length: 501 }, () => newId());
  expect(await tried({ deed: 'withdraw', agreementIds: many })).toEqual({
    outcome: 'invalid',
    fields: { agreementIds: 'SELECTION_TOO_MANY' },
  });
  const all = { list: 'lapsed', filters: { state: 'WITHDRAWN' } };
  const answer = await tried({ deed: 'reinvite', agreementIds: [], all });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const kept = await db.agreementSelection.findUniqueOrThrow({ where: { id: answer.result.id } });
  const own = await db.agreement.findMany({
    where: { employerId: viewers.employer.employerId, state: 'WITHDRAWN' },
    select: { id: true },
  });
  expect([...kept.agreementIds].sort()).toEqual(own.map(({ id }) => id).sort());
  await tidy(db, new Date(Date.now() + 3 * 86_400_000));
  expect(await db.agreementSelection.count()).toBe(0);
});
