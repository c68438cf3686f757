import { afterAll, beforeAll, expect, it } from 'vitest';
import { approveCertification } from '@/lib/commands/certification/approve-certification';
import { beginRecertification } from '@/lib/commands/certification/begin-recertification';
import { saveHandler } from '@/lib/commands/certification/save-handler';
import { submitCertification } from '@/lib/commands/certification/submit-certification';
import { suspendEmployer } from '@/lib/commands/employer/suspend-employer';
import { execute } from '@/lib/commands/execute';
import { requestRemittance } from '@/lib/commands/remittance/request-remittance';
import { withdrawRemittance } from '@/lib/commands/remittance/withdraw-remittance';
import type { EmployerViewer, OperatorViewer } from '@/lib/domain/access/viewer';
import { watchLicences } from '@/lib/jobs/watch-licences';
import { ownRemittance } from '@/lib/queries/remittance/own-remittance';
import { addNewcomer, fillClaim, handIn, handlerInput, must, roundOf } from '../../support/claims';
import {
  accountInput,
  asked,
  entering,
  freshCode,
  otherAmount,
  prepared,
  remittanceOf,
  sentTo,
} from '../../support/remittances';
import { addOperator, viewerOf } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

let world: World;
let operator: OperatorViewer;
beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
});
afterAll(() => world.close());

const employerOf = ({ employerId }: EmployerViewer) =>
  world.db.employer.findUniqueOrThrow({ where: { id: employerId } });
const request = async (actor: EmployerViewer, account?: string) => {
  const input = await accountInput(world.db, actor);
  return execute(requestRemittance, actor, { ...input, ...(account ? { account } : {}) }, { db: world.db });
};
/** A transfer that was sent and whose three tries were wrong. */
async function spend(actor: EmployerViewer): Promise<void> {
  const { fen } = await sentTo(world.db, actor, operator);
  for (const step of [1, 2, 3]) await entering(world.db, actor, otherAmount(fen, step));
}
/** The licence that is claimed ends in the past, as if the clock had gone on. */
async function endLicence(actor: EmployerViewer, licenceEndsOn = '2026-01-31') {
  const { id, organisation } = await roundOf(world.db, actor);
  const changed = { ...(organisation as object), licenceEndsOn };
  await world.db.certificationRound.update({ where: { id }, data: { organisation: changed } });
}
const limit = { outcome: 'refused', code: 'REMITTANCE_LIMIT' };

it('another registration of the same code brings no further tries', async () => {
  const { db, start } = world;
  const code = freshCode();
  const first = await prepared(db, 'grinder-1', start, code);
  await spend(first);
  await spend(first);
  const second = await prepared(db, 'grinder-2', start, code);
  expect((await ownRemittance(second, undefined, db)).left).toBe(1);
  await spend(second);
  for (const actor of [first, second, await prepared(db, 'grinder-3', start, code)]) {
    expect(await request(actor)).toMatchObject(limit);
  }
  const other = await prepared(db, 'grinder-4', start);
  expect(await request(other)).toMatchObject({ outcome: 'done' });
});

it('an account gets three transfers a month, whatever code is claimed; no row shows the account', async () => {
  const { db, start } = world;
  const account = '6222021234567890123';
  const actors = [];
  for (const n of [1, 2, 3, 4]) actors.push(await prepared(db, `sharing-${n}`, start));
  const answers = await Promise.all(actors.map((actor) => request(actor, account)));
  expect(answers.filter(({ outcome }) => outcome === 'done')).toHaveLength(3);
  expect(answers.find(({ outcome }) => outcome !== 'done')).toMatchObject(limit);
  const rows = await db.remittance.findMany({ where: { employerId: { in: actors.map((one) => one.employerId) } } });
  expect(new Set(rows.map(({ accountDigest }) => accountDigest)).size).toBe(1);
  expect(JSON.stringify(rows)).not.toContain(account);
});

it('a licence that has ended is not certified anew by a transfer: not asked for, and not by the right amount', async () => {
  const { db, start } = world;
  const actor = await prepared(db, 'ended', start);
  const first = await sentTo(db, actor, operator);
  expect(await entering(db, actor, first.amount)).toMatchObject({ outcome: 'done' });
  await endLicence(actor);
  const { id } = await employerOf(actor);
  await db.employer.update({ where: { id }, data: { licenceExpiresAt: new Date('2026-01-31T16:00:00Z') } });
  await watchLicences(db);
  const certified = await viewerOf(db, 'EMPLOYER', actor.membershipId);
  await must(db, beginRecertification, certified, {});
  expect(await request(certified)).toMatchObject({ outcome: 'refused', code: 'LICENCE_ENDED' });
  expect((await employerOf(actor)).certificationState).toBe('EXPIRED');

  const late = await prepared(db, 'ended-later', start);
  const sent = await sentTo(db, late, operator);
  await endLicence(late);
  expect(await entering(db, late, sent.amount)).toMatchObject({ code: 'LICENCE_ENDED_MEANWHILE' });
  expect(await remittanceOf(db, sent.id)).toMatchObject({ state: 'SENT', tried: [] });
  expect((await employerOf(late)).certificationState).toBe('AWAITING_AMOUNT');
});

it('nor by papers: not handed in, and not approved when it ends in between', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'ended-papers', start);
  await fillClaim(db, actor, 'ended-papers');
  await endLicence(actor);
  const { version } = await roundOf(db, actor);
  const submit = { version: String(version), confirmed: 'yes' };
  expect(await execute(submitCertification, actor, submit, { db })).toMatchObject({ code: 'LICENCE_ENDED' });

  const other = await addNewcomer(db, 'ended-review', start);
  const round = await handIn(db, other, 'ended-review');
  await endLicence(other);
  const approve = { id: round.id, version: String(round.version), compared: 'yes' };
  expect(await execute(approveCertification, operator, approve, { db })).toMatchObject({ code: 'CLAIM_LICENCE_ENDED' });
  expect((await employerOf(other)).certificationState).toBe('IN_REVIEW');
});

it('a suspended employer does not withdraw its transfer either', async () => {
  const { db, start } = world;
  const actor = await prepared(db, 'suspendee', start);
  const first = await sentTo(db, actor, operator);
  expect(await entering(db, actor, first.amount)).toMatchObject({ outcome: 'done' });
  const certified = await viewerOf(db, 'EMPLOYER', actor.membershipId);
  await must(db, beginRecertification, certified, {});
  await must(db, saveHandler, certified, { ...handlerInput('suspendee'), department: '另一个部门' });
  const remittance = await asked(db, certified);
  const { id, version } = await employerOf(certified);
  const suspending = { id, version: String(version), suspensionReason: '提交的营业执照已被吊销' };
  await must(db, suspendEmployer, operator, suspending);
  const after = await viewerOf(db, 'EMPLOYER', actor.membershipId);
  expect(await execute(withdrawRemittance, after, {}, { db })).toMatchObject({ code: 'EMPLOYER_SUSPENDED' });
  expect((await remittanceOf(db, remittance)).state).toBe('WAITING');
});
