import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptAdministratorRequest } from '@/lib/commands/administrator-request/accept-administrator-request';
import { requestAdministration } from '@/lib/commands/administrator-request/request-administration';
import { closeAccount } from '@/lib/commands/account/close-account';
import { execute } from '@/lib/commands/execute';
import { acceptMembership } from '@/lib/commands/membership/accept-membership';
import { changeMemberRole } from '@/lib/commands/membership/change-member-role';
import { disableMember } from '@/lib/commands/membership/disable-member';
import { handOverAdministration } from '@/lib/commands/membership/hand-over-administration';
import { inviteColleague } from '@/lib/commands/membership/invite-colleague';
import { digest, open } from '@/lib/crypto/personal-data';
import type { EmployerViewer, OperatorViewer, Viewer } from '@/lib/domain/access/viewer';
import { CLOSED_ACCOUNT_NAME } from '@/lib/domain/account/closing';
import { newId } from '@/lib/ids';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/stage';
import { keptPage } from '../../support/claims';
import { createAccount } from '../../support/rows';
import { addOperator, viewerOf } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';
import { accepting, invited } from './inviting';

let world: World;
let operator: OperatorViewer;
beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
});
afterAll(() => world.close());

let members = 0;
async function addMember(role: 'ADMINISTRATOR' | 'RECRUITER' | 'READER'): Promise<EmployerViewer> {
  const { db, viewers, start } = world;
  members += 1;
  const { employerId } = viewers.employer as EmployerViewer;
  const owner = { party: 'EMPLOYER', role, employerId } as const;
  return viewerOf(db, 'EMPLOYER', await createAccount(db, `linked${members}`, `成员${members}`, owner, start));
}

