import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { execute } from '@/lib/commands/execute';
import { signInByInstitution } from '@/lib/commands/institution/sign-in-by-institution';
import { unlinkInstitution } from '@/lib/commands/institution/unlink-institution';
import { digest } from '@/lib/crypto/personal-data';
import { passwordFits } from '@/lib/crypto/passwords';
import type { InstitutionProof } from '@/lib/domain/institution/proof';
import { newId } from '@/lib/ids';
import { demoGraduates } from '@/prisma/seed/demo/people';
import { signInAt } from '../../support/institution-visit';
import {
  accountIn,
  activateWith,
  addToRoster,
  arrivalOf,
  createInstitutionWorld,
  type InstitutionWorld,
  linkWith,
  NEW_PASSWORD,
  proofBy,
  studentNumber,
} from '../../support/institution-world';
import { createAccount } from '../../support/rows';
import { addGraduate } from '../../support/world';

vi.hoisted(() => {
  process.env.OPENID_INNER_ADDRESSES = '1';
  process.env.NEXTAUTH_SECRET = 'a secret of this test run';
  process.env.NEXTAUTH_URL = 'http://localhost:3000';
});

let world: InstitutionWorld;
beforeAll(async () => {
  world = await createInstitutionWorld();
});
afterEach(() => {
  world.server.people.clear();
  world.server.state.tampering = undefined;
});
afterAll(() => world.close());

const refused = (code: string) => ({ outcome: 'refused', code });
const signIn = async (proof: InstitutionProof): Promise<string> => {
  const answer = await execute(signInByInstitution, null, proof, { db: world.db });
  return answer.outcome === 'done' ? answer.result.outcome : answer.outcome;
};

it('opens the account of a graduate his own school proved, without a code, and signs him in from then on', async () => {
  const { db, server, providers } = world;
  await addToRoster(world, 0);
  server.people.set('new', { sub: 's-new', xh: studentNumber(0), name: '任何名字' });
  const { arrived } = (await signInAt(db, providers.ours, 'new')).answer;
  if (!arrived) throw new Error('nobody arrived');
  const answer = await activateWith(world, arrived);
  const accountId = answer.outcome === 'done' ? answer.result.accountId : '';
  const account = await db.account.findUniqueOrThrow({ where: { id: accountId }, include: { memberships: true } });
  expect(account.name).toBe(demoGraduates[0]?.name);
  expect(account.memberships).toMatchObject([{ party: 'GRADUATE', role: 'HOLDER' }]);
  expect(account.mobileDigest).toBe(digest('mobile', demoGraduates[0]?.mobile ?? ''));
  expect(await passwordFits(account.passwordHash, NEW_PASSWORD)).toBe(true);
  const event = { type: 'ACCOUNT_ACTIVATED', subjectId: accountId };
  expect(await db.auditEvent.findMany({ where: event })).toMatchObject([{ facts: { channel: 'INSTITUTION' } }]);
  expect(await db.consent.count({ where: { accountId } })).toBe(2);
  expect(await db.oneTimeCode.count()).toBe(0);
  const { jar } = await signInAt(db, providers.ours, 'new');
  expect(await accountIn(world, jar)).toBe(accountId);
  expect(await activateWith(world, arrived)).toMatchObject(refused('INSTITUTION_HAS_ACCOUNT'));
});

it('opens one account when one new subject signs in twice at once', async () => {
  const { db, server, providers } = world;
  await addToRoster(world, 1);
  server.people.set('twice', { sub: 's-twice', xh: studentNumber(1) });
  const visits = await Promise.all([signInAt(db, providers.ours, 'twice'), signInAt(db, providers.ours, 'twice')]);
  const answers = await Promise.all(
    visits.map(({ answer }) => (answer.arrived ? activateWith(world, answer.arrived) : null)),
  );
  expect(answers.map((answer) => answer?.outcome).sort()).toEqual(['done', 'refused']);
  expect(answers.find((answer) => answer?.outcome === 'refused')).toMatchObject(refused('INSTITUTION_HAS_ACCOUNT'));
  expect(await db.account.count({ where: { name: demoGraduates[1]?.name } })).toBe(1);
  expect(await db.federatedIdentity.count({ where: { account: { name: demoGraduates[1]?.name } } })).toBe(1);
});

it('lets the provider of another school reach no row of this one', async () => {
  const { providers } = world;
  await addToRoster(world, 2);
  const { viewer } = await addGraduate(world, 3);
  const identityDigest = digest('identity', demoGraduates[2]?.identityNumber ?? '');
  for (const facts of [{ studentNumber: studentNumber(2) }, { identityDigest }]) {
    const proof = proofBy(providers.theirs, facts);
    expect(await activateWith(world, proof)).toMatchObject(refused('INSTITUTION_UNKNOWN'));
  }
  const strange = proofBy(providers.theirs, { subject: 's-3', studentNumber: studentNumber(3) });
  expect(await linkWith(world, viewer, strange)).toMatchObject(refused('INSTITUTION_UNKNOWN'));
  // A subject linked through this school's provider says nothing when another school brings it.
  const own = proofBy(providers.ours, { subject: 's-3', studentNumber: studentNumber(3) });
  expect(await linkWith(world, viewer, own)).toMatchObject({ outcome: 'done' });
  expect(await signIn(own)).toBe('signed-in');
  expect(await signIn(strange)).toBe('other-provider');
});

