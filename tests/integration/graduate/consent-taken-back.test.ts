import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { declineInvitation } from '@/lib/commands/agreement/decline-invitation';
import { proveIdentity } from '@/lib/commands/agreement/prove-identity';
import { giveConsent } from '@/lib/commands/consent/give-consent';
import { withdrawConsent } from '@/lib/commands/consent/withdraw-consent';
import { execute } from '@/lib/commands/execute';
import { type ConsentKind, consentKinds } from '@/lib/domain/consent/consents';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/stage';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function invited(index: number) {
  const { enrolmentId, viewer } = await addGraduate(world, index);
  const id = await sent(world, world.viewers.employer, enrolmentId);
  const { db } = world;
  return {
    id,
    may: async () => (await agreementDetail(viewer, id, db))?.may,
    takeBack: (kind: ConsentKind) => execute(withdrawConsent, viewer, { kind }, { db }),
    give: (kind: ConsentKind) => execute(giveConsent, viewer, { kind, agreed: 'yes' }, { db }),
    proveIt: () => execute(proveIdentity, viewer, { id, method: 'password', password: DEMO_PASSWORD }, { db }),
    proveBefore: () => prove(world, viewer, id),
    accept: () => execute(acceptInvitation, viewer, { id, confirmed: 'yes' }, { db }),
    decline: () => execute(declineInvitation, viewer, { id, reason: '已有其他安排' }, { db }),
  };
}

it.each(consentKinds.map((kind, index) => [kind, index] as const))(
  'a letter cannot be accepted once %s was taken back, and still be declined',
  async (kind, index) => {
    const { db } = world;
    const letter = await invited(index);
    expect((await letter.may())?.accept).toEqual({ allowed: true });
    // Proved first: the consent is asked for at the last step too, not only at the proof.
    await letter.proveBefore();
    expect(await letter.takeBack(kind)).toMatchObject({ outcome: 'done' });
    expect(await letter.may()).toMatchObject({
      accept: { allowed: false, code: 'CONSENT_MISSING' },
      decline: { allowed: true },
    });
    expect(await letter.proveIt()).toMatchObject({ outcome: 'refused', code: 'CONSENT_MISSING' });
    expect(await letter.accept()).toMatchObject({ outcome: 'refused', code: 'CONSENT_MISSING' });
    expect(await db.agreement.findUniqueOrThrow({ where: { id: letter.id } })).toMatchObject({
      state: 'PENDING_GRADUATE',
      acceptedAt: null,
    });
    expect(await letter.decline()).toMatchObject({ outcome: 'done' });
    expect(await db.agreement.findUniqueOrThrow({ where: { id: letter.id } })).toMatchObject({ state: 'DECLINED' });
    expect(await db.auditEvent.count({ where: { type: 'INVITATION_DECLINED', subjectId: letter.id } })).toBe(1);
  },
);

it('a consent given again opens the way to accept', async () => {
  const letter = await invited(2);
  await letter.takeBack('EMPLOYER_DISPLAY');
  expect((await letter.may())?.accept).toMatchObject({ code: 'CONSENT_MISSING' });
  expect(await letter.give('EMPLOYER_DISPLAY')).toMatchObject({ outcome: 'done' });
  await letter.proveBefore();
  expect(await letter.accept()).toMatchObject({ outcome: 'done', result: { state: 'PENDING_DEPARTMENT' } });
});
