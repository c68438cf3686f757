import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { demoGraduates } from '@/prisma/seed/demo/people';
import { addGraduate, createWorld, send, type World } from '../../support/world';
import {
  checked,
  handInInvitations,
  invitationCells,
  invitationFile,
  prepareTemplate,
  released,
} from '../../support/invitation-batch';
import { cancelBatchRun } from '@/lib/commands/batch/cancel-batch-run';
import { pauseBatchRun } from '@/lib/commands/batch/pause-batch-run';
import { releaseInvitations } from '@/lib/commands/batch/release-invitations';
import { resumeBatchRun } from '@/lib/commands/batch/resume-batch-run';
import { workBatchChunk } from '@/lib/commands/batch/work-batch-chunk';
import { execute } from '@/lib/commands/execute';
import { openDatabase } from '@/lib/db/client';
import { createInvitation } from '@/lib/db/stores/create-invitation';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import type { LetterContent } from '@/lib/domain/agreement/snapshot';
import { batchRules } from '@/lib/domain/batch/runs';
import { addDays, shanghaiDate, startOfShanghaiDay } from '@/lib/domain/rules/dates';
import { workBatches } from '@/lib/jobs/work-batches';
import { invitationCheckAnswer, invitationCheckRun } from '@/lib/queries/invitation-batch/invitation-check';
import { invitationRelease } from '@/lib/queries/invitation-batch/invitation-release';

let world: World;
let employer: EmployerViewer;
let rival: EmployerViewer;
let templateId: string;
const enrolments: string[] = [];
const everybody = [0, 1, 2, 3].map((index) => invitationCells(index));

beforeAll(async () => {
  world = await createWorld();
  employer = world.viewers.employer;
  rival = world.viewers.rival;
  for (let index = 0; index < 5; index += 1) enrolments.push((await addGraduate(world, index)).enrolmentId);
});
beforeEach(async () => {
  const { db } = world;
  await db.batchRun.updateMany({
    where: { state: { in: ['QUEUED', 'RUNNING'] } },
    data: { state: 'CANCELLED', finishedAt: new Date(), pausedAt: null },
  });
  // Letters of earlier tests are over: everybody can be invited again.
  await db.agreement.updateMany({
    where: { state: 'PENDING_GRADUATE' },
    data: { state: 'WITHDRAWN', endedAt: new Date() },
  });
  templateId = await prepareTemplate(world, employer, enrolments.slice(0, 4));
});
afterAll(() => world.close());

const runOf = (id: string) => world.db.batchRun.findUniqueOrThrow({ where: { id } });
const resultsOf = async (id: string) => {
  const rows = await world.db.batchRow.findMany({ where: { runId: id }, orderBy: { rowNumber: 'asc' } });
  return rows.map(({ result }) => result);
};
const lettersNow = () => world.db.agreement.count({ where: { state: 'PENDING_GRADUATE' } });

/** Chunks of one row, so that few rows make several. */
async function inChunksOfOne<Result>(deed: () => Promise<Result>): Promise<Result> {
  const rules = batchRules.INVITATION_SEND as { chunkRows: number };
  const { chunkRows } = rules;
  rules.chunkRows = 1;
  try {
    return await deed();
  } finally {
    rules.chunkRows = chunkRows;
  }
}

it('the check judges every row and sends nothing', async () => {
  const { db } = world;
  const favourite = await db.favourite.findFirstOrThrow({ where: { enrolmentId: enrolments[3] } });
  const outbox = await db.outboxEntry.count();
  const id = await checked(world, employer, templateId, [
    invitationCells(0),
    { name: demoGraduates[3]?.name ?? '', reference: favourite.id, employerDamages: '900000' },
    invitationCells(1, { regularPay: '很多' }),
    invitationCells(0),
    invitationCells(4),
    invitationCells(2, { name: '别人' }),
    { name: '无号' },
  ]);
  expect(await resultsOf(id)).toEqual([
    ...['GOOD', 'WARNED', 'LETTER_WRONG', 'TWICE', 'NOT_FAVOURITE', 'NOT_FAVOURITE', 'BAD_FORMAT'],
  ]);
  expect(await lettersNow()).toBe(0);
  expect(await db.outboxEntry.count()).toBe(outbox);
  const page = await invitationCheckRun(employer, { id, after: 0 }, db);
  expect(page).toMatchObject({ good: 2, bad: 5, warned: 1, isReleased: false });
  expect(page?.rows[2]?.checked).toMatchObject({
    content: null,
    findings: [{ field: 'regularPay', code: 'MONEY_INVALID' }],
  });
  const everything = JSON.stringify([await runOf(id), await db.auditEvent.findMany({ where: { subjectId: id } })]);
  expect(everything).not.toContain(demoGraduates[0]?.identityNumber);
  expect(everything).not.toContain(demoGraduates[0]?.name);
  expect(await execute(releaseInvitations, employer, { id, which: 'all', acknowledged: 'yes' }, { db })).toMatchObject({
    code: 'BATCH_ROWS_BAD',
  });
  expect(await execute(releaseInvitations, employer, { id, which: 'good' }, { db })).toEqual({
    outcome: 'invalid',
    fields: { acknowledged: 'WARNINGS_UNCHECKED' },
  });
});

