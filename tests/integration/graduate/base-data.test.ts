import { afterAll, beforeAll, expect, it } from 'vitest';
import { confirmBaseData } from '@/lib/commands/base-data/confirm-base-data';
import { reportBaseData } from '@/lib/commands/base-data/report-base-data';
import { giveConsent } from '@/lib/commands/consent/give-consent';
import { withdrawConsent } from '@/lib/commands/consent/withdraw-consent';
import { execute } from '@/lib/commands/execute';
import { open } from '@/lib/crypto/personal-data';
import type { Viewer } from '@/lib/domain/access/viewer';
import { ownBaseData } from '@/lib/queries/graduate/own-base-data';
import { ownConsents } from '@/lib/queries/graduate/own-consents';
import { waitingForGraduate } from '@/lib/queries/graduate/waiting-for-graduate';
import { addGraduate, createWorld, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** Graduates 9 to 12 of the demo have neither chosen nor confirmed. */
async function fresh(index: number) {
  const { enrolmentId, viewer } = await addGraduate(world, index);
  return { enrolmentId, viewer };
}
const give = (viewer: Viewer | null, kind: string, agreed: string | undefined = 'yes') =>
  execute(giveConsent, viewer, { kind, agreed }, { db: world.db });
const confirm = (viewer: Viewer | null, id: string, version: number) =>
  execute(confirmBaseData, viewer, { id, version }, { db: world.db });

it('keeps every choice about the use of data as a row and an audit entry, and reads the newest', async () => {
  const { db } = world;
  const { viewer } = await fresh(8);
  expect(await ownConsents(viewer, undefined, db)).toMatchObject([{ given: null }, { given: null }]);
  expect(await give(viewer, 'IDENTITY_NUMBER', '')).toMatchObject({
    outcome: 'invalid',
    fields: { agreed: 'CONSENT_NOT_TICKED' },
  });
  expect(await give(viewer, 'IDENTITY_NUMBER')).toMatchObject({ outcome: 'done' });
  const taken = await execute(withdrawConsent, viewer, { kind: 'IDENTITY_NUMBER' }, { db });
  expect(taken).toMatchObject({ outcome: 'done' });
  expect(await ownConsents(viewer, undefined, db)).toMatchObject([
    { kind: 'IDENTITY_NUMBER', given: false },
    { kind: 'EMPLOYER_DISPLAY', given: null },
  ]);
  const rows = await db.consent.findMany({ where: { accountId: viewer.accountId }, orderBy: { at: 'asc' } });
  expect(rows.map(({ given, version }) => [given, version])).toEqual([
    [true, '1'],
    [false, '1'],
  ]);
  const audit = await db.auditEvent.findMany({ where: { subjectId: { in: rows.map(({ id }) => id) } } });
  expect(audit.map(({ type }) => type).sort()).toEqual(['CONSENT_GIVEN', 'CONSENT_WITHDRAWN']);
  expect(await give(world.viewers.employer, 'IDENTITY_NUMBER')).toMatchObject({ code: 'FORBIDDEN' });
  expect(await give(null, 'IDENTITY_NUMBER')).toMatchObject({ code: 'SIGN_IN_NEEDED' });
});

it('confirms exactly the version the graduate saw, once, and only with the consent for his number', async () => {
  const { db } = world;
  const { enrolmentId, viewer } = await fresh(9);
  const [seen] = await ownBaseData(viewer, undefined, db);
  const version = seen?.version ?? 0;
  expect(seen?.snapshot.identityNumber).toMatch(/^\d{17}[\dX]$/);
  expect(await confirm(viewer, enrolmentId, version)).toMatchObject({ code: 'CONSENT_NUMBER_MISSING' });
  await give(viewer, 'IDENTITY_NUMBER');
  await db.enrolment.update({ where: { id: enrolmentId }, data: { version: { increment: 1 } } });
  expect(await confirm(viewer, enrolmentId, version)).toMatchObject({ outcome: 'refused', code: 'BASE_DATA_STALE' });
  expect(await db.enrolment.findUnique({ where: { id: enrolmentId } })).toMatchObject({ confirmedAt: null });

  const answers = await Promise.all([
    confirm(viewer, enrolmentId, version + 1),
    confirm(viewer, enrolmentId, version + 1),
  ]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  const row = await db.enrolment.findUniqueOrThrow({ where: { id: enrolmentId } });
  expect(row.confirmedAt).not.toBeNull();
  const audit = await db.auditEvent.findMany({ where: { type: 'BASE_DATA_CONFIRMED', subjectId: enrolmentId } });
  expect(audit).toMatchObject([{ facts: { version: version + 1 } }]);
});

it('takes one open report, sealed, with what stands there read by the server', async () => {
  const { db } = world;
  const { enrolmentId, viewer } = await fresh(10);
  await give(viewer, 'IDENTITY_NUMBER');
  const [seen] = await ownBaseData(viewer, undefined, db);
  const report = (input: Record<string, string>) =>
    execute(reportBaseData, viewer, { id: enrolmentId, ...input }, { db });
  expect(await report({ note: '有误', majorName: ' ' })).toMatchObject({
    outcome: 'invalid',
    fields: { note: 'REPORT_EMPTY' },
  });
  expect(await report({ majorName: '应用物理学', note: '以学籍卡为准' })).toMatchObject({ outcome: 'done' });
  const request = await db.rosterRequest.findFirstOrThrow({ where: { enrolmentId } });
  expect(JSON.parse(open(request.contentSealed))).toEqual({
    fields: [{ key: 'majorName', wrong: seen?.snapshot.majorName, right: '应用物理学' }],
    note: '以学籍卡为准',
  });
  const audit = await db.auditEvent.findFirstOrThrow({ where: { subjectId: request.id } });
  expect(audit).toMatchObject({ type: 'BASE_DATA_REPORTED', facts: { fields: ['majorName'] } });
  expect(JSON.stringify(audit.facts)).not.toContain('应用物理学');

  expect(await report({ degree: '硕士' })).toMatchObject({ code: 'ROSTER_REQUEST_OPEN_EXISTS' });
  expect(await confirm(viewer, enrolmentId, seen?.version ?? 0)).toMatchObject({ code: 'BASE_DATA_REPORTED' });
  const [after] = await ownBaseData(viewer, undefined, db);
  expect(after?.report).toMatchObject({ state: 'OPEN', fields: [{ key: 'majorName' }] });
});

it('does not find the data of somebody else, and keeps other sides away', async () => {
  const { db, viewers } = world;
  const [graduate, stranger] = [await fresh(0), await fresh(1)];
  expect(await confirm(stranger.viewer, graduate.enrolmentId, 1)).toEqual({ outcome: 'not-found' });
  const wrong = { id: graduate.enrolmentId, majorName: '别的' };
  expect(await execute(reportBaseData, stranger.viewer, wrong, { db })).toEqual({ outcome: 'not-found' });
  expect(await execute(reportBaseData, viewers.school, wrong, { db })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await confirm(viewers.employer, graduate.enrolmentId, 1)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await db.rosterRequest.count({ where: { enrolmentId: graduate.enrolmentId } })).toBe(0);
  const own = await ownBaseData(stranger.viewer, undefined, db);
  expect(own.map(({ id }) => id)).toEqual([stranger.enrolmentId]);
});

it('lists on the first page what waits, by deadline, and nothing of others', async () => {
  const { db, viewers, start } = world;
  const { enrolmentId, viewer } = await fresh(11);
  const later = await sent(world, viewers.employer, enrolmentId);
  const sooner = await sent(world, viewers.rival, enrolmentId, new Date(start.getTime() - 86_400_000));
  const waiting = await waitingForGraduate(viewer, undefined, db);
  expect(waiting.invitations.map(({ id }) => id)).toEqual([sooner, later]);
  expect(waiting.enrolments).toMatchObject([{ id: enrolmentId, confirmedAt: null, reportedAt: null }]);
  expect(waiting.consents.every(({ given }) => given === null)).toBe(true);
});
