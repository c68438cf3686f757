import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { declineInvitation } from '@/lib/commands/agreement/decline-invitation';
import { openInvitation } from '@/lib/commands/agreement/open-invitation';
import { proveIdentity } from '@/lib/commands/agreement/prove-identity';
import { requestProofCode } from '@/lib/commands/agreement/request-proof-code';
import { execute } from '@/lib/commands/execute';
import type { Viewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { acceptanceFacts } from '@/lib/queries/agreement/acceptance-facts';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { ownAgreements } from '@/lib/queries/agreement/own-agreements';
import { ownInvitations } from '@/lib/queries/agreement/own-invitations';
import { ownSearches } from '@/lib/queries/graduate/own-searches';
import { waitingForGraduate } from '@/lib/queries/graduate/waiting-for-graduate';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/stage';
import { newestCode, otherThan } from '../../support/messages';
import { addGraduate, createWorld, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function invited(index: number, employer: Viewer = world.viewers.employer) {
  const { enrolmentId, viewer } = await addGraduate(world, index);
  return { enrolmentId, viewer, id: await sent(world, employer, enrolmentId) };
}
const proveByPassword = (viewer: Viewer, id: string, password = DEMO_PASSWORD, now?: Date) =>
  execute(proveIdentity, viewer, { id, method: 'password', password }, { db: world.db, now });
const accept = (viewer: Viewer, id: string, now?: Date) =>
  execute(acceptInvitation, viewer, { id, confirmed: 'yes' }, { db: world.db, now });
const proofs = (viewer: Viewer) => world.db.identityProof.findMany({ where: { accountId: viewer.accountId } });

it('accepts with a fresh proof by password, which is then used up', async () => {
  const { db } = world;
  const { viewer, id } = await invited(0);
  expect(await proveByPassword(viewer, id, 'not the password')).toMatchObject({ code: 'IDENTITY_PROOF_WRONG' });
  expect(await proofs(viewer)).toEqual([]);
  expect(await proveByPassword(viewer, id)).toMatchObject({ outcome: 'done', result: { id } });
  const facts = await acceptanceFacts(viewer, id, db);
  expect((facts?.provedUntil?.getTime() ?? 0) - (facts?.now.getTime() ?? 0)).toBeGreaterThan(290_000);
  const unticked = await execute(acceptInvitation, viewer, { id }, { db });
  expect(unticked).toMatchObject({ outcome: 'invalid', fields: { confirmed: 'CONFIRMATION_MISSING' } });
  expect(await accept(viewer, id)).toMatchObject({ outcome: 'done', result: { state: 'PENDING_DEPARTMENT' } });
  expect(await proofs(viewer)).toMatchObject([{ method: 'password', usedAt: expect.any(Date) as Date }]);
  const audit = await db.auditEvent.findMany({ where: { type: 'IDENTITY_PROVED', subjectId: id } });
  expect(audit).toMatchObject([{ facts: { method: 'password' } }]);
  expect(await ownAgreements(viewer, undefined, db)).toMatchObject({ items: [{ id }] });
});

it('binds the proof to the letter and to the session that gave it', async () => {
  const { db, viewers } = world;
  const { enrolmentId, viewer, id } = await invited(1);
  const other = await sent(world, viewers.rival, enrolmentId);
  await proveByPassword(viewer, id);
  expect(await accept(viewer, other)).toMatchObject({ code: 'IDENTITY_PROOF_MISSING' });
  const elsewhere = { ...viewer, sessionId: newId() };
  expect(await accept(elsewhere, id)).toMatchObject({ code: 'IDENTITY_PROOF_MISSING' });
  expect((await acceptanceFacts(elsewhere, id, db))?.provedUntil).toBeNull();
  expect(await acceptanceFacts(viewer, id, db)).toMatchObject({ otherOpen: 1, hasPassword: true });
  expect(await accept(viewer, id)).toMatchObject({ outcome: 'done' });
  // The other letter stays readable and waits for nobody until the slot is free again.
  const waiting = await ownInvitations(viewer, { tab: 'waiting' }, db);
  expect(waiting.items).toMatchObject([{ id: other, isReadOnly: true }]);
  const home = await waitingForGraduate(viewer, undefined, db);
  expect(home.invitations).toEqual([]);
  expect(home.agreements).toMatchObject([{ id }]);
});

it('refuses a proof after five minutes', async () => {
  const { viewer, id } = await invited(2);
  const long = new Date(Date.now() - 301_000);
  await proveByPassword(viewer, id, DEMO_PASSWORD, long);
  expect(await proofs(viewer)).toHaveLength(1);
  expect(await accept(viewer, id)).toMatchObject({ code: 'IDENTITY_PROOF_MISSING' });
  expect(await accept(viewer, id, new Date(long.getTime() + 299_000))).toMatchObject({ outcome: 'done' });
});

it('proves by a code to the address of the account, for this letter only and once', async () => {
  const { db, viewers } = world;
  const { enrolmentId, viewer, id } = await invited(3);
  const other = await sent(world, viewers.rival, enrolmentId);
  const ask = (channel: string) => execute(requestProofCode, viewer, { id, channel, locale: 'en' }, { db });
  expect(await ask('SMS')).toMatchObject({ outcome: 'invalid', fields: { channel: 'CODE_CHANNEL_NONE' } });
  expect(await ask('MAIL')).toMatchObject({ outcome: 'done' });
  const { code, address } = await newestCode(db);
  expect(address).toBe('graduate4@demo.test');
  const prove = (letter: string, typed: string) =>
    execute(proveIdentity, viewer, { id: letter, method: 'code', channel: 'MAIL', code: typed }, { db });
  expect(await prove(id, otherThan(code))).toMatchObject({ code: 'IDENTITY_PROOF_WRONG' });
  expect(await prove(other, code)).toMatchObject({ code: 'IDENTITY_PROOF_WRONG' });
  expect(await prove(id, '')).toMatchObject({ outcome: 'invalid', fields: { code: 'FIELD_REQUIRED' } });
  expect(await prove(id, code)).toMatchObject({ outcome: 'done' });
  expect(await prove(id, code)).toMatchObject({ code: 'IDENTITY_PROOF_WRONG' });
  expect(await proofs(viewer)).toMatchObject([{ method: 'code' }]);
});

it('stops guessing after ten tries of an account, also with the right password', async () => {
  const { viewer, id } = await invited(4);
  for (let round = 0; round < 10; round += 1) await proveByPassword(viewer, id, `guess ${round}`);
  expect(await proveByPassword(viewer, id)).toMatchObject({ code: 'IDENTITY_TRIES_EXHAUSTED' });
  expect(await proofs(viewer)).toEqual([]);
});

it('declines with a reason that the employer reads, and never without one', async () => {
  const { db } = world;
  const { viewer, id } = await invited(5);
  const decline = (reason: string) => execute(declineInvitation, viewer, { id, reason }, { db });
  expect(await decline(' ')).toMatchObject({ outcome: 'invalid', fields: { reason: 'REASON_MISSING' } });
  expect(await decline('已确定升学')).toMatchObject({ outcome: 'done' });
  expect(await db.agreement.findUnique({ where: { id } })).toMatchObject({ state: 'DECLINED' });
  const event = await db.agreementEvent.findFirstOrThrow({ where: { agreementId: id, type: 'INVITATION_DECLINED' } });
  expect(event).toMatchObject({ reason: '已确定升学', party: 'GRADUATE' });
  expect(await db.outboxEntry.count({ where: { eventId: event.id } })).toBe(1);
  expect(await decline('再想想')).toMatchObject({ code: 'AGREEMENT_WRONG_STATE' });
  expect((await ownInvitations(viewer, { tab: 'waiting' }, db)).items).toEqual([]);
  expect((await ownInvitations(viewer, { tab: 'earlier' }, db)).items).toMatchObject([{ id, state: 'DECLINED' }]);
});

it('marks a letter as opened once, for the graduate it was sent to', async () => {
  const { db, viewers } = world;
  const { viewer, id } = await invited(6);
  const look = (actor: Viewer) => execute(openInvitation, actor, { id }, { db });
  expect(await look(viewers.employer)).toMatchObject({ code: 'FORBIDDEN' });
  const answers = await Promise.all([look(viewer), look(viewer)]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect((await db.agreement.findUniqueOrThrow({ where: { id } })).seenAt).not.toBeNull();
  expect(await db.auditEvent.count({ where: { type: 'INVITATION_OPENED', subjectId: id } })).toBe(1);
});

it('does not find the letter of somebody else, whatever is tried', async () => {
  const { db } = world;
  const { viewer, id } = await invited(7);
  const stranger = (await addGraduate(world, 8)).viewer;
  const answers = await Promise.all([
    proveByPassword(stranger, id),
    execute(requestProofCode, stranger, { id, channel: 'MAIL', locale: 'en' }, { db }),
    execute(openInvitation, stranger, { id }, { db }),
    execute(declineInvitation, stranger, { id, reason: '不是我的' }, { db }),
    accept(stranger, id),
  ]);
  expect(answers).toEqual(Array(5).fill({ outcome: 'not-found' }));
  expect(await agreementDetail(stranger, id, db)).toBeNull();
  expect(await acceptanceFacts(stranger, id, db)).toBeNull();
  expect(await agreementDetail(viewer, id, db)).toMatchObject({ id, seenAt: null });
});

it('shows who searched for the graduate, newest first, page by page, and nobody else’s searches', async () => {
  const { db, viewers } = world;
  const graduate = (await addGraduate(world, 9)).viewer;
  const other = (await addGraduate(world, 10)).viewer;
  const { accountId, employerId } = viewers.employer as Extract<Viewer, { party: 'EMPLOYER' }>;
  const at = Date.now() - 3_600_000;
  const search = (personId: string, minute: number) => ({
    id: newId(),
    personId,
    employerId,
    accountId,
    purpose: `目的${minute}`,
    foundAny: true,
    at: new Date(at + minute * 60_000),
  });
  await db.graduateSearch.createMany({
    data: [...Array.from({ length: 23 }, (_, minute) => search(graduate.personId, minute)), search(other.personId, 30)],
  });
  const first = await ownSearches(graduate, undefined, db);
  expect(first.items).toHaveLength(20);
  expect(first.items[0]).toMatchObject({ purpose: '目的22', isCertified: true });
  const last = first.items.at(-1);
  const second = await ownSearches(graduate, last && { at: last.at, id: last.id }, db);
  expect(second).toMatchObject({
    items: [{ purpose: '目的2' }, { purpose: '目的1' }, { purpose: '目的0' }],
    next: undefined,
  });
});
