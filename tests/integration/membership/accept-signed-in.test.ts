import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands/execute';
import { acceptMembership } from '@/lib/commands/membership/accept-membership';
import type { OperatorViewer, Viewer } from '@/lib/domain/access/viewer';
import { joinInvitation } from '@/lib/queries/membership/join-invitation';
import { addOperator } from '../../support/viewers';
import { addGraduate, createWorld, type World } from '../../support/world';
import { invited } from './inviting';

let world: World;
let operator: OperatorViewer;
beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
});
afterAll(() => world.close());

const acceptAs = (viewer: Viewer | null, secret: string) =>
  execute(acceptMembership, viewer, { secret, own: 'yes', locale: 'zh-CN' }, { db: world.db });
const membershipsOf = (accountId: string) => world.db.membership.count({ where: { accountId, state: 'ACTIVE' } });

it('links the membership to the account that is signed in, without a password, also where it has none', async () => {
  const { db } = world;
  const { viewer } = await addGraduate(world, 0);
  // He signs in through his school, or by code.
  await db.account.update({ where: { id: viewer.accountId }, data: { passwordHash: null } });
  const { id, secret } = await invited({ world, operator }, 'graduate1@demo.test');
  expect(await joinInvitation(secret, db)).toMatchObject({ accountId: viewer.accountId, hasAccount: true });
  const accounts = await db.account.count();
  const answer = await acceptAs(viewer, secret);
  expect(answer).toMatchObject({ outcome: 'done', result: { accountId: viewer.accountId, isSignedIn: true } });
  expect(await db.account.count()).toBe(accounts);
  expect(await membershipsOf(viewer.accountId)).toBe(2);
  const audit = await db.auditEvent.findFirstOrThrow({ where: { type: 'MEMBERSHIP_ACCEPTED' } });
  expect(audit).toMatchObject({ accountId: viewer.accountId, facts: { invitationId: id, signedIn: true } });
  expect(await acceptAs(viewer, secret)).toMatchObject({ code: 'MEMBER_INVITATION_STALE' });
});

it('lets an account with another address take on an invitation whose address has none', async () => {
  const { db, viewers } = world;
  const { secret } = await invited({ world, operator }, 'work.address@example.cn');
  expect(await acceptAs(viewers.reader, secret)).toMatchObject({ outcome: 'done' });
  expect(await membershipsOf(viewers.reader.accountId)).toBe(2);
  expect((await db.account.findUniqueOrThrow({ where: { id: viewers.reader.accountId } })).name).toBe('只读');
});

it('leaves the invitation of another account to that account, and asks nobody to be signed in for nothing', async () => {
  const { db, viewers } = world;
  const { id, secret } = await invited({ world, operator }, 'employer@demo.test');
  expect(await acceptAs(viewers.rival, secret)).toMatchObject({ code: 'MEMBER_INVITATION_OF_ANOTHER' });
  expect(await acceptAs(null, secret)).toMatchObject({ code: 'SIGN_IN_NEEDED' });
  const bare = { secret, locale: 'zh-CN' };
  expect(await execute(acceptMembership, viewers.employer, bare, { db })).toMatchObject({
    outcome: 'invalid',
    fields: { password: 'FIELD_REQUIRED' },
  });
  expect(await db.membershipInvitation.findUniqueOrThrow({ where: { id } })).toMatchObject({ acceptedAt: null });
  expect(await membershipsOf(viewers.rival.accountId)).toBe(1);
  expect(await acceptAs(viewers.employer, 'not-a-secret')).toEqual({ outcome: 'not-found' });
});

it('gives one membership when two accounts accept the same link at the same moment', async () => {
  const { db, viewers } = world;
  const { secret } = await invited({ world, operator }, 'somebody.new@example.cn');
  const answers = await Promise.all([acceptAs(viewers.rival, secret), acceptAs(viewers.department, secret)]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  const { accountId } = viewers.rival;
  const won = answers[0].outcome === 'done';
  expect(await db.membership.count({ where: { accountId, party: 'SCHOOL' } })).toBe(won ? 1 : 0);
});