it('lets a school that only claims a person sign nobody in', async () => {
  const { db, providers, otherSchoolId, start } = world;
  const { personId } = await db.enrolment.findFirstOrThrow({ where: { studentNumber: studentNumber(2) } });
  const departmentId = newId();
  await db.department.create({ data: { id: departmentId, schoolId: otherSchoolId, name: '系', createdAt: start } });
  const { id: _id, ...row } = await db.enrolment.findFirstOrThrow({ where: { personId } });
  const claim = { schoolId: otherSchoolId, departmentId, studentNumber: 'X-77', linkedAt: null, claimedName: '他' };
  await db.enrolment.create({
    data: {
      ...row,
      ...claim,
      id: newId(),
      details: {},
      contactSealed: new Uint8Array(row.contactSealed),
      confirmedAt: null,
    },
  });
  const proof = proofBy(providers.theirs, { studentNumber: 'X-77' });
  expect(await activateWith(world, proof)).toMatchObject(refused('INSTITUTION_UNKNOWN'));
});

it('wants both numbers right when the provider says two', async () => {
  const identityDigest = digest('identity', demoGraduates[3]?.identityNumber ?? '');
  const proof = proofBy(world.providers.ours, { studentNumber: studentNumber(2), identityDigest });
  expect(await activateWith(world, proof)).toMatchObject(refused('INSTITUTION_UNKNOWN'));
});

it('leaves an address of the roster with the account that has it, and opens none without any address', async () => {
  const { db, providers, start } = world;
  const [mobile, email] = [demoGraduates[4]?.mobile ?? '', demoGraduates[4]?.email ?? ''];
  await addToRoster(world, 4);
  const owner = { party: 'PLATFORM', role: 'OPERATOR' } as const;
  const membershipId = await createAccount(db, 'somebody', '别人', owner, start);
  const { accountId } = await db.membership.findUniqueOrThrow({ where: { id: membershipId } });
  const taken = { mobileDigest: digest('mobile', mobile), emailDigest: digest('email', email) };
  await db.account.update({ where: { id: accountId }, data: taken });
  const proof = proofBy(providers.ours, { subject: 's-4', studentNumber: studentNumber(4) });
  expect(await activateWith(world, proof)).toMatchObject(refused('INSTITUTION_ADDRESSES_TAKEN'));
  await db.account.update({ where: { id: accountId }, data: { mobileDigest: null } });
  const answer = await activateWith(world, proof);
  const opened = answer.outcome === 'done' ? answer.result.accountId : '';
  const account = await db.account.findUniqueOrThrow({ where: { id: opened } });
  expect([account.mobileDigest, account.emailDigest]).toEqual([digest('mobile', mobile), null]);
  expect(await db.federatedIdentity.count({ where: { accountId } })).toBe(0);
});

it('refuses an arrival that is old or none of ours, a bad password and missing terms', async () => {
  const proof = proofBy(world.providers.ours, { studentNumber: studentNumber(2) });
  for (const arrival of [arrivalOf(proof, Date.now() - 11 * 60_000), 'made-up']) {
    expect(await activateWith(world, proof, { arrival })).toMatchObject(refused('INSTITUTION_ARRIVAL_OLD'));
  }
  expect(await activateWith(world, proof, { password: 'short' })).toMatchObject({ outcome: 'invalid' });
  expect(await activateWith(world, proof, { terms: 'no' })).toMatchObject({ fields: { terms: 'TERMS_MISSING' } });
});

it('links only after a fresh proof of the account: its password, or a session opened after the return', async () => {
  const { db, providers } = world;
  const { viewer } = await addGraduate(world, 5);
  const proof = proofBy(providers.ours, { subject: 's-5', studentNumber: studentNumber(5) });
  expect(await linkWith(world, viewer, proof, {})).toMatchObject({ fields: { password: 'FIELD_REQUIRED' } });
  const wrong = await linkWith(world, viewer, proof, { password: 'not the password' });
  expect(wrong).toMatchObject({ fields: { password: 'JOINING_PASSWORD_WRONG' } });
  expect(await db.federatedIdentity.count({ where: { accountId: viewer.accountId } })).toBe(0);
  const at = new Date();
  const times = { createdAt: at, lastSeenAt: at, expiresAt: new Date(at.getTime() + 60_000) };
  const session = { id: newId(), tokenHash: newId(), accountId: viewer.accountId, ...times };
  await db.session.create({ data: session });
  const arrival = arrivalOf(proof, at.getTime() - 1000);
  const fresh = { ...viewer, sessionId: session.id };
  expect(await linkWith(world, fresh, proof, { arrival })).toMatchObject({ outcome: 'done' });
  const event = { type: 'INSTITUTION_LINKED', accountId: viewer.accountId };
  expect(await db.auditEvent.count({ where: event })).toBe(1);
});