/** Invites and answers with the id and the secret of the link. */
async function invite(actor: Viewer, address: string, role = 'ADMINISTRATOR') {
  const answer = await execute(inviteColleague, actor, { name: '影子', address, role }, { db: world.db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const { id } = answer.result;
  const entry = await world.db.outboxEntry.findFirstOrThrow({ where: { eventId: id } });
  const { sealed } = entry.content as { sealed: string };
  const { link } = JSON.parse(open(Buffer.from(sealed, 'base64'))) as { link: string };
  return { id, secret: link.split('/').at(-1) ?? '' };
}
const follow = (secret: string, more = {}) =>
  execute(acceptMembership, null, accepting(secret, more), { db: world.db });
const stale = { outcome: 'refused', code: 'MEMBER_INVITATION_STALE' };
const disable = (actor: Viewer, id: string) =>
  execute(disableMember, actor, { id, confirmed: 'yes' }, { db: world.db });
const closed = async (id: string) =>
  (await world.db.membershipInvitation.findUniqueOrThrow({ where: { id } })).closedAt !== null;

it('an administrator who is disabled leaves no link behind, and the audit says how many died', async () => {
  const { db, viewers } = world;
  const rogue = await addMember('ADMINISTRATOR');
  const { secret } = await invite(rogue, 'second@example.cn');
  const other = await invite(viewers.employer, 'innocent@example.cn', 'READER');
  expect(await disable(viewers.employer, rogue.membershipId)).toMatchObject({ outcome: 'done' });
  expect(await follow(secret)).toMatchObject(stale);
  expect(await db.account.count({ where: { emailDigest: digest('email', 'second@example.cn') } })).toBe(0);
  const where = { type: 'MEMBER_DISABLED', subjectId: rogue.membershipId };
  expect(await db.auditEvent.findFirst({ where })).toMatchObject({ facts: { closed: 1 } });
  expect(await follow(other.secret)).toMatchObject({ outcome: 'done' });
});

it('who is disabled does not come back by an older invitation to his own address', async () => {
  const { db, viewers } = world;
  const { secret } = await invite(viewers.employer, `linked${members + 1}@demo.test`);
  const member = await addMember('READER');
  expect(await disable(viewers.employer, member.membershipId)).toMatchObject({ outcome: 'done' });
  expect(await follow(secret, { password: DEMO_PASSWORD })).toMatchObject(stale);
  expect(await db.membership.findUniqueOrThrow({ where: { id: member.membershipId } })).toMatchObject({
    role: 'READER',
    state: 'DISABLED',
  });
});

it('stepping down, by another or by handing over, closes the links of before', async () => {
  const { db, viewers } = world;
  const lowered = await addMember('ADMINISTRATOR');
  const first = await invite(lowered, 'lowered@example.cn');
  const change = { id: lowered.membershipId, seen: 'ADMINISTRATOR', role: 'READER' };
  expect(await execute(changeMemberRole, viewers.employer, change, { db })).toMatchObject({ outcome: 'done' });
  expect(await follow(first.secret)).toMatchObject(stale);

  const [giving, taking] = [await addMember('ADMINISTRATOR'), await addMember('RECRUITER')];
  const second = await invite(giving, 'handed@example.cn');
  const hand = { id: taking.membershipId, ownRole: 'RECRUITER', confirmed: 'yes' };
  expect(await execute(handOverAdministration, giving, hand, { db })).toMatchObject({ outcome: 'done' });
  expect(await follow(second.secret)).toMatchObject(stale);
});

it('the operator who replaces an administrator takes his links, too', async () => {
  const { db, viewers } = world;
  const [gone, asker] = [await addMember('ADMINISTRATOR'), await addMember('RECRUITER')];
  const { secret } = await invite(gone, 'gone@example.cn');
  const file = { key: `administrator-requests/${newId()}`, name: 'a.pdf', mediaType: 'application/pdf', size: 1 };
  const pages = [keptPage('administrator-requests')];
  const asking = { reason: '原管理员已离职', file: { ...file, sha256: 'a'.repeat(64), pages } };
  const asked = await execute(requestAdministration, asker, asking, { db });
  if (asked.outcome !== 'done') throw new Error(JSON.stringify(asked));
  const { employerId } = viewers.employer as EmployerViewer;
  const inCharge = await db.membership.findMany({ where: { employerId, role: 'ADMINISTRATOR', state: 'ACTIVE' } });
  const accepting = { id: asked.result.id, former: 'disable', checked: 'yes', seen: inCharge.map(({ id }) => id) };
  // Those in charge have had their time to object.
  const now = new Date(Date.now() + 3 * 86_400_000 + 60_000);
  expect(await execute(acceptAdministratorRequest, operator, accepting, { db, now })).toMatchObject({
    outcome: 'done',
  });
  expect(await follow(secret)).toMatchObject(stale);
  await db.membership.update({ where: { id: viewers.employer.membershipId }, data: { state: 'ACTIVE' } });
});

it('a link whose sender is no longer in charge opens nothing, however he lost it', async () => {
  const { db, viewers } = world;
  const sender = await addMember('ADMINISTRATOR');
  const { secret, id } = await invite(sender, 'late@example.cn');
  await db.membership.update({ where: { id: sender.membershipId }, data: { state: 'DISABLED' } });
  expect(await closed(id)).toBe(false);
  expect(await follow(secret)).toMatchObject(stale);
  expect(await db.membershipInvitation.findUniqueOrThrow({ where: { id } })).toMatchObject({ acceptedAt: null });
  expect(viewers.employer.party).toBe('EMPLOYER');
});

it('of a disabling and an acceptance at one moment one comes first, and no link is left over', async () => {
  const { db, viewers } = world;
  for (let round = 0; round < 5; round += 1) {
    const rogue = await addMember('ADMINISTRATOR');
    const { secret, id } = await invite(rogue, `race${round}@example.cn`);
    const [accepted, disabled] = await Promise.all([follow(secret), disable(viewers.employer, rogue.membershipId)]);
    expect(disabled.outcome).toBe('done');
    const row = await db.membershipInvitation.findUniqueOrThrow({ where: { id } });
    expect(accepted.outcome === 'done').toBe(row.acceptedAt !== null);
    expect(row.acceptedAt === null).toBe(row.closedAt !== null);
  }
});

it('what an operator sent to a school dies with his rights', async () => {
  const { db } = world;
  const owner = { party: 'PLATFORM', role: 'OPERATOR' } as const;
  const leaving = await viewerOf(db, 'PLATFORM', await createAccount(db, 'leaving', '离岗', owner, world.start));
  const { secret } = await invited({ world, operator: leaving }, 'reviewer@example.cn');
  expect(await disable(operator, leaving.membershipId)).toMatchObject({ outcome: 'done' });
  expect(await follow(secret)).toMatchObject(stale);
});

it('a closed account cannot be found by invitations it sent, got or never accepted', async () => {
  const { db, viewers } = world;
  const member = await addMember('ADMINISTRATOR');
  const address = `linked${members}@demo.test`;
  const got = await invite(viewers.rival, address, 'READER');
  const sent = await invite(member, 'from-closed@example.cn');
  const closing = { method: 'password', password: DEMO_PASSWORD, confirmed: 'yes', locale: 'zh-CN' };
  expect(await execute(closeAccount, member, closing, { db })).toMatchObject({ outcome: 'done' });
  expect(await db.membershipInvitation.count({ where: { addressDigest: digest('email', address) } })).toBe(0);
  const row = await db.membershipInvitation.findUniqueOrThrow({ where: { id: got.id } });
  expect(row).toMatchObject({ name: CLOSED_ACCOUNT_NAME });
  expect(open(row.addressSealed)).toBe(CLOSED_ACCOUNT_NAME);
  expect([await closed(got.id), await closed(sent.id)]).toEqual([true, true]);
});

it('who was disabled does not come back by a link to somebody else, only by one to himself', async () => {
  const { db, viewers } = world;
  const member = await addMember('RECRUITER');
  const own = `linked${members}@demo.test`;
  expect(await disable(viewers.employer, member.membershipId)).toMatchObject({ outcome: 'done' });
  // He still acts for another organisation, and is signed in there.
  const id = newId();
  const { employerId } = viewers.rival as EmployerViewer;
  const other = { party: 'EMPLOYER', role: 'READER', employerId } as const;
  await db.membership.create({ data: { id, ...other, accountId: member.accountId, createdAt: world.start } });
  const elsewhere = await viewerOf(db, 'EMPLOYER', id);
  const link = await invite(viewers.employer, 'colleague.to.be@example.cn');
  const accept = (viewer: Viewer, secret: string) =>
    execute(acceptMembership, viewer, { secret, own: 'yes', locale: 'zh-CN' }, { db });
  const before = await db.auditEvent.count({ where: { type: 'MEMBERSHIP_ACCEPTED' } });
  expect(await accept(elsewhere, link.secret)).toMatchObject({ outcome: 'refused', code: 'MEMBER_DISABLED_HERE' });
  const membership = () => db.membership.findUniqueOrThrow({ where: { id: member.membershipId } });
  expect(await membership()).toMatchObject({ state: 'DISABLED', role: 'RECRUITER' });
  expect(await db.membershipInvitation.findUniqueOrThrow({ where: { id: link.id } })).toMatchObject({
    acceptedAt: null,
  });
  expect(await db.auditEvent.count({ where: { type: 'MEMBERSHIP_ACCEPTED' } })).toBe(before);
  // The one it was for still takes it on.
  expect(await follow(link.secret)).toMatchObject({ outcome: 'done' });
  const back = await invite(viewers.employer, own, 'READER');
  expect(await accept(elsewhere, back.secret)).toMatchObject({ outcome: 'done' });
  expect(await membership()).toMatchObject({ state: 'ACTIVE', role: 'READER' });
});

it('a disabled member asks for no administration, and a request of before raises nobody', async () => {
  const { db, viewers } = world;
  const asker = await addMember('RECRUITER');
  const { employerId } = asker;
  const file = { key: `administrator-requests/${newId()}`, name: 'a.pdf', mediaType: 'application/pdf', size: 1 };
  const asking = {
    reason: '原管理员已离职',
    file: { ...file, sha256: 'b'.repeat(64), pages: [keptPage('administrator-requests')] },
  };
  const asked = await execute(requestAdministration, asker, asking, { db });
  if (asked.outcome !== 'done') throw new Error(JSON.stringify(asked));
  expect(await disable(viewers.employer, asker.membershipId)).toMatchObject({ outcome: 'done' });
  const inCharge = await db.membership.findMany({ where: { employerId, role: 'ADMINISTRATOR', state: 'ACTIVE' } });
  const answer = await execute(
    acceptAdministratorRequest,
    operator,
    { id: asked.result.id, former: 'keep', checked: 'yes', seen: inCharge.map(({ id }) => id) },
    { db, now: new Date(Date.now() + 3 * 86_400_000 + 60_000) },
  );
  expect(answer).toMatchObject({ outcome: 'refused', code: 'ADMINISTRATOR_REQUEST_MEMBER_GONE' });
  expect(await db.membership.findUniqueOrThrow({ where: { id: asker.membershipId } })).toMatchObject({
    role: 'RECRUITER',
    state: 'DISABLED',
  });
});
