import { afterAll, beforeAll, expect, it } from 'vitest';
import { signInByPassword } from '@/lib/auth/password-sign-in';
import { findSession, openSession, sessionHash } from '@/lib/auth/sessions';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { closeAccount } from '@/lib/commands/account/close-account';
import { execute } from '@/lib/commands/execute';
import type { Viewer } from '@/lib/domain/access/viewer';
import { CLOSED_ACCOUNT_NAME } from '@/lib/domain/account/closing';
import { newId } from '@/lib/ids';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/stage';
import { addNewcomer, handIn } from '../../support/claims';
import { createAccount } from '../../support/rows';
import { addOperator } from '../../support/viewers';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const close = (viewer: Viewer | null, changes: object = {}) =>
  execute(
    closeAccount,
    viewer,
    { method: 'password', password: DEMO_PASSWORD, confirmed: 'yes', locale: 'zh-CN', ...changes },
    { db: world.db },
  );

it('asks for a fresh proof and a tick, and leaves everything as it was without them', async () => {
  const { db, viewers } = world;
  expect(await close(viewers.reader, { password: 'not the password' })).toMatchObject({ code: 'ACCOUNT_PROOF_WRONG' });
  expect(await close(viewers.reader, { confirmed: undefined })).toMatchObject({
    fields: { confirmed: 'CLOSING_NOT_CONFIRMED' },
  });
  expect(await close(null)).toMatchObject({ code: 'SIGN_IN_NEEDED' });
  expect((await db.account.findUniqueOrThrow({ where: { id: viewers.reader.accountId } })).status).toBe('ACTIVE');
});

it('takes name, addresses and password out of the account, ends its sessions and tells the old address', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.reader;
  const secret = await openSession(accountId, { address: '203.0.113.7', device: 'x' }, db);
  const now = new Date();
  const way = { accountId, issuer: 'https://id.example', subjectDigest: 's', proof: 'SIGNED_IN', linkedAt: now };
  await db.federatedIdentity.create({ data: { id: newId(), ...way } });
  const factor = { accountId, sessionId: newId(), secretSealed: new Uint8Array([1]), createdAt: now, confirmedAt: now };
  await db.secondFactor.create({ data: { id: newId(), ...factor } });
  const events = await db.auditEvent.count({ where: { accountId } });
  expect(await close(viewers.reader)).toMatchObject({ outcome: 'done' });
  const account = await db.account.findUniqueOrThrow({ where: { id: accountId }, include: { memberships: true } });
  expect(account).toMatchObject({
    status: 'CLOSED',
    name: CLOSED_ACCOUNT_NAME,
    mobileDigest: null,
    emailDigest: null,
    emailSealed: null,
    passwordHash: null,
  });
  expect(account.memberships.map(({ state }) => state)).toEqual(['DISABLED']);
  expect(await findSession(sessionHash(secret), db)).toBeNull();
  expect(await db.session.count({ where: { accountId, NOT: { address: null } } })).toBe(0);
  expect(await db.federatedIdentity.count({ where: { accountId } })).toBe(0);
  expect(await db.secondFactor.count({ where: { accountId } })).toBe(0);
  expect(await db.auditEvent.count({ where: { accountId } })).toBe(events + 1);
  expect(await db.outboxEntry.count({ where: { kind: 'ADDRESS:ACCOUNT_CLOSED' } })).toBe(1);
  const again = { name: 'reader@demo.test', password: DEMO_PASSWORD, address: '203.0.113.7' };
  expect(await signInByPassword(again, db)).toEqual({ refused: 'SIGN_IN_WRONG' });
});

it('keeps the last administrator and the last operator, also against a direct write', async () => {
  const { db, viewers } = world;
  expect(await close(viewers.employer)).toMatchObject({ code: 'ADMINISTRATOR_LAST' });
  const operator = await addOperator(world);
  expect(await close(operator)).toMatchObject({ code: 'OPERATOR_LAST' });
  const where = { id: viewers.employer.membershipId };
  await expect(db.membership.update({ where, data: { state: 'DISABLED' } })).rejects.toThrow();
  await expect(db.membership.update({ where, data: { role: 'READER' } })).rejects.toThrow();
  await expect(db.membership.delete({ where })).rejects.toThrow();
  await expect(
    db.account.update({ where: { id: viewers.employer.accountId }, data: { status: 'CLOSED' } }),
  ).rejects.toThrow();
});

it('leaves an accepted agreement and its chain of events as they were', async () => {
  const { db, viewers } = world;
  const { enrolmentId, viewer } = await addGraduate(world, 3);
  const id = await sent(world, viewers.employer, enrolmentId);
  await prove(world, viewer, id);
  expect(await execute(acceptInvitation, viewer, { id, confirmed: 'yes' }, { db })).toMatchObject({ outcome: 'done' });
  const read = () => db.agreementEvent.findMany({ where: { agreementId: id }, orderBy: { sequence: 'asc' } });
  const [before, agreement] = [await read(), await db.agreement.findUniqueOrThrow({ where: { id } })];
  expect(await close(viewer)).toMatchObject({ outcome: 'done' });
  expect(await read()).toEqual(before);
  expect(await db.agreement.findUniqueOrThrow({ where: { id } })).toEqual(agreement);
  expect(before.slice(1).every(({ previousHash }, index) => previousHash === before[index]?.hash)).toBe(true);
});

it('lets go who registered alone and of whose claim nothing came, but not from a claim that is looked at', async () => {
  const { db, start } = world;
  const lone = await addNewcomer(db, 'lone', start);
  expect(await close(lone)).toMatchObject({ outcome: 'done' });
  const waiting = await addNewcomer(db, 'lone-waiting', start);
  await handIn(db, waiting, 'lone-waiting');
  expect(await close(waiting)).toMatchObject({ code: 'ADMINISTRATOR_LAST' });
  const together = await addNewcomer(db, 'together', start);
  const owner = { party: 'EMPLOYER', role: 'READER', employerId: together.employerId } as const;
  await createAccount(db, 'together-reader', '同事', owner, start);
  expect(await close(together)).toMatchObject({ code: 'ADMINISTRATOR_LAST' });
});