it('links nobody to another person’s account, and one subject to one account', async () => {
  const { providers, viewers } = world;
  const { viewer } = await addGraduate(world, 6);
  const proof = proofBy(providers.ours, { subject: 's-5', studentNumber: studentNumber(5) });
  expect(await linkWith(world, viewer, proof)).toMatchObject(refused('INSTITUTION_NOT_YOURS'));
  expect(await linkWith(world, viewers.school, proof)).toMatchObject(refused('INSTITUTION_NOT_YOURS'));
  expect(await linkWith(world, viewers.employer, proof)).toMatchObject(refused('INSTITUTION_SIDE'));
  const same = proofBy(providers.ours, { subject: 's-5', studentNumber: studentNumber(6) });
  expect(await linkWith(world, viewer, same)).toMatchObject(refused('INSTITUTION_LINKED_ALREADY'));
});

it('keeps a school’s sign-in out of an account that acts for others, too', async () => {
  const { db, providers, viewers } = world;
  const { viewer } = await addGraduate(world, 7);
  const proof = proofBy(providers.ours, { subject: 's-7', studentNumber: studentNumber(7) });
  expect(await linkWith(world, viewer, proof)).toMatchObject({ outcome: 'done' });
  const side = {
    party: 'EMPLOYER',
    role: 'READER',
    employerId: viewers.employer.party === 'EMPLOYER' ? viewers.employer.employerId : '',
  } as const;
  const id = newId();
  await db.membership.create({ data: { id, accountId: viewer.accountId, createdAt: new Date(), ...side } });
  expect(await signIn(proof)).toBe('more-sides');
  await db.federatedIdentity.deleteMany({ where: { accountId: viewer.accountId } });
  expect(await linkWith(world, viewer, proof)).toMatchObject(refused('INSTITUTION_MORE_SIDES'));
  await db.membership.delete({ where: { id } });
  expect(await linkWith(world, viewer, proof)).toMatchObject({ outcome: 'done' });
  await db.account.update({ where: { id: viewer.accountId }, data: { status: 'DISABLED' } });
  expect(await signIn(proof)).toBe('disabled');
});

it('signs a reviewer in after he linked it himself, for his own school and the same staff number', async () => {
  const { providers, viewers } = world;
  const proof = proofBy(providers.ours, { subject: 't-1', staffNumber: 'T100' });
  const theirs = proofBy(providers.theirs, { subject: 't-1', staffNumber: 'T100' });
  expect(await signIn(proof)).toBe('unknown');
  expect(await linkWith(world, viewers.school, theirs)).toMatchObject(refused('INSTITUTION_NOT_YOURS'));
  expect(await linkWith(world, viewers.school, proof)).toMatchObject({ outcome: 'done' });
  expect(await signIn(proof)).toBe('signed-in');
  for (const staffNumber of ['T101', null]) expect(await signIn({ ...proof, staffNumber })).toBe('number-changed');
});

it('unlinks for the owner only, once', async () => {
  const { db, viewers } = world;
  const { id } = await db.federatedIdentity.findFirstOrThrow({ where: { accountId: viewers.school.accountId } });
  const unlink = (viewer: typeof viewers.school) => execute(unlinkInstitution, viewer, { id }, { db });
  expect(await unlink(viewers.department)).toMatchObject({ outcome: 'not-found' });
  expect(await unlink(viewers.school)).toMatchObject({ outcome: 'done' });
  expect(await unlink(viewers.school)).toMatchObject({ outcome: 'not-found' });
  expect(await db.auditEvent.count({ where: { type: 'INSTITUTION_UNLINKED' } })).toBe(1);
  expect(await signIn(proofBy(world.providers.ours, { subject: 't-1', staffNumber: 'T100' }))).toBe('unknown');
});

it('lets the platform’s provider link by the identity number only, and activate nobody', async () => {
  const { providers } = world;
  await addToRoster(world, 8);
  const identityDigest = digest('identity', demoGraduates[8]?.identityNumber ?? '');
  const byNumber = proofBy(providers.platform, { studentNumber: studentNumber(8) });
  expect(await activateWith(world, byNumber)).toMatchObject(refused('INSTITUTION_UNKNOWN'));
  const byDocument = proofBy(providers.platform, { identityDigest });
  expect(await activateWith(world, byDocument)).toMatchObject(refused('INSTITUTION_NEEDS_CODE'));
  const { viewer } = await addGraduate(world, 9);
  const own = digest('identity', demoGraduates[9]?.identityNumber ?? '');
  const proof = proofBy(providers.platform, { subject: 'p-9', identityDigest: own });
  expect(await linkWith(world, viewer, { ...proof, identityDigest })).toMatchObject(refused('INSTITUTION_NOT_YOURS'));
  expect(await linkWith(world, viewer, proof)).toMatchObject({ outcome: 'done' });
  expect(await signIn(proof)).toBe('signed-in');
});
