import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseMethod } from '@/lib/commands/certification/choose-method';
import { saveOrganisation } from '@/lib/commands/certification/save-organisation';
import { submitCertification } from '@/lib/commands/certification/submit-certification';
import { requestSupplements } from '@/lib/commands/certification/request-supplements';
import { execute } from '@/lib/commands/execute';
import { recordRemittanceFailed } from '@/lib/commands/remittance/record-remittance-failed';
import { requestRemittance } from '@/lib/commands/remittance/request-remittance';
import { withdrawRemittance } from '@/lib/commands/remittance/withdraw-remittance';
import { open } from '@/lib/crypto/personal-data';
import type { EmployerViewer, OperatorViewer } from '@/lib/domain/access/viewer';
import { ownCertification } from '@/lib/queries/certification/own-certification';
import { ownRemittance } from '@/lib/queries/remittance/own-remittance';
import { addNewcomer, handIn, must, organisationInput, roundOf } from '../../support/claims';
import { ACCOUNT, accountInput, asked, exported, prepared, remittanceOf, sentTo } from '../../support/remittances';
import { addOperator } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

let world: World;
let operator: OperatorViewer;
beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
});
afterAll(() => world.close());

const DAY = 86_400_000;
const stateOf = async ({ employerId }: EmployerViewer) =>
  (await world.db.employer.findUniqueOrThrow({ where: { id: employerId } })).certificationState;
