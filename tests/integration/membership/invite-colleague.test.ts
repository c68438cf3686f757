import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands/execute';
import { acceptMembership } from '@/lib/commands/membership/accept-membership';
import { inviteColleague } from '@/lib/commands/membership/invite-colleague';
import { open } from '@/lib/crypto/personal-data';
import { employerMembers } from '@/lib/queries/employer/employer-members';
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
  expect((await employerMembers(viewers.employer, undefined, db)).invitations).toMatchObject([
    { name: '洪晓舟', role: 'RECRUITER', address: 'c***@example.cn' },
  ]);
  const typed = { secret: await secretOf(id), password: 'a long enough password', terms: 'yes', locale: 'zh-CN' };
  expect(await execute(acceptMembership, null, typed, { db })).toMatchObject({ outcome: 'done' });
  const { members, invitations } = await employerMembers(viewers.employer, undefined, db);
  expect(members.some(({ name, role }) => name === '洪晓舟' && role === 'RECRUITER')).toBe(true);
  expect(invitations).toEqual([]);
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