it('each letter of a release is written like a single one: terms, event, counter, message, audit', async () => {
  const { db } = world;
  const single = await send(world, rival, enrolments[0] ?? '');
  if (single.outcome !== 'done') throw new Error(JSON.stringify(single));
  const check = await checked(world, employer, templateId, [
    invitationCells(0, { post: '测试工程师' }),
    invitationCells(1),
  ]);
  const id = await released(world, employer, check, { which: 'all' });
  await workBatches(db);
  expect(await runOf(id)).toMatchObject({ state: 'DONE', rowsDone: 2, counts: { SENT: 2 } });
  const row = await db.batchRow.findFirstOrThrow({ where: { runId: id, rowNumber: 2 } });
  const [one, other] = [row.subjectId ?? '', single.result.id];
  const writtenFor = async (agreementId: string) => {
    const events = await db.agreementEvent.findMany({ where: { agreementId } });
    return {
      events: events.map(({ type, party, facts }) => [type, party, Object.keys(facts as object).sort()]),
      outbox: (await db.outboxEntry.findMany({ where: { subjectId: agreementId } })).map(({ kind, content }) => [
        kind,
        content,
      ]),
      audit: (await db.auditEvent.findMany({ where: { subjectId: agreementId } })).map(({ type, party, facts }) => [
        ...[type, party, Object.keys(facts as object).sort()],
      ]),
    };
  };
  expect(await writtenFor(one)).toEqual(await writtenFor(other));
  const letter = await db.agreement.findUniqueOrThrow({ where: { id: one } });
  expect(letter).toMatchObject({
    state: 'PENDING_GRADUATE',
    enrolmentId: enrolments[0],
    invitedById: employer.accountId,
  });
  const terms = await db.termsVersion.findUniqueOrThrow({ where: { id: letter.termsId } });
  expect(terms.content).toMatchObject({ terms: { post: '测试工程师' } });
  expect((await invitationRelease(employer, { id, after: 0 }, db))?.funnel).toEqual({
    ...{ sent: 2, seen: 0, accepted: 0, signed: 0, lapsed: 0 },
  });
  await db.agreement.update({ where: { id: one }, data: { seenAt: new Date() } });
  await db.agreement.updateMany({
    where: { enrolmentId: enrolments[1], state: 'PENDING_GRADUATE' },
    data: { state: 'DECLINED' },
  });
  expect((await invitationRelease(employer, { id, after: 0 }, db))?.funnel).toMatchObject({
    sent: 2,
    seen: 1,
    lapsed: 1,
  });
  expect(await execute(releaseInvitations, employer, { id: check, which: 'all' }, { db })).toMatchObject({
    code: 'BATCH_RELEASED_ALREADY',
  });
});

it('goes on after its worker was lost in the middle; two workers send no row twice', async () => {
  const { db, url } = world;
  const check = await checked(world, employer, templateId, everybody);
  const id = await inChunksOfOne(() => released(world, employer, check));
  await workBatches(db, { chunks: 1 });
  expect(await lettersNow()).toBe(1);
  const workers = [openDatabase(url, 2), openDatabase(url, 2)];
  await Promise.all(
    workers.map(async (worker) => {
      for (let round = 0; round < 20; round += 1) await execute(workBatchChunk, null, { id }, { db: worker });
    }),
  );
  await Promise.all(workers.map((worker) => worker.$disconnect()));
  expect(await runOf(id)).toMatchObject({ state: 'DONE', rowsDone: 4, counts: { SENT: 4 } });
  expect(await lettersNow()).toBe(4);
});