const auditOf = async (subjectId: string) =>
  (await world.db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(({ type }) => type);

it('names the account: sealed, with an amount by chance, consent, round, step and audit in one', async () => {
  const { db, start } = world;
  const actor = await prepared(db, 'asking', start);
  expect(await ownCertification(actor, undefined, db)).toMatchObject({ method: 'remittance', nextTask: 'remittance' });
  const id = await asked(db, actor);
  const row = await remittanceOf(db, id);
  expect(row).toMatchObject({ state: 'WAITING', bankLine: '105100005027', tried: [], payee: organisationInput().name });
  expect(open(row.accountSealed)).toBe(ACCOUNT);
  const fen = Number(open(row.amountSealed ?? new Uint8Array()));
  expect(fen).toBeGreaterThanOrEqual(1);
  expect(fen).toBeLessThanOrEqual(999);
  expect(await roundOf(db, actor)).toMatchObject({ state: 'REMITTING', method: 'remittance' });
  expect(await stateOf(actor)).toBe('REMITTING');
  expect(await auditOf(id)).toEqual(['REMITTANCE_REQUESTED']);
  expect(await db.remittanceEvent.findMany({ where: { remittanceId: id } })).toMatchObject([{ type: 'REQUESTED' }]);
  expect(await db.consent.count({ where: { accountId: actor.accountId, kind: 'bank-account' } })).toBe(1);
  const own = await ownRemittance(actor, undefined, db);
  expect(own.remittance?.account).toBe('1100************4454');
  expect(JSON.stringify(own)).not.toContain(ACCOUNT);
  expect(await execute(saveOrganisation, actor, organisationInput(), { db })).toMatchObject({
    code: 'CERTIFICATION_REMITTING',
  });
});

it('names everything wrong with the account at once, and asks for both ticks', async () => {
  const { db, start } = world;
  const actor = await prepared(db, 'careless', start);
  const input = await accountInput(db, actor);
  const { consent: _consent, confirmed: _confirmed, ...silent } = input;
  expect(await execute(requestRemittance, actor, silent, { db })).toMatchObject({
    outcome: 'invalid',
    fields: { consent: 'BANK_CONSENT_MISSING', confirmed: 'ACCOUNT_NOT_CONFIRMED' },
  });
  const wrong = { ...silent, account: 'DE89370400440532013000', bankName: ' ', bankLine: '12345' };
  expect(await execute(requestRemittance, actor, wrong, { db })).toMatchObject({
    outcome: 'invalid',
    fields: {
      account: 'BANK_ACCOUNT_INVALID',
      bankName: 'FIELD_REQUIRED',
      bankLine: 'BANK_LINE_NUMBER_INVALID',
      confirmed: 'ACCOUNT_NOT_CONFIRMED',
      consent: 'BANK_CONSENT_MISSING',
    },
  });
  const spaced = { ...input, account: ' 1100 1085-3000 5999 4454 ', bankLine: '' };
  const { id } = await must(db, requestRemittance, actor, spaced);
  expect(open((await remittanceOf(db, id)).accountSealed)).toBe(ACCOUNT);
});

it('has one effect when it is sent twice at one moment', async () => {
  const { db, start } = world;
  const actor = await prepared(db, 'twice', start);
  const input = await accountInput(db, actor);
  const answers = await Promise.all([1, 2].map(() => execute(requestRemittance, actor, input, { db })));
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect(await db.remittance.count({ where: { employerId: actor.employerId } })).toBe(1);
  await expect(
    db.remittance.updateMany({ where: { employerId: actor.employerId }, data: { amountSealed: null } }),
  ).rejects.toThrow();
});

it('does not hand in a payee a colleague has changed meanwhile, nor a claim that is not whole', async () => {
  const { db, start } = world;
  const actor = await prepared(db, 'stale', start);
  const input = await accountInput(db, actor);
  const round = await roundOf(db, actor);
  const { creditCode } = round.organisation as { creditCode: string };
  await must(db, saveOrganisation, actor, { ...organisationInput(creditCode), method: 'remittance' });
  expect(await execute(requestRemittance, actor, input, { db })).toMatchObject({ code: 'CERTIFICATION_STALE' });
  const empty = await addNewcomer(db, 'empty', start);
  expect(await execute(requestRemittance, empty, input, { db })).toEqual({ outcome: 'not-found' });
  await must(db, chooseMethod, empty, { method: 'remittance' });
  expect(await execute(requestRemittance, empty, input, { db })).toMatchObject({ code: 'CERTIFICATION_INCOMPLETE' });
});

it('allows three in thirty days, not counting one taken back unpaid, and then papers only', async () => {
  const { db, start } = world;
  const actor = await prepared(db, 'often', start);
  const early = new Date(start.getTime() - 40 * DAY);
  const day = (count: number): Date => new Date(early.getTime() + count * DAY);
  await asked(db, actor, day(0));
  await execute(withdrawRemittance, actor, {}, { db, now: day(0) });
  expect(await stateOf(actor)).toBe('DRAFT');
  for (const count of [1, 2, 3]) {
    const id = await asked(db, actor, day(count));
    const { version } = await remittanceOf(db, id);
    const failure = { id, version: String(version), reason: '账号与户名不符' };
    await execute(recordRemittanceFailed, operator, failure, { db, now: day(count) });
  }
  const fourth = await execute(requestRemittance, actor, await accountInput(db, actor), { db, now: day(4) });
  expect(fourth).toMatchObject({ outcome: 'refused', code: 'REMITTANCE_LIMIT' });
  expect(await db.remittance.count({ where: { employerId: actor.employerId } })).toBe(4);
  await must(db, chooseMethod, actor, { method: 'materials' });
  expect(await ownCertification(actor, undefined, db)).toMatchObject({ method: 'materials', nextTask: 'materials' });
  // The window moves on: thirty days after the first of the three there is room for one.
  const later = await execute(requestRemittance, actor, await accountInput(db, actor), { db, now: day(31.5) });
  expect(later.outcome).toBe('done');
});

it('can be taken back before it is exported and given up when no money comes, not while the bank has it', async () => {
  const { db, start } = world;
  const actor = await prepared(db, 'givesup', start);
  const id = await asked(db, actor);
  await exported(db, operator);
  expect(await execute(withdrawRemittance, actor, {}, { db })).toMatchObject({ code: 'REMITTANCE_UNDER_WAY' });
  const { version } = await remittanceOf(db, id);
  await must(db, recordRemittanceFailed, operator, { id, version: String(version), reason: '账号与户名不符' });
  const next = await sentTo(db, actor, operator);
  await must(db, withdrawRemittance, actor, {});
  expect(await remittanceOf(db, next.id)).toMatchObject({ state: 'WITHDRAWN', amountSealed: null });
  expect((await auditOf(next.id)).at(-1)).toBe('REMITTANCE_WITHDRAWN');
  expect(await execute(withdrawRemittance, actor, {}, { db })).toMatchObject({ code: 'REMITTANCE_CLOSED' });
  // Paid for, so it counts.
  expect((await ownRemittance(actor, undefined, db)).left).toBe(1);
});

it('is no way round papers an operator has asked for', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'papers', start);
  const round = await handIn(db, actor, 'papers');
  const question = { id: round.id, version: String(round.version), supplementReason: '执照照片缺一角' };
  await must(db, requestSupplements, operator, question);
  const refusal = { outcome: 'refused', code: 'REMITTANCE_NOT_INSTEAD' };
  expect(await execute(chooseMethod, actor, { method: 'remittance' }, { db })).toMatchObject(refusal);
  expect(await execute(requestRemittance, actor, await accountInput(db, actor), { db })).toMatchObject(refusal);
  const organisation = { ...organisationInput(), method: 'remittance' };
  expect(await execute(saveOrganisation, actor, organisation, { db })).toMatchObject(refusal);
  const { version } = await roundOf(db, actor);
  const again = await execute(submitCertification, actor, { version: String(version), confirmed: 'yes' }, { db });
  expect(again.outcome).toBe('done');
});

it('is for administrators of the employer alone', async () => {
  const { db, start, viewers } = world;
  const actor = await prepared(db, 'guarded', start);
  const input = await accountInput(db, actor);
  const colleague: EmployerViewer = { ...actor, role: 'RECRUITER' };
  for (const viewer of [colleague, viewers.reader, viewers.school, viewers.department, operator]) {
    for (const answer of [
      await execute(requestRemittance, viewer, input, { db }),
      await execute(withdrawRemittance, viewer, {}, { db }),
      await execute(chooseMethod, viewer, { method: 'materials' }, { db }),
    ]) {
      expect(answer).toMatchObject({ outcome: 'refused', code: 'FORBIDDEN' });
    }
  }
  expect(await execute(requestRemittance, null, input, { db })).toMatchObject({ code: 'SIGN_IN_NEEDED' });
  // Another employer acts on its own claim, never on this one.
  expect(await execute(withdrawRemittance, viewers.rival, {}, { db })).toEqual({ outcome: 'not-found' });
  expect(await db.remittance.count({ where: { employerId: actor.employerId } })).toBe(0);
});
