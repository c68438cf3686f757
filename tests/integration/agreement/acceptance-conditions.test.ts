import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { declineInvitation } from '@/lib/commands/agreement/decline-invitation';
import { proveIdentity } from '@/lib/commands/agreement/prove-identity';
import { requestProofCode } from '@/lib/commands/agreement/request-proof-code';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import { withdrawConsent } from '@/lib/commands/consent/withdraw-consent';
import type { CommandContext } from '@/lib/commands/define-command';
import { execute } from '@/lib/commands/execute';
import { databaseNow } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { consentKinds } from '@/lib/domain/consent/consents';
import { codeSentTo } from '../../support/messages';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const yes = (id: string) => ({ id, confirmed: 'yes' as const });
const stateOf = async (id: string) => (await world.db.agreement.findUniqueOrThrow({ where: { id } })).state;
const contextOf = async (actor: Viewer, command: string): Promise<CommandContext> => ({
  ...{ db: world.db, now: await databaseNow(world.db) },
  ...{ actor, command },
});

it.each(consentKinds)(
  'a consent to %s taken back after the look and before the statement does not bind',
  async (kind) => {
    const { db, viewers } = world;
    const graduate = await addGraduate(world, consentKinds.indexOf(kind));
    const id = await sent(world, viewers.employer, graduate.enrolmentId);
    await prove(world, graduate.viewer, id);
    const context = await contextOf(graduate.viewer, 'accept-invitation');
    const subject = await acceptInvitation.load(context, yes(id));
    if (!subject || !acceptInvitation.allow(graduate.viewer, subject, context.now, yes(id)).allowed)
      throw new Error('no');
    expect(await execute(withdrawConsent, graduate.viewer, { kind }, { db })).toMatchObject({ outcome: 'done' });
    await expect(acceptInvitation.run(context, subject, yes(id), undefined)).rejects.toMatchObject({
      code: 'AGREEMENT_STALE',
    });
    expect(await stateOf(id)).toBe('PENDING_GRADUATE');
    expect(await db.agreementEvent.count({ where: { agreementId: id, type: 'INVITATION_ACCEPTED' } })).toBe(0);
    expect(
      await db.identityProof.count({ where: { accountId: graduate.viewer.accountId, usedAt: { not: null } } }),
    ).toBe(0);
  },
);

it('whoever becomes bound between the look and the statement declines nothing any more', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 3);
  const one = await sent(world, viewers.employer, graduate.enrolmentId);
  const two = await sent(world, viewers.rival, graduate.enrolmentId);
  const context = await contextOf(graduate.viewer, 'decline-invitation');
  const input = { id: one, reason: '已有安排' };
  const subject = await declineInvitation.load(context, input);
  if (!subject || !declineInvitation.allow(graduate.viewer, subject, context.now, input).allowed) throw new Error('no');
  await prove(world, graduate.viewer, two);
  expect(await execute(acceptInvitation, graduate.viewer, yes(two), { db })).toMatchObject({ outcome: 'done' });
  await expect(declineInvitation.run(context, subject, input, undefined)).rejects.toMatchObject({
    code: 'AGREEMENT_STALE',
  });
  expect(await stateOf(one)).toBe('PENDING_GRADUATE');
});

it('a proof and its code are good for the letter they were asked for, not for one sent anew with the same terms', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 4);
  const first = await sent(world, viewers.employer, graduate.enrolmentId);
  await prove(world, graduate.viewer, first);
  const asked = { id: first, channel: 'MAIL' };
  expect(await execute(requestProofCode, graduate.viewer, asked, { db })).toMatchObject({ outcome: 'done' });
  const code = await codeSentTo(db, 'graduate5@demo.test');
  await execute(withdrawInvitation, viewers.employer, { id: first }, { db });
  const second = await sent(world, viewers.employer, graduate.enrolmentId);
  const hashes = await db.termsVersion.findMany({ where: { agreementId: { in: [first, second] } } });
  expect(hashes[0]?.hash).toBe(hashes[1]?.hash);

  const answer = await execute(acceptInvitation, graduate.viewer, yes(second), { db });
  expect(answer).toMatchObject({ outcome: 'refused', code: 'IDENTITY_PROOF_MISSING' });
  const proof = { id: second, method: 'code', channel: 'MAIL', code };
  expect(await execute(proveIdentity, graduate.viewer, proof, { db })).toMatchObject({ code: 'IDENTITY_PROOF_WRONG' });
  expect(await stateOf(second)).toBe('PENDING_GRADUATE');
});

it('the database refuses rules of a school without any level of review', async () => {
  const { db, school, start } = world;
  const rules = { schoolId: school.schoolId, year: 2031, version: 1, rules: {}, createdAt: start };
  await expect(db.policyVersion.create({ data: { id: crypto.randomUUID(), levels: [], ...rules } })).rejects.toThrow();
  await expect(
    db.policyVersion.create({ data: { id: crypto.randomUUID(), levels: ['SCHOOL', 'DEPARTMENT'], ...rules } }),
  ).rejects.toThrow();
  await db.policyVersion.create({ data: { id: crypto.randomUUID(), levels: ['SCHOOL'], ...rules } });
});
