import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptAdministratorRequest } from '@/lib/commands/administrator-request/accept-administrator-request';
import { refuseAdministratorRequest } from '@/lib/commands/administrator-request/refuse-administrator-request';
import { requestAdministration } from '@/lib/commands/administrator-request/request-administration';
import { execute } from '@/lib/commands/execute';
import { handOverAdministration } from '@/lib/commands/membership/hand-over-administration';
import type { EmployerViewer, OperatorViewer, Viewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { administratorRequest } from '@/lib/queries/administrator-request/administrator-request';
import { administratorRequests } from '@/lib/queries/administrator-request/administrator-requests';
import { ownAdministratorRequests } from '@/lib/queries/administrator-request/own-administrator-requests';
import { readableFile } from '@/lib/queries/file/readable-file';
import { keptPage } from '../../support/claims';
import { createAccount } from '../../support/rows';
import { addOperator, viewerOf } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

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
const ask = (viewer: Viewer | null, reason = '原管理员已离职，联系不上') =>
  execute(requestAdministration, viewer, { reason, file: file() }, { db: world.db });
/** Decided when those in charge had their time to object. */
const later = () => new Date(Date.now() + 3 * 86_400_000 + 60_000);
const accept = (viewer: Viewer, id: string, former: string | undefined = 'disable') =>
  inCharge().then((seen) =>
    execute(acceptAdministratorRequest, viewer, { id, former, checked: 'yes', seen }, { db: world.db, now: later() }),
  );
/** What the operator's page shows: the administrators of the employer there are. */
const inCharge = async (): Promise<string[]> => {
  const { employerId } = world.viewers.employer as EmployerViewer;
  const where = { employerId, role: 'ADMINISTRATOR', state: 'ACTIVE' } as const;
  return (await world.db.membership.findMany({ where })).map(({ id }) => id);
};
const refuse = (viewer: Viewer, id: string) =>
  execute(refuseAdministratorRequest, viewer, { id, answer: '证明上没有公章' }, { db: world.db });

async function asked(viewer: Viewer): Promise<string> {
  const answer = await ask(viewer);
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result.id;
}

it('keeps one open request a member, tells the administrators, and shows the proof to the operator alone', async () => {
  const { db, viewers } = world;
  const answers = await Promise.all([ask(viewers.reader), ask(viewers.reader)]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect(answers.find(({ outcome }) => outcome === 'refused')).toMatchObject({
    code: 'ADMINISTRATOR_REQUEST_OPEN_EXISTS',
  });
  const [request] = (await administratorRequests(operator, { isOpen: true }, db)).rows;
  const found = await administratorRequest(operator, { id: request?.id ?? '' }, db);
  expect(found).toMatchObject({ state: 'OPEN', asker: { name: '只读' }, file: { name: '任命书.pdf' } });
  expect(found?.inCharge).toHaveLength(1);
  const told = await db.outboxEntry.findMany({ where: { kind: 'ACCOUNTS:ADMINISTRATOR_REQUESTED' } });
  expect(told.map(({ recipients }) => recipients)).toEqual([{ accountId: viewers.employer.accountId }]);
  const fileId = found?.file?.id ?? '';
  expect(await readableFile(operator, fileId, db)).toMatchObject({ name: '任命书.pdf' });
  for (const viewer of [viewers.employer, viewers.reader, viewers.rival, viewers.school]) {
    expect(await readableFile(viewer, fileId, db)).toBeNull();
  }
  expect(await db.auditEvent.count({ where: { type: 'ADMINISTRATION_REQUESTED' } })).toBe(1);
  expect(await refuse(operator, request?.id ?? '')).toMatchObject({ outcome: 'done' });
  expect((await ownAdministratorRequests(viewers.reader as EmployerViewer, undefined, db)).requests).toMatchObject([
    { state: 'REFUSED', answer: '证明上没有公章' },
  ]);
  expect(await db.outboxEntry.count({ where: { kind: 'ACCOUNTS:ADMINISTRATOR_REQUEST_REFUSED' } })).toBe(1);
});

it('is for members who are not administrator, with a reason; and decided by an operator with the proof checked', async () => {
  const { viewers } = world;
  expect(await ask(viewers.employer)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await ask(viewers.school)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await ask(viewers.reader, ' ')).toMatchObject({ fields: { reason: 'REASON_MISSING' } });
  const id = await asked(viewers.reader);
  expect(await accept(viewers.employer, id)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await refuse(viewers.reader, id)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await execute(acceptAdministratorRequest, operator, { id }, { db: world.db })).toMatchObject({
    fields: { former: 'FORMER_FATE_MISSING', checked: 'PROOF_NOT_CHECKED' },
  });
  expect(await accept(operator, newId())).toEqual({ outcome: 'not-found' });
  await refuse(operator, id);
});

it('disables nobody the operator has not looked at, and says who it was then and who it is now', async () => {
  const { db, viewers, start } = world;
  const { employerId } = viewers.employer as EmployerViewer;
  const owner = { party: 'EMPLOYER', role: 'RECRUITER', employerId } as const;
  const successor = await createAccount(db, 'successor', '接任', owner, start);
  const id = await asked(viewers.reader);
  const seen = await inCharge();
  const handing = { id: successor, ownRole: 'RECRUITER', confirmed: 'yes' };
  expect(await execute(handOverAdministration, viewers.employer, handing, { db })).toMatchObject({ outcome: 'done' });
  const old = { id, former: 'disable', checked: 'yes', seen };
  const { name } = await db.account.findUniqueOrThrow({ where: { id: viewers.employer.accountId } });
  expect(await execute(acceptAdministratorRequest, operator, old, { db, now: later() })).toEqual({
    outcome: 'refused',
    code: 'ADMINISTRATORS_CHANGED',
    facts: { before: name, now: '接任' },
  });
  // One input of a form is a text, none is nothing.
  const unseen = { ...old, seen: undefined };
  expect(await execute(acceptAdministratorRequest, operator, unseen, { db, now: later() })).toMatchObject({
    code: 'ADMINISTRATORS_CHANGED',
  });
  expect(await db.membership.findUniqueOrThrow({ where: { id: successor } })).toMatchObject({
    role: 'ADMINISTRATOR',
    state: 'ACTIVE',
  });
  expect(await administratorRequest(operator, { id }, db)).toMatchObject({ state: 'OPEN' });
  await refuse(operator, id);
  const back = await viewerOf(db, 'EMPLOYER', successor);
  const returning = { id: viewers.employer.membershipId, ownRole: 'READER', confirmed: 'yes' };
  expect(await execute(handOverAdministration, back, returning, { db })).toMatchObject({ outcome: 'done' });
});

it('the administrators may hand over while the operator decides: nobody unseen is disabled', async () => {
  const { db, viewers, start } = world;
  const { employerId } = viewers.employer as EmployerViewer;
  const owner = { party: 'EMPLOYER', role: 'RECRUITER', employerId } as const;
  const next = await createAccount(db, 'next', '下一位', owner, start);
  const id = await asked(viewers.reader);
  const seen = (await inCharge())[0];
  const deciding = { id, former: 'disable', checked: 'yes', seen };
  const handing = { id: next, ownRole: 'RECRUITER', confirmed: 'yes' };
  await Promise.all([
    execute(acceptAdministratorRequest, operator, deciding, { db, now: later() }),
    execute(handOverAdministration, viewers.employer, handing, { db }),
  ]);
  expect((await db.membership.findUniqueOrThrow({ where: { id: next } })).state).toBe('ACTIVE');
  await db.membership.update({
    where: { id: viewers.employer.membershipId },
    data: { state: 'ACTIVE', role: 'ADMINISTRATOR' },
  });
  await db.membership.updateMany({
    where: { id: { in: [next, viewers.reader.membershipId] } },
    data: { role: 'READER' },
  });
  await refuse(operator, id);
});

it('makes the member administrator and disables those who are gone, once, whoever of two operators is faster', async () => {
  const { db, viewers } = world;
  const id = await asked(viewers.reader);
  const answers = await Promise.all([accept(operator, id), accept(operator, id)]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect(await refuse(operator, id)).toMatchObject({ code: 'ADMINISTRATOR_REQUEST_CLOSED' });
  const [asker, former] = await Promise.all(
    [viewers.reader, viewers.employer].map(({ membershipId }) =>
      db.membership.findUniqueOrThrow({ where: { id: membershipId } }),
    ),
  );
  expect(asker).toMatchObject({ role: 'ADMINISTRATOR', state: 'ACTIVE' });
  expect(former).toMatchObject({ role: 'ADMINISTRATOR', state: 'DISABLED' });
  const kinds = ['ACCOUNTS:ADMINISTRATOR_REQUEST_ACCEPTED', 'ACCOUNTS:MEMBER_DISABLED'];
  expect(await db.outboxEntry.count({ where: { kind: { in: kinds } } })).toBe(2);
  expect(await db.auditEvent.findFirst({ where: { type: 'ADMINISTRATOR_REQUEST_ACCEPTED' } })).toMatchObject({
    facts: { replaced: 1 },
  });
});