it('is held, goes on, and is stopped between two chunks; what was sent stays', async () => {
  const { db } = world;
  const check = await checked(world, employer, templateId, everybody);
  const id = await inChunksOfOne(() => released(world, employer, check));
  await workBatches(db, { chunks: 1 });
  expect(await execute(pauseBatchRun, employer, { id }, { db })).toMatchObject({ outcome: 'done' });
  expect(await workBatches(db)).toBe(0);
  expect(await execute(workBatchChunk, null, { id }, { db })).toEqual({ outcome: 'not-found' });
  expect(await execute(pauseBatchRun, employer, { id }, { db })).toMatchObject({ code: 'BATCH_PAUSED' });
  expect(await lettersNow()).toBe(1);
  expect(await execute(resumeBatchRun, employer, { id }, { db })).toMatchObject({ outcome: 'done' });
  await workBatches(db, { chunks: 1 });
  expect(await lettersNow()).toBe(2);
  expect(await execute(cancelBatchRun, employer, { id }, { db })).toMatchObject({ outcome: 'done' });
  expect(await workBatches(db)).toBe(0);
  expect(await runOf(id)).toMatchObject({ state: 'CANCELLED', rowsDone: 2, stoppedBecause: 'BATCH_BY_MEMBER' });
  expect(await lettersNow()).toBe(2);
  const audit = await db.auditEvent.findMany({ where: { subjectId: id, party: 'EMPLOYER' }, orderBy: { at: 'asc' } });
  expect(audit.map(({ type }) => type)).toEqual([
    ...['INVITATIONS_RELEASED', 'BATCH_RUN_PAUSED', 'BATCH_RUN_RESUMED', 'BATCH_RUN_CANCELLED'],
  ]);
  // The rest can be released again; what was sent is met as live.
  const again = await released(world, employer, check);
  await workBatches(db);
  expect(await runOf(again)).toMatchObject({ state: 'DONE', counts: { SENT: 2, LIVE_EXISTS: 2 } });
});

it('a timed release begins at its hour and not before', async () => {
  const { db } = world;
  const check = await checked(world, employer, templateId, everybody.slice(0, 1));
  const day = addDays(shanghaiDate(new Date()), 2);
  const at = startOfShanghaiDay(day).getTime() + 9 * 3_600_000;
  const given = { which: 'good', acknowledged: 'yes', releaseHour: '9' };
  for (const releaseOn of ['2020-01-01', addDays(day, 40)])
    expect(await execute(releaseInvitations, employer, { id: check, ...given, releaseOn }, { db })).toMatchObject({
      outcome: 'invalid',
    });
  const id = await released(world, employer, check, { releaseOn: day, releaseHour: '9' });
  expect(await workBatches(db, { set: new Date(at - 1) })).toBe(0);
  expect(await lettersNow()).toBe(0);
  expect(await workBatches(db, { set: new Date(at) })).toBe(1);
  const letter = await db.agreement.findFirstOrThrow({ where: { state: 'PENDING_GRADUATE' } });
  expect(letter.invitedAt).toEqual(new Date(at));
  expect(shanghaiDate(new Date(letter.replyBy.getTime() - 1))).toBe(addDays(day, 5));
  expect(await runOf(id)).toMatchObject({ state: 'DONE' });
});

it('what changed since the check is not sent differently, but stops with the reason', async () => {
  const { db } = world;
  const check = await checked(world, employer, templateId, [
    invitationCells(0),
    invitationCells(1, { regularPay: '16000' }),
  ]);
  const template = await db.postTemplate.findUniqueOrThrow({ where: { id: templateId } });
  const content = { ...(template.content as Record<string, string>), regularPay: '15999' };
  await db.postTemplate.update({ where: { id: templateId }, data: { content } });
  const id = await released(world, employer, check);
  await workBatches(db);
  // The second row says its pay itself: nothing changed for it.
  expect(await resultsOf(id)).toEqual(['CHANGED', 'SENT']);
  expect(await lettersNow()).toBe(1);
});

