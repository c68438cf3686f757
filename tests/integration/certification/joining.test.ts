import { afterAll, beforeAll, expect, it } from 'vitest';
import { approveCertification } from '@/lib/commands/certification/approve-certification';
import { saveHandler } from '@/lib/commands/certification/save-handler';
import { saveOrganisation } from '@/lib/commands/certification/save-organisation';
import { execute } from '@/lib/commands/execute';
import { acceptJoining } from '@/lib/commands/joining/accept-joining';
import { refuseJoining } from '@/lib/commands/joining/refuse-joining';
import { requestJoining } from '@/lib/commands/joining/request-joining';
import { withdrawJoining } from '@/lib/commands/joining/withdraw-joining';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { unifiedCreditCheckCharacter } from '@/lib/domain/rules/unified-credit-code';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { newId } from '@/lib/ids';
import { ownCertification } from '@/lib/queries/certification/own-certification';
import { joinRequests } from '@/lib/queries/joining/join-requests';
import { ownJoinRequests } from '@/lib/queries/joining/own-join-requests';
import { demoEmployers } from '@/prisma/seed/demo/people';
import { addNewcomer, handIn, handlerInput, must, organisationInput } from '../../support/claims';
import { addOperator } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

let world: World;
let certified: EmployerViewer;
beforeAll(async () => {
  world = await createWorld();
  certified = world.viewers.employer;
});
afterAll(() => world.close());

