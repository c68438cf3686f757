import { afterAll, beforeAll, expect, it } from 'vitest';
import { findSession, openSession, sessionHash } from '@/lib/auth/sessions';
import { changePassword } from '@/lib/commands/account/change-password';
import { execute } from '@/lib/commands/execute';
import { changeMemberRole } from '@/lib/commands/membership/change-member-role';
import { disableMember } from '@/lib/commands/membership/disable-member';
import { formerMemberships } from '@/lib/queries/account/former-memberships';
import { formerMemberData } from '@/lib/queries/account/own-data';
import { whyEnded } from '@/lib/queries/account/why-ended';
import { sessionBeginning } from '@/lib/db/stores/session-beginning';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/stage';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

it('a session says why somebody else ended it, to its own secret only, and nothing while it goes on', async () => {
  const { db, viewers } = world;
  const { employer, reader } = viewers;
  const organisation = 'employerName' in employer ? employer.employerName : '';
  const first = sessionHash(await openSession(reader.accountId, {}, db));
  expect(await whyEnded(first, db)).toBeNull();
  const id = reader.membershipId;
  await execute(changeMemberRole, employer, { id, seen: 'READER', role: 'RECRUITER' }, { db });
  expect(await whyEnded(first, db)).toEqual({ because: 'ROLE_CHANGED', organisation });
  expect(await whyEnded(sessionHash('somebody else'), db)).toBeNull();

  const second = sessionHash(await openSession(reader.accountId, {}, db));
  expect(await execute(disableMember, employer, { id }, { db })).toMatchObject({
    fields: { confirmed: 'DISABLING_NOT_CONFIRMED' },
  });
  expect(await execute(disableMember, employer, { id, confirmed: 'yes' }, { db })).toMatchObject({ outcome: 'done' });
  expect(await findSession(second, db)).toBeNull();
  expect(await whyEnded(second, db)).toEqual({ because: 'DISABLED', organisation });
  expect(await whyEnded(first, db)).toEqual({ because: 'ROLE_CHANGED', organisation });
});

it('whoever may act for nobody reads where and since when, and what is kept of him', async () => {
  const { db, viewers } = world;
  const { accountId, membershipId } = viewers.reader;
  const [former] = await formerMemberships(accountId, db);
  expect(former).toMatchObject({ id: membershipId, at: expect.any(Date) });
  expect(await formerMemberData(accountId, db)).toMatchObject({ memberships: [{ state: 'DISABLED' }] });
  expect(await formerMemberships(viewers.employer.accountId, db)).toEqual([]);
});

it('a changed password ends the others with its reason', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.rival;
  const [here, there] = [await openSession(accountId, {}, db), await openSession(accountId, {}, db)];
  const session = await findSession(sessionHash(here), db);
  const typed = { method: 'password', password: DEMO_PASSWORD, newPassword: 'a quiet lantern at noon' };
  expect(await execute(changePassword, session?.viewer ?? null, typed, { db })).toMatchObject({ outcome: 'done' });
  expect(await whyEnded(sessionHash(there), db)).toMatchObject({ because: 'PASSWORD_CHANGED' });
  expect(await whyEnded(sessionHash(here), db)).toBeNull();
});

it('the first page knows that the session came of a new password, and only then', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.rival;
  const { passwordChangedAt } = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  const after = (milliseconds: number) => new Date((passwordChangedAt?.getTime() ?? 0) + milliseconds);
  expect(await sessionBeginning(db, { accountId, createdAt: after(500) })).toEqual({
    hasNewPassword: true,
    recoveryCodesLeft: null,
  });
  for (const other of [-1, 60_000]) {
    expect(await sessionBeginning(db, { accountId, createdAt: after(other) })).toMatchObject({ hasNewPassword: false });
  }
});