it('a letter sent in between is a result of its row; a race with one undoes that row only', async () => {
  const { db } = world;
  const check = await checked(world, employer, templateId, everybody.slice(0, 3));
  const id = await released(world, employer, check);
  await send(world, employer, enrolments[0] ?? '');
  await Promise.all([workBatches(db), send(world, employer, enrolments[2] ?? '')]);
  const results = await resultsOf(id);
  expect(results.slice(0, 2)).toEqual(['LIVE_EXISTS', 'SENT']);
  expect(['SENT', 'LIVE_EXISTS']).toContain(results[2]);
  expect(await lettersNow()).toBe(3);
  expect(await runOf(id)).toMatchObject({ state: 'DONE', attempts: 0 });
});

it('a letter that is written at the very same moment makes a result of its row and nothing else', async () => {
  const { db, url } = world;
  const check = await checked(world, employer, templateId, everybody.slice(0, 2));
  const id = await released(world, employer, check);
  const enrolment = await db.enrolment.findUniqueOrThrow({ where: { id: enrolments[0] } });
  const old = await db.agreement.findFirstOrThrow({
    where: { employerId: employer.employerId, enrolmentId: enrolment.id },
  });
  const terms = await db.termsVersion.findUniqueOrThrow({ where: { id: old.termsId } });
  const other = openDatabase(url, 1);
  let working: Promise<number> = Promise.resolve(0);
  await other.$transaction(async (tx) => {
    const letter = { content: terms.content as unknown as LetterContent, enrolment, warnings: [] };
    const now = new Date();
    const replyBy = new Date(now.getTime() + 86_400_000);
    await createInvitation(tx, { actor: employer, now, replyBy, ...letter });
    working = workBatches(db);
    // Until the run waits for this very letter.
    for (let isWaiting = false; !isWaiting;) {
      const rows = await tx.$queryRaw<unknown[]>`
        select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      isWaiting = rows.length > 0;
    }
  });
  await working;
  await other.$disconnect();
  expect(await resultsOf(id)).toEqual(['LIVE_EXISTS', 'SENT']);
  expect(await lettersNow()).toBe(2);
  expect(await runOf(id)).toMatchObject({ state: 'DONE', attempts: 0 });
});

it('stops when its employer may not invite any more', async () => {
  const { db } = world;
  const check = await checked(world, employer, templateId, everybody);
  for (const [state, because] of [
    ['SUSPENDED', 'NOT_CERTIFIED'],
    ['EXPIRED', 'EMPLOYER_LICENCE_EXPIRED'],
    ['RECERTIFYING', 'EMPLOYER_RECERTIFYING'],
  ] as const) {
    const id = await released(world, employer, check);
    await db.employer.update({ where: { id: employer.employerId }, data: { certificationState: state } });
    await workBatches(db);
    await db.employer.update({ where: { id: employer.employerId }, data: { certificationState: 'CERTIFIED' } });
    expect(await runOf(id)).toMatchObject({ state: 'CANCELLED', stoppedBecause: because, rowsDone: 0 });
  }
  expect(await lettersNow()).toBe(0);
});

it('is nobody else’s: other employers find nothing, readers and schools may not', async () => {
  const { db, viewers } = world;
  const file = invitationFile(everybody);
  expect(await handInInvitations(world, rival, templateId, file)).toEqual({ outcome: 'not-found' });
  for (const viewer of [viewers.reader, viewers.school])
    expect(await handInInvitations(world, viewer, templateId, file)).toMatchObject({ code: 'FORBIDDEN' });
  const check = await checked(world, employer, templateId, everybody);
  const input = { id: check, which: 'good' };
  expect(await execute(releaseInvitations, rival, input, { db })).toEqual({ outcome: 'not-found' });
  expect(await execute(releaseInvitations, viewers.reader, input, { db })).toMatchObject({ code: 'FORBIDDEN' });
  const id = await released(world, employer, check);
  for (const command of [pauseBatchRun, resumeBatchRun, cancelBatchRun]) {
    expect(await execute(command, rival, { id }, { db })).toEqual({ outcome: 'not-found' });
    expect(await execute(command, viewers.reader, { id }, { db })).toMatchObject({ code: 'FORBIDDEN' });
  }
  expect(await invitationCheckRun(rival, { id: check, after: 0 }, db)).toBeNull();
  expect(await invitationCheckAnswer(rival, check, db)).toBeNull();
  expect(await invitationRelease(rival, { id, after: 0 }, db)).toBeNull();
  expect(await lettersNow()).toBe(0);
});
