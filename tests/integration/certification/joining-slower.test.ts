import { afterAll, beforeAll, expect, it } from 'vitest';
import { approveCertification } from '@/lib/commands/certification/approve-certification';
import { saveOrganisation } from '@/lib/commands/certification/save-organisation';
import { execute } from '@/lib/commands/execute';
import { acceptJoining } from '@/lib/commands/joining/accept-joining';
import { requestJoining } from '@/lib/commands/joining/request-joining';
import type { EmployerViewer, OperatorViewer } from '@/lib/domain/access/viewer';
import { handIn, must, addNewcomer, organisationInput, roundOf } from '../../support/claims';
import { asked, exported, freshCode, prepared, remittanceOf, sentTo } from '../../support/remittances';
import { addOperator, viewerOf } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

let world: World;
let operator: OperatorViewer;
beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
});
afterAll(() => world.close());

/** Somebody was faster: certifies this code for a newcomer and answers his administrator. */
async function certified(account: string, code: string): Promise<EmployerViewer> {
  const { db, start } = world;
  const fast = await addNewcomer(db, account, start);
  const { id, version } = await handIn(db, fast, account, code);
  await must(db, approveCertification, operator, { id, version: String(version), compared: 'yes' });
  return viewerOf(db, 'EMPLOYER', fast.membershipId);
}

async function joined(asker: EmployerViewer, administrator: EmployerViewer, creditCode: string) {
  const { db } = world;
  const asking = { creditCode, name: '后到', joiningReason: '同一单位的同事' };
  const { id } = await must(db, requestJoining, asker, asking);
  const answer = await execute(acceptJoining, administrator, { id, role: 'RECRUITER' }, { db });
  return { id, answer };
}
const standing = async ({ membershipId, employerId }: EmployerViewer) => {
  const membership = await world.db.membership.findUniqueOrThrow({ where: { id: membershipId } });
  const employer = await world.db.employer.findUniqueOrThrow({ where: { id: employerId } });
  return [membership.state, employer.certificationState];
};

it('whoever was slower with a code is let in: his claim of it, in review, is withdrawn and off the desk', async () => {
  const { db, start } = world;
  const { creditCode } = organisationInput();
  const slow = await addNewcomer(db, 'slow', start);
  await handIn(db, slow, 'slow');
  const administrator = await certified('fast', creditCode);
  const { id, answer } = await joined(slow, administrator, creditCode);
  expect(answer).toMatchObject({ outcome: 'done' });
  expect(await standing(slow)).toEqual(['DISABLED', 'WITHDRAWN']);
  const round = await roundOf(db, slow);
  expect(round).toMatchObject({ state: 'WITHDRAWN' });
  expect(await db.certificationEvent.findFirst({ where: { roundId: round.id, type: 'WITHDRAWN' } })).toMatchObject({
    accountId: slow.accountId,
  });
  expect(await db.auditEvent.findFirst({ where: { type: 'JOINING_ACCEPTED', subjectId: id } })).toMatchObject({
    facts: { withdrawn: [round.id] },
  });
});

it('a transfer that waits or was sent is given up with the claim', async () => {
  const { db, start } = world;
  for (const kind of ['waiting', 'sent'] as const) {
    const code = freshCode();
    const slow = await prepared(db, `slow-${kind}`, start, code);
    const id = kind === 'waiting' ? await asked(db, slow) : (await sentTo(db, slow, operator)).id;
    const { answer } = await joined(slow, await certified(`fast-${kind}`, code), code);
    expect(answer).toMatchObject({ outcome: 'done' });
    expect(await remittanceOf(db, id)).toMatchObject({ state: 'WITHDRAWN', amountSealed: null });
    expect(await standing(slow)).toEqual(['DISABLED', 'WITHDRAWN']);
  }
});

it('a payment that is with the bank, and a claim of another organisation, go on; he is let in all the same', async () => {
  const { db, start } = world;
  const code = freshCode();
  const paid = await prepared(db, 'slow-paid', start, code);
  const id = await asked(db, paid);
  await exported(db, operator);
  const administrator = await certified('fast-paid', code);
  expect((await joined(paid, administrator, code)).answer).toMatchObject({ outcome: 'done' });
  expect(await remittanceOf(db, id)).toMatchObject({ state: 'EXPORTED' });
  expect(await standing(paid)).toEqual(['ACTIVE', 'REMITTING']);

  const elsewhere = await prepared(db, 'elsewhere', start, freshCode());
  await asked(db, elsewhere);
  expect((await joined(elsewhere, administrator, code)).answer).toMatchObject({ outcome: 'done' });
  expect(await standing(elsewhere)).toEqual(['ACTIVE', 'REMITTING']);
  expect(await execute(saveOrganisation, elsewhere, organisationInput(), { db })).toMatchObject({
    code: 'CERTIFICATION_REMITTING',
  });
});
