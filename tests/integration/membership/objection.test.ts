import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptAdministratorRequest } from '@/lib/commands/administrator-request/accept-administrator-request';
import { objectToAdministratorRequest } from '@/lib/commands/administrator-request/object-to-administrator-request';
import { refuseAdministratorRequest } from '@/lib/commands/administrator-request/refuse-administrator-request';
import { requestAdministration } from '@/lib/commands/administrator-request/request-administration';
import { execute } from '@/lib/commands/execute';
import type { EmployerViewer, OperatorViewer, Viewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { administratorRequest } from '@/lib/queries/administrator-request/administrator-request';
import { administratorRequests } from '@/lib/queries/administrator-request/administrator-requests';
import { requestsAgainst } from '@/lib/queries/administrator-request/requests-against';
import { keptPage } from '../../support/claims';
import { addOperator } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

const DAY = 86_400_000;
let world: World;
let operator: OperatorViewer;
beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
});
afterAll(() => world.close());

const file = () => ({
  key: `administrator-requests/${newId()}`,
  name: '任命书.pdf',
  mediaType: 'application/pdf',
  size: 100,
  sha256: 'a'.repeat(64),
  pages: [keptPage('administrator-requests')],
});
async function asked(): Promise<{ id: string; at: Date }> {
  const at = new Date();
  const input = { reason: '原管理员已离职', file: file() };
  const answer = await execute(requestAdministration, world.viewers.reader, input, { db: world.db, now: at });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return { id: answer.result.id, at };
}
const object = (viewer: Viewer | null, id: string) =>
  execute(objectToAdministratorRequest, viewer, { id }, { db: world.db });
const accept = async (id: string, now: Date, more: object = {}) => {
  const seen = (await administratorRequest(operator, { id }, world.db))?.inCharge.map((member) => member.id);
  const decision = { id, former: 'keep', checked: 'yes', seen, ...more };
  return execute(acceptAdministratorRequest, operator, decision, { db: world.db, now });
};
const refuse = (id: string) =>
  execute(refuseAdministratorRequest, operator, { id, answer: '现任管理员在任' }, { db: world.db });

it('an administrator in charge objects once: kept, told to the asker, and before the operator at once', async () => {
  const { db, viewers } = world;
  const { id } = await asked();
  const administrator = viewers.employer as EmployerViewer;
  expect(await requestsAgainst(administrator, undefined, db)).toMatchObject([{ id, name: '只读', objectedAt: null }]);
  const answers = await Promise.all([object(administrator, id), object(administrator, id)]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect(answers.find(({ outcome }) => outcome === 'refused')).toMatchObject({
    code: 'ADMINISTRATOR_REQUEST_OBJECTED_ALREADY',
  });
  const { name } = await db.account.findUniqueOrThrow({ where: { id: administrator.accountId } });
  expect(await administratorRequest(operator, { id }, db)).toMatchObject({ objection: { by: name } });
  expect((await administratorRequests(operator, { isOpen: true }, db)).rows[0]?.objectedAt).toBeInstanceOf(Date);
  expect(await db.auditEvent.findMany({ where: { type: 'ADMINISTRATOR_REQUEST_OBJECTED' } })).toMatchObject([
    { subjectType: 'administrator-request', subjectId: id, accountId: administrator.accountId },
  ]);
  expect(await db.outboxEntry.findMany({ where: { kind: 'ACCOUNTS:ADMINISTRATOR_REQUEST_OBJECTED' } })).toMatchObject([
    { recipients: { accountId: viewers.reader.accountId } },
  ]);
  await refuse(id);
  expect(await object(administrator, id)).toMatchObject({ code: 'ADMINISTRATOR_REQUEST_CLOSED' });
});

it('nobody else objects: not the asker, not another employer, not another side', async () => {
  const { viewers } = world;
  const { id } = await asked();
  expect(await object(viewers.reader, id)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await object(viewers.school, id)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await object(null, id)).toMatchObject({ code: 'SIGN_IN_NEEDED' });
  expect(await object(viewers.rival, id)).toEqual({ outcome: 'not-found' });
  expect(await object(viewers.employer, newId())).toEqual({ outcome: 'not-found' });
  expect(await requestsAgainst(viewers.rival as EmployerViewer, undefined, world.db)).toEqual([]);
  await refuse(id);
});

it('nothing is accepted before three days while somebody is in charge, nor without looking into an objection', async () => {
  const { db, viewers } = world;
  const { id, at } = await asked();
  const after = (milliseconds: number) => new Date(at.getTime() + milliseconds);
  expect((await administratorRequest(operator, { id }, db))?.waitsUntil).toEqual(after(3 * DAY));
  expect(await accept(id, after(3 * DAY - 1))).toMatchObject({ code: 'ADMINISTRATOR_REQUEST_WAITS' });
  expect(await object(viewers.employer, id)).toMatchObject({ outcome: 'done' });
  expect(await accept(id, after(3 * DAY))).toMatchObject({ code: 'ADMINISTRATOR_REQUEST_OBJECTED' });
  expect(await accept(id, after(3 * DAY), { objectionWeighed: 'yes' })).toMatchObject({ outcome: 'done' });
});

it('where nobody is in charge there is nothing to wait for; a fresh sign-in and a fresh member are pointed out', async () => {
  const { db, viewers } = world;
  await db.membership.update({
    where: { id: viewers.reader.membershipId },
    data: { role: 'READER', createdAt: new Date() },
  });
  await db.account.update({ where: { id: viewers.employer.accountId }, data: { lastSignedInAt: new Date() } });
  const { id, at } = await asked();
  const found = await administratorRequest(operator, { id }, db);
  expect(found?.doubts).toMatchObject({ isNewcomer: true, seenLately: [{ at: expect.any(Date) }] });
  await db.account.update({ where: { id: viewers.employer.accountId }, data: { status: 'DISABLED' } });
  expect(await administratorRequest(operator, { id }, db)).toMatchObject({
    waitsUntil: null,
    doubts: { seenLately: [] },
  });
  expect(await accept(id, at)).toMatchObject({ outcome: 'done' });
});