const creditCode = demoEmployers[0].profile.creditCode;
const request = (code: string = creditCode) => ({
  creditCode: code,
  name: '周若水',
  joiningReason: '人力资源部新同事，负责校园招聘',
});
const auditTypes = async (subjectId: string): Promise<string[]> =>
  (await world.db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(({ type }) => type);
const unknownCode = () => {
  const body = '91110108MA0ZZYYX1'.replace(/Z/g, 'W');
  return body + unifiedCreditCheckCharacter(body);
};

it('asks the administrators, and only them, without telling the asker whom', async () => {
  const { db, start } = world;
  const asker = await addNewcomer(db, 'asker', start);
  const { id } = await must(db, requestJoining, asker, request());
  expect(await auditTypes(id)).toEqual(['JOINING_REQUESTED']);
  const [entry] = await db.outboxEntry.findMany({ where: { eventId: id } });
  expect(entry).toMatchObject({
    kind: 'ACCOUNTS:JOINING_REQUESTED',
    recipients: { employerId: certified.employerId, role: 'ADMINISTRATOR' },
  });
  await drainOutbox(db);
  const told = await db.notice.findMany({ where: { eventId: entry?.id, channel: 'INBOX' } });
  expect(told.map(({ accountId }) => accountId)).toEqual([certified.accountId]);
  const own = await ownJoinRequests(asker, undefined, db);
  expect(own).toMatchObject([{ id, creditCode, state: 'OPEN', answer: null }]);
  expect(JSON.stringify(own)).not.toContain(demoEmployers[0].profile.name);
  expect(await joinRequests(certified, undefined, db)).toMatchObject([
    { id, name: '周若水', email: 'a***@demo.test', mobile: null },
  ]);
  expect(await joinRequests(world.viewers.rival, undefined, db)).toEqual([]);
  expect(await execute(requestJoining, asker, request(), { db })).toMatchObject({ code: 'JOINING_OPEN_EXISTS' });
  await must(db, withdrawJoining, asker, { id });
  expect(await joinRequests(certified, undefined, db)).toEqual([]);
  expect(await execute(withdrawJoining, asker, { id }, { db })).toMatchObject({ code: 'JOINING_CLOSED' });
});

it('an accepted person acts in the chosen role, and the empty registration is out of the way', async () => {
  const { db, start } = world;
  const asker = await addNewcomer(db, 'joiner', start);
  const session = { id: newId(), tokenHash: newId(), accountId: asker.accountId, membershipId: asker.membershipId };
  const expiresAt = new Date(start.getTime() + 86_400_000);
  await db.session.create({ data: { ...session, createdAt: start, lastSeenAt: start, expiresAt } });
  const { id } = await must(db, requestJoining, asker, request());
  const { membershipId } = await must(db, acceptJoining, certified, { id, role: 'READER' });
  expect(await db.membership.findUniqueOrThrow({ where: { id: membershipId } })).toMatchObject({
    accountId: asker.accountId,
    employerId: certified.employerId,
    role: 'READER',
    state: 'ACTIVE',
  });
  expect((await db.membership.findUniqueOrThrow({ where: { id: asker.membershipId } })).state).toBe('DISABLED');
  expect((await db.session.findUniqueOrThrow({ where: { id: session.id } })).endedAt).not.toBeNull();
  expect(await auditTypes(id)).toEqual(['JOINING_REQUESTED', 'JOINING_ACCEPTED']);
  expect(await db.outboxEntry.findMany({ where: { eventId: id, kind: 'ACCOUNTS:JOINING_ACCEPTED' } })).toMatchObject([
    { recipients: { accountId: asker.accountId } },
  ]);
});

it('a refusal carries its reason to the asker, and only one of two answers at one moment counts', async () => {
  const { db, start } = world;
  const asker = await addNewcomer(db, 'refused', start);
  const { id } = await must(db, requestJoining, asker, request());
  const answers = await Promise.all([
    execute(acceptJoining, certified, { id, role: 'RECRUITER' }, { db }),
    execute(refuseJoining, certified, { id, reason: '不认识这位同事' }, { db }),
  ]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect(await db.outboxEntry.count({ where: { eventId: id, kind: { not: 'ACCOUNTS:JOINING_REQUESTED' } } })).toBe(1);
  const other = await addNewcomer(db, 'refused2', start);
  const second = await must(db, requestJoining, other, request());
  expect(await execute(refuseJoining, certified, { id: second.id, reason: '' }, { db })).toMatchObject({
    fields: { reason: 'REASON_MISSING' },
  });
  await must(db, refuseJoining, certified, { id: second.id, reason: '不认识这位同事' });
  expect(await ownJoinRequests(other, undefined, db)).toMatchObject([{ state: 'REFUSED', answer: '不认识这位同事' }]);
  expect(await db.membership.count({ where: { accountId: other.accountId, state: 'ACTIVE' } })).toBe(1);
});

it('says of a code only whether it is certified, a few times a day, whether right or wrong', async () => {
  const { db, start } = world;
  const asker = await addNewcomer(db, 'prober', start);
  expect(await execute(requestJoining, asker, request('91350100M000100Y44'), { db })).toMatchObject({
    fields: { creditCode: 'CREDIT_CODE_CHECK_DIGIT' },
  });
  for (let probe = 0; probe < 8; probe += 1) {
    expect(await execute(requestJoining, asker, request(unknownCode()), { db })).toEqual({
      outcome: 'invalid',
      fields: { creditCode: 'JOINING_CODE_NOT_CERTIFIED' },
    });
  }
  const refused = { code: 'JOINING_TOO_OFTEN', facts: { limit: 8 } };
  expect(await execute(requestJoining, asker, request(unknownCode()), { db })).toMatchObject(refused);
  expect(await execute(requestJoining, asker, request(), { db })).toMatchObject(refused);
  expect(await db.joinRequest.count({ where: { accountId: asker.accountId } })).toBe(0);
});

it('nobody answers but an administrator of the employer that was asked', async () => {
  const { db, start, viewers } = world;
  const asker = await addNewcomer(db, 'guarded-join', start);
  const { id } = await must(db, requestJoining, asker, request());
  for (const viewer of [viewers.rival, asker]) {
    expect(await execute(acceptJoining, viewer, { id, role: 'READER' }, { db })).toEqual({ outcome: 'not-found' });
    expect(await execute(refuseJoining, viewer, { id, reason: '不行' }, { db })).toEqual({ outcome: 'not-found' });
  }
  for (const viewer of [viewers.reader, viewers.school]) {
    expect(await execute(acceptJoining, viewer, { id, role: 'READER' }, { db })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await execute(refuseJoining, viewer, { id, reason: '不行' }, { db })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await execute(requestJoining, viewer, request(), { db })).toMatchObject({ code: 'FORBIDDEN' });
  }
  expect(await execute(withdrawJoining, certified, { id }, { db })).toEqual({ outcome: 'not-found' });
  expect(await execute(requestJoining, viewers.rival, request(), { db })).toMatchObject({
    code: 'CERTIFICATION_CLOSED',
  });
  // One click makes no administrator.
  expect(await execute(acceptJoining, certified, { id, role: 'ADMINISTRATOR' }, { db })).toEqual({
    outcome: 'invalid',
    fields: { confirmed: 'ADMINISTRATOR_NOT_CONFIRMED' },
  });
  expect(await execute(acceptJoining, certified, { id, role: 'OPERATOR' }, { db })).toMatchObject({
    fields: { role: 'ROLE_MISSING' },
  });
});

it('of two that certify one code at once one wins, and the other is asked to join', async () => {
  const { db, start } = world;
  const operator = await addOperator(world);
  const names = ['racer-a', 'racer-b'] as const;
  const actors = [await addNewcomer(db, names[0], start), await addNewcomer(db, names[1], start)] as const;
  const rounds = [await handIn(db, actors[0], names[0]), await handIn(db, actors[1], names[1])];
  const answers = await Promise.all(
    rounds.map(({ id, version }) =>
      execute(approveCertification, operator, { id, version: String(version), compared: 'yes' }, { db }),
    ),
  );
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  const [winner, loser] = answers[0]?.outcome === 'done' ? actors : [actors[1], actors[0]];
  expect(
    await db.outboxEntry.findMany({ where: { recipients: { equals: { employerId: loser.employerId } } } }),
  ).toMatchObject([{ kind: 'ACCOUNTS:CERTIFICATION_CODE_TAKEN', content: { link: '/employer/certification/join' } }]);
  expect(await ownCertification(loser, undefined, db)).toMatchObject({ isCodeTaken: true });
  expect(await ownCertification(winner, undefined, db)).toMatchObject({ isCodeTaken: false, state: 'CERTIFIED' });
  const { id } = await must(db, requestJoining, loser, request(demoEmployers[2].profile.creditCode));
  expect(await joinRequests(winner, undefined, db)).toMatchObject([{ id }]);
  const third = await addNewcomer(db, 'racer-c', start);
  await must(db, saveHandler, third, handlerInput('racer-c'));
  expect(await execute(saveOrganisation, third, organisationInput(), { db })).toMatchObject({
    code: 'EMPLOYER_ALREADY_CERTIFIED',
  });
});
