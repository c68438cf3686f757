import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginRecertification } from '@/lib/commands/certification/begin-recertification';
import { chooseMethod } from '@/lib/commands/certification/choose-method';
import { saveHandler } from '@/lib/commands/certification/save-handler';
import { saveOrganisation } from '@/lib/commands/certification/save-organisation';
import { withdrawRecertification } from '@/lib/commands/certification/withdraw-recertification';
import { execute } from '@/lib/commands/execute';
import { requestRemittance } from '@/lib/commands/remittance/request-remittance';
import { withdrawRemittance } from '@/lib/commands/remittance/withdraw-remittance';
import type { EmployerViewer, OperatorViewer } from '@/lib/domain/access/viewer';
import { ownCertification } from '@/lib/queries/certification/own-certification';
import { certificationStatus } from '@/lib/queries/employer/certification-status';
import { ownRemittance } from '@/lib/queries/remittance/own-remittance';
import { remittanceDetail } from '@/lib/queries/remittance/remittance-detail';
import { handlerInput, must, organisationInput, roundOf } from '../../support/claims';
import { accountInput, asked, entering, freshCode, otherAmount, prepared, sentTo } from '../../support/remittances';
import { addOperator, viewerOf } from '../../support/viewers';
import { addGraduate, createWorld, send, sent, type World } from '../../support/world';

let world: World;
let operator: OperatorViewer;
beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
});
afterAll(() => world.close());

const employerOf = ({ employerId }: EmployerViewer) =>
  world.db.employer.findUniqueOrThrow({ where: { id: employerId } });

/** An employer that was certified by a transfer, as its administrator is now. */
async function certified(account: string, code: string): Promise<EmployerViewer> {
  const { db, start } = world;
  const actor = await prepared(db, account, start, code);
  await entering(db, actor, (await sentTo(db, actor, operator)).amount);
  return viewerOf(db, 'EMPLOYER', actor.membershipId);
}

/** Begins a change of name and code, proven by a transfer; nothing is handed in yet. */
async function change(actor: EmployerViewer, account: string, name: string, code: string): Promise<void> {
  const { db } = world;
  await must(db, beginRecertification, actor, {});
  await must(db, saveHandler, actor, { ...handlerInput(account), companyName: name });
  await must(db, saveOrganisation, actor, { ...organisationInput(code), name, method: 'materials' });
  await must(db, chooseMethod, actor, { method: 'remittance' });
}

it('proves a new name and code by a transfer to the new name: running letters go on, new ones wait for it', async () => {
  const { db } = world;
  const [code, next] = [freshCode(), freshCode()];
  const actor = await certified('renamed', code);
  const letter = await sent(world, actor, (await addGraduate(world, 0)).enrolmentId);
  await change(actor, 'renamed', '青禾传媒有限公司', next);
  expect(await ownCertification(actor, undefined, db)).toMatchObject({
    offersTransfer: true,
    method: 'remittance',
    nextTask: 'remittance',
  });
  const { id, amount } = await sentTo(db, actor, operator);
  // The same desk, with the payee the bank is to look for.
  expect(await remittanceDetail(operator, { id }, db)).toMatchObject({ payee: '青禾传媒有限公司', creditCode: next });
  expect(await employerOf(actor)).toMatchObject({ certificationState: 'RECERTIFYING', creditCode: code });
  expect(await certificationStatus(actor, undefined, db)).toMatchObject({ change: 'AWAITING_AMOUNT' });
  const second = await addGraduate(world, 1);
  const now = await viewerOf(db, 'EMPLOYER', actor.membershipId);
  expect(await send(world, now, second.enrolmentId)).toMatchObject({ code: 'EMPLOYER_RECERTIFYING' });
  expect((await db.agreement.findUniqueOrThrow({ where: { id: letter } })).state).toBe('PENDING_GRADUATE');
  expect(await entering(db, actor, amount)).toMatchObject({ result: { answer: 'certified' } });
  expect(await employerOf(actor)).toMatchObject({
    certificationState: 'CERTIFIED',
    name: '青禾传媒有限公司',
    creditCode: next,
    profile: { name: '青禾传媒有限公司', creditCode: next },
  });
  expect(await certificationStatus(actor, undefined, db)).toMatchObject({ change: null });
  expect(await send(world, now, second.enrolmentId)).toMatchObject({ outcome: 'done' });
  expect((await db.agreement.findUniqueOrThrow({ where: { id: letter } })).state).toBe('PENDING_GRADUATE');
});

it('counts transfers by employer, whatever they prove: three in thirty days, then papers only', async () => {
  const { db } = world;
  const code = freshCode();
  const actor = await certified('counted', code);
  await change(actor, 'counted', '青禾出版有限公司', code);
  for (const left of [1, 0]) {
    const { fen } = await sentTo(db, actor, operator);
    for (const step of [1, 2, 3]) await entering(db, actor, otherAmount(fen, step));
    expect(await ownRemittance(actor, undefined, db)).toMatchObject({ left, mayAskAgain: { allowed: left > 0 } });
  }
  expect(await execute(requestRemittance, actor, await accountInput(db, actor), { db })).toMatchObject({
    code: 'REMITTANCE_LIMIT',
  });
  // The change came to nothing so far: the employer is what it was.
  expect(await employerOf(actor)).toMatchObject({ certificationState: 'CERTIFIED', name: organisationInput().name });
  expect(await certificationStatus(actor, undefined, db)).toMatchObject({ change: 'REMITTANCE_FAILED' });
  await must(db, chooseMethod, actor, { method: 'materials' });
  expect(await ownCertification(actor, undefined, db)).toMatchObject({ method: 'materials', nextTask: 'materials' });
});

it('a transfer taken back and a change given up leave everything as it was', async () => {
  const { db } = world;
  const code = freshCode();
  const actor = await certified('givenup', code);
  await change(actor, 'givenup', '青禾文旅有限公司', code);
  await asked(db, actor);
  expect((await employerOf(actor)).certificationState).toBe('RECERTIFYING');
  await must(db, withdrawRemittance, actor, {});
  expect((await employerOf(actor)).certificationState).toBe('CERTIFIED');
  const { version } = await roundOf(db, actor);
  await must(db, withdrawRecertification, actor, { version: String(version) });
  expect(await employerOf(actor)).toMatchObject({
    certificationState: 'CERTIFIED',
    name: organisationInput().name,
    creditCode: code,
  });
  expect(await certificationStatus(actor, undefined, db)).toMatchObject({ change: null });
});
