import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { chooseMethod } from '@/lib/commands/certification/choose-method';
import { saveOrganisation } from '@/lib/commands/certification/save-organisation';
import { execute } from '@/lib/commands/execute';
import { exportRemittances } from '@/lib/commands/remittance/export-remittances';
import { recordRemittanceFailed } from '@/lib/commands/remittance/record-remittance-failed';
import { recordRemittanceResults } from '@/lib/commands/remittance/record-remittance-results';
import { recordRemittanceSent } from '@/lib/commands/remittance/record-remittance-sent';
import { requestRemittance } from '@/lib/commands/remittance/request-remittance';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { type Environment, environment, environmentSchema } from '@/lib/env';
import { ownCertification } from '@/lib/queries/certification/own-certification';
import { ownRemittance } from '@/lib/queries/remittance/own-remittance';
import { remittanceBatch } from '@/lib/queries/remittance/remittance-batch';
import { remittanceQueue } from '@/lib/queries/remittance/remittance-queue';
import { must, organisationInput, roundOf } from '../../support/claims';
import { accountInput, asked, exported, freshCode, prepared, remittanceOf, sentTo } from '../../support/remittances';
import { addOperator } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

let world: World;
let operator: OperatorViewer;
let before: Pick<Environment, 'DEMO' | 'REMITTANCE_PAYER_ACCOUNT'>;
beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
});
afterAll(() => world.close());

/** The environment is read once a process: what it says is changed where it is kept. */
const configure = (change: typeof before): void => void Object.assign(environment(), change);
const nothing = { DEMO: false, REMITTANCE_PAYER_ACCOUNT: undefined };
const own = { DEMO: false, REMITTANCE_PAYER_ACCOUNT: '6222020200112233445' };
beforeEach(() => {
  const { DEMO, REMITTANCE_PAYER_ACCOUNT } = environment();
  before = { DEMO, REMITTANCE_PAYER_ACCOUNT };
});
afterEach(() => configure(before));

it('without a paying account and without the demo the way by transfer is closed, and papers are the way', async () => {
  const { db, start } = world;
  const actor = await prepared(db, 'closed', start);
  const input = await accountInput(db, actor);
  configure(nothing);
  const refused = { outcome: 'refused', code: 'REMITTANCE_NOT_OFFERED' };
  expect(await execute(chooseMethod, actor, { method: 'remittance' }, { db })).toMatchObject(refused);
  const organisation = { ...organisationInput(freshCode()), method: 'remittance' };
  expect(await execute(saveOrganisation, actor, organisation, { db })).toMatchObject(refused);
  expect(await execute(requestRemittance, actor, input, { db })).toMatchObject(refused);
  expect(await db.remittance.count({ where: { employerId: actor.employerId } })).toBe(0);
  // The claim that was begun by transfer goes on with papers.
  const claim = await ownCertification(actor, undefined, db);
  expect(claim).toMatchObject({ offersTransfer: false, method: 'materials', nextTask: 'materials' });
  expect(await execute(chooseMethod, actor, { method: 'materials' }, { db })).toMatchObject({ outcome: 'done' });
});

it('the desk exports and records nothing as sent until an account is configured, but may record a failure', async () => {
  const { db, start } = world;
  const [waiting, out, failing] = [
    await asked(db, await prepared(db, 'waiting', start)),
    await asked(db, await prepared(db, 'out', start)),
    await asked(db, await prepared(db, 'failing', start)),
  ];
  await exported(db, operator);
  const late = await asked(db, await prepared(db, 'waits-on', start));
  configure(nothing);
  const missing = { outcome: 'refused', code: 'REMITTANCE_PAYER_MISSING' };
  const seen = async (id: string) => ({ id, version: String((await remittanceOf(db, id)).version) });
  expect(await execute(exportRemittances, operator, {}, { db })).toMatchObject(missing);
  expect(await execute(recordRemittanceSent, operator, await seen(out), { db })).toMatchObject(missing);
  const { reference } = await remittanceOf(db, waiting);
  const lines = [{ rowNumber: 2, reference, outcome: 'SENT', reason: '' }];
  const file = { fileHash: 'e'.repeat(64), lines };
  expect(await execute(recordRemittanceResults, operator, file, { db })).toMatchObject(missing);
  expect(await remittanceOf(db, waiting)).toMatchObject({ state: 'EXPORTED', payerMasked: null });
  expect(await remittanceOf(db, late)).toMatchObject({ state: 'WAITING', batchId: null });
  expect((await remittanceQueue(operator, { state: 'WAITING' }, db)).isOffered).toBe(false);
  await must(db, recordRemittanceFailed, operator, { ...(await seen(failing)), reason: '账号与户名不符' });
  configure(own);
  expect((await remittanceQueue(operator, { state: 'WAITING' }, db)).isOffered).toBe(true);
  await must(db, recordRemittanceSent, operator, await seen(out));
  expect(await remittanceOf(db, out)).toMatchObject({ state: 'SENT', payerMasked: '6222***********3445' });
});

it('the employer is shown both accounts masked, the operator which one to pay from', async () => {
  const { db, start } = world;
  configure(own);
  const actor = await prepared(db, 'masked', start);
  const { id } = await sentTo(db, actor, operator);
  expect((await ownRemittance(actor, undefined, db)).remittance).toMatchObject({
    account: '1100************4454',
    payer: '6222***********3445',
  });
  const { batchId } = await remittanceOf(db, id);
  const batch = await remittanceBatch(operator, { id: batchId ?? '' }, db);
  expect(batch?.payer).toBe('6222***********3445');
  expect(JSON.stringify([batch, await roundOf(db, actor)])).not.toContain(own.REMITTANCE_PAYER_ACCOUNT);
});

it('an account that is none keeps the product from starting; blanks are no mistake, and the demo invents one', async () => {
  const read = (value: string) => environmentSchema.safeParse({ REMITTANCE_PAYER_ACCOUNT: value });
  expect(read('6222 0202-0011 2233445').data?.REMITTANCE_PAYER_ACCOUNT).toBe(own.REMITTANCE_PAYER_ACCOUNT);
  expect(read('').data?.REMITTANCE_PAYER_ACCOUNT).toBeUndefined();
  for (const wrong of ['1234567', '账号', `${'1'.repeat(33)}`]) expect(read(wrong).success).toBe(false);
  const actor = await prepared(world.db, 'demo', world.start);
  configure({ DEMO: true, REMITTANCE_PAYER_ACCOUNT: undefined });
  await sentTo(world.db, actor, operator);
  expect((await ownRemittance(actor, undefined, world.db)).remittance?.payer).toBe('1210********0785');
});
