import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands/execute';
import { acceptMembership } from '@/lib/commands/membership/accept-membership';
import { inviteColleague } from '@/lib/commands/membership/invite-colleague';
import { viewerOfMembership } from '@/lib/auth/membership-viewer';
import { open } from '@/lib/crypto/personal-data';
import type { Viewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { openInvitations, organisationMembers } from '@/lib/queries/membership/organisation-members';
import { demoEmployers } from '@/prisma/seed/demo/people';
import { createEmployer } from '../../support/rows';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const colleague = { name: '洪晓舟', address: 'colleague@example.cn', role: 'RECRUITER' };

async function secretOf(id: string): Promise<string> {
  const entry = await world.db.outboxEntry.findFirstOrThrow({ where: { eventId: id } });
  const { sealed } = entry.content as { sealed: string };
  const { link } = JSON.parse(open(Buffer.from(sealed, 'base64'))) as { link: string };
  return link.split('/').at(-1) ?? '';
}

it('asks a colleague by a link that works once, and shows the invitation until it is accepted', async () => {
  const { db, viewers } = world;
  if (viewers.employer.party !== 'EMPLOYER') throw new Error('no employer');
  const answer = await execute(inviteColleague, viewers.employer, colleague, { db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const { id } = answer.result;
  expect(await db.auditEvent.count({ where: { type: 'COLLEAGUE_INVITED', subjectId: id } })).toBe(1);
  expect(await openInvitations(viewers.employer, undefined, db)).toMatchObject([
    { name: '洪晓舟', role: 'RECRUITER', address: 'c***@example.cn' },
  ]);
  const typed = { secret: await secretOf(id), password: 'a long enough password', terms: 'yes', locale: 'zh-CN' };
  expect(await execute(acceptMembership, null, typed, { db })).toMatchObject({ outcome: 'done' });
  const { rows: members } = await organisationMembers(viewers.employer, {}, db);
  expect(members.some(({ name, role }) => name === '洪晓舟' && role === 'RECRUITER')).toBe(true);
  expect(await openInvitations(viewers.employer, undefined, db)).toEqual([]);
  expect(await execute(inviteColleague, viewers.employer, colleague, { db })).toMatchObject({
    outcome: 'refused',
    code: 'COLLEAGUE_MEMBER_ALREADY',
  });
});

it('is for administrators alone, and says what is missing at its field', async () => {
  const { db, viewers } = world;
  for (const viewer of [viewers.reader, viewers.school, viewers.department]) {
    expect(await execute(inviteColleague, viewer, colleague, { db })).toMatchObject({ outcome: 'refused' });
  }
  expect(
    await execute(inviteColleague, viewers.employer, { name: '', address: 'x', role: 'KING' }, { db }),
  ).toMatchObject({
    outcome: 'invalid',
    fields: { name: expect.any(String), address: expect.any(String), role: 'ROLE_MISSING' },
  });
});

const inviting = (viewer: Viewer, changes: object) =>
  execute(inviteColleague, viewer, { ...colleague, ...changes }, { db: world.db });

it('writes to one address three times a day at most, whoever asks, and counts nothing that was not sent', async () => {
  const { db, viewers } = world;
  const address = 'flooded@example.cn';
  for (const viewer of [viewers.employer, viewers.rival, viewers.employer]) {
    expect(await inviting(viewer, { address })).toMatchObject({ outcome: 'done' });
  }
  for (const viewer of [viewers.employer, viewers.rival]) {
    expect(await inviting(viewer, { address })).toMatchObject({ code: 'INVITATION_LIMIT_TARGET', facts: { limit: 3 } });
  }
  expect(await db.outboxEntry.count({ where: { kind: 'ADDRESS:COLLEAGUE_INVITATION' } })).toBe(4);
});

it('lets an employer send twenty invitations a day, and not one more at the same moment', async () => {
  const { db, viewers } = world;
  if (viewers.rival.party !== 'EMPLOYER') throw new Error('no employer');
  const { employerId } = viewers.rival;
  const answers = [];
  for (let batch = 0; batch < 4; batch += 1) {
    const some = [0, 1, 2, 3, 4, 5].map((index) =>
      inviting(viewers.rival, { address: `c${batch}${index}@example.cn` }),
    );
    answers.push(...(await Promise.all(some)));
  }
  expect(await db.membershipInvitation.count({ where: { employerId } })).toBe(20);
  const refused = answers.filter(({ outcome }) => outcome === 'refused');
  expect(refused).toHaveLength(5);
  expect(refused[0]).toMatchObject({ code: 'INVITATION_LIMIT_EMPLOYER' });
});

it('before certification an employer writes to five mailboxes in all, to no phone, and under no name with a link', async () => {
  const { db, start } = world;
  const newcomer = demoEmployers.find(({ state }) => state === 'DRAFT');
  if (!newcomer) throw new Error('no newcomer');
  const { employerId, membershipId } = await createEmployer(db, newcomer, start);
  const { accountId } = await db.membership.findUniqueOrThrow({ where: { id: membershipId } });
  const viewer = await viewerOfMembership(db, membershipId, { id: newId(), accountId });
  if (viewer?.party !== 'EMPLOYER') throw new Error('no employer');
  expect(await inviting(viewer, { address: '13900001234' })).toMatchObject({
    fields: { address: 'INVITEE_EMAIL_ONLY' },
  });
  const named = { ...viewer, employerName: '领奖 www.example.cn' };
  expect(await inviting(named, {})).toMatchObject({ code: 'INVITATION_OWN_NAME_HOLDS_LINK' });
  const answers = await Promise.all(
    [0, 1, 2, 3, 4, 5, 6].map((n) => inviting(viewer, { address: `u${n}@example.cn` })),
  );
  expect(answers.filter(({ outcome }) => outcome === 'done')).toHaveLength(5);
  expect(answers.find(({ outcome }) => outcome === 'refused')).toMatchObject({ code: 'INVITATION_LIMIT_UNCERTIFIED' });
  expect(await db.membershipInvitation.count({ where: { employerId } })).toBe(5);
});

it('takes a name for a name: no address, no path, nothing a phone makes a link of, at most twenty characters', async () => {
  const { viewers } = world;
  for (const name of ['领奖 https://a.cn', 'www.example.cn', '甲@乙', 'a/b', '点此：领奖', '访问a。cn']) {
    expect(await inviting(viewers.employer, { name })).toMatchObject({ fields: { name: 'INVITEE_NAME_HOLDS_LINK' } });
  }
  expect(await inviting(viewers.employer, { name: '长'.repeat(21) })).toMatchObject({
    fields: { name: 'FIELD_TOO_LONG:20' },
  });
  for (const [index, name] of ['阿依古丽·买买提', 'J. R. Smith'].entries()) {
    expect(await inviting(viewers.employer, { name, address: `name${index}@example.cn` })).toMatchObject({
      outcome: 'done',
    });
  }
});
