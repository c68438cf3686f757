import { afterAll, beforeAll, expect, it } from 'vitest';
import { declineInvitation } from '@/lib/commands/agreement/decline-invitation';
import { suspendEmployer } from '@/lib/commands/employer/suspend-employer';
import { resumeEmployer } from '@/lib/commands/employer/resume-employer';
import { execute } from '@/lib/commands/execute';
import type { EmployerViewer, OperatorViewer } from '@/lib/domain/access/viewer';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { ownCertification } from '@/lib/queries/certification/own-certification';
import { must } from '../../support/claims';
import { addOperator, viewerOf } from '../../support/viewers';
import { addGraduate, createWorld, send, sent, type World } from '../../support/world';

let world: World;
let operator: OperatorViewer;
beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
});
afterAll(() => world.close());

const reason = '提交的营业执照已被吊销';
const employerOf = ({ employerId }: EmployerViewer) =>
  world.db.employer.findUniqueOrThrow({ where: { id: employerId } });
async function suspension(actor: EmployerViewer) {
  const { id, version } = await employerOf(actor);
  return { id, version: String(version), suspensionReason: reason };
}
const lifting = { resumptionReason: '新执照已核实', confirmed: 'yes' };
async function resumption(actor: EmployerViewer) {
  const { id, version } = await employerOf(actor);
  return { id, version: String(version), ...lifting };
}
const auditTypes = async (subjectId: string): Promise<string[]> =>
  (await world.db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(({ type }) => type);

it('lapses every unanswered letter with the reason, tells graduates and employer, closes its pages, and can be lifted', async () => {
  const { db, viewers } = world;
  const actor = viewers.employer;
  const graduates = [await addGraduate(world, 0), await addGraduate(world, 1), await addGraduate(world, 2)];
  const letters = [];
  for (const { enrolmentId } of graduates) letters.push(await sent(world, actor, enrolmentId));
  const [, , declined] = letters;
  await must(db, declineInvitation, graduates[2]?.viewer as never, { id: declined, reason: '已有其他安排' });
  const bystander = await sent(world, viewers.rival, graduates[0]?.enrolmentId ?? '');

  const { lapsed } = await must(db, suspendEmployer, operator, await suspension(actor));
  expect(lapsed).toBe(2);
  for (const id of letters.slice(0, 2)) {
    const agreement = await db.agreement.findUniqueOrThrow({
      where: { id },
      include: { events: { orderBy: { sequence: 'desc' }, take: 1 } },
    });
    expect(agreement).toMatchObject({ state: 'WITHDRAWN', endReason: reason });
    expect(agreement.events[0]).toMatchObject({ type: 'INVITATION_LAPSED', party: 'SYSTEM', reason });
    expect((await auditTypes(id)).at(-1)).toBe('INVITATION_LAPSED');
  }
  expect((await db.agreement.findUniqueOrThrow({ where: { id: declined } })).state).toBe('DECLINED');
  expect((await db.agreement.findUniqueOrThrow({ where: { id: bystander } })).state).toBe('PENDING_GRADUATE');
  expect((await auditTypes(actor.employerId)).at(-1)).toBe('EMPLOYER_SUSPENDED');

  await drainOutbox(db);
  const inbox = async (accountId: string | undefined) =>
    (await db.notice.findMany({ where: { accountId, channel: 'INBOX' }, orderBy: { id: 'asc' } })).map(
      ({ subject }) => subject,
    );
  expect((await inbox(graduates[0]?.viewer.accountId)).filter((subject) => subject.includes('已失效'))).toHaveLength(1);
  expect((await inbox(graduates[2]?.viewer.accountId)).filter((subject) => subject.includes('已失效'))).toEqual([]);
  expect((await inbox(actor.accountId)).at(-1)).toContain('已被平台停用');

  const closed = await viewerOf(db, 'EMPLOYER', actor.membershipId);
  expect(closed.isCertified).toBe(false);
  expect(await ownCertification(closed, undefined, db)).toMatchObject({
    state: 'SUSPENDED',
    isEditable: false,
    mayBegin: false,
    suspension: { reason },
    history: [{ type: 'SUSPENDED', reason }],
  });
  const unconfirmed = { ...(await resumption(actor)), confirmed: undefined, resumptionReason: '' };
  expect(await execute(resumeEmployer, operator, unconfirmed, { db })).toMatchObject({
    fields: { resumptionReason: 'REASON_MISSING', confirmed: 'RESUMPTION_NOT_CONFIRMED' },
  });
  await must(db, resumeEmployer, operator, await resumption(actor));
  expect(await db.employerSuspension.findFirst({ where: { employerId: actor.employerId } })).toMatchObject({
    resumedReason: lifting.resumptionReason,
  });
  expect(await employerOf(actor)).toMatchObject({ certificationState: 'CERTIFIED' });
  expect((await auditTypes(actor.employerId)).at(-1)).toBe('EMPLOYER_RESUMED');
  expect((await db.agreement.findUniqueOrThrow({ where: { id: letters[0] } })).state).toBe('WITHDRAWN');
  const open = await viewerOf(db, 'EMPLOYER', actor.membershipId);
  expect(await send(world, open, graduates[0]?.enrolmentId ?? '')).toMatchObject({ outcome: 'done' });
});

it('has one effect, on what was seen, and needs a reason', async () => {
  const { db, viewers } = world;
  const input = await suspension(viewers.rival);
  expect(await execute(suspendEmployer, operator, { ...input, suspensionReason: '' }, { db })).toMatchObject({
    fields: { suspensionReason: 'REASON_MISSING' },
  });
  const both = await Promise.all([1, 2].map(() => execute(suspendEmployer, operator, input, { db })));
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect(both.find(({ outcome }) => outcome === 'refused')).toMatchObject({ code: 'EMPLOYER_STALE' });
  expect(await db.employerSuspension.count({ where: { employerId: viewers.rival.employerId } })).toBe(1);
  const lift = await resumption(viewers.rival);
  const lifts = await Promise.all([1, 2].map(() => execute(resumeEmployer, operator, lift, { db })));
  expect(lifts.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect(await execute(resumeEmployer, operator, await resumption(viewers.rival), { db })).toMatchObject({
    code: 'EMPLOYER_NOT_SUSPENDED',
  });
});

it('no letter slips through between a suspension and its sending', async () => {
  const { db, viewers } = world;
  const graduates = [];
  for (const index of [3, 4, 5, 6]) graduates.push(await addGraduate(world, index));
  await Promise.all([
    ...graduates.map(({ enrolmentId }) => send(world, viewers.rival, enrolmentId).catch(() => null)),
    execute(suspendEmployer, operator, await suspension(viewers.rival), { db }),
  ]);
  expect((await employerOf(viewers.rival)).certificationState).toBe('SUSPENDED');
  expect(await db.agreement.count({ where: { employerId: viewers.rival.employerId, state: 'PENDING_GRADUATE' } })).toBe(
    0,
  );
});

it('nobody suspends or resumes but an operator', async () => {
  const { db, viewers } = world;
  for (const viewer of [viewers.employer, viewers.rival, viewers.school]) {
    expect(await execute(suspendEmployer, viewer, await suspension(viewers.employer), { db })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await execute(resumeEmployer, viewer, await resumption(viewers.rival), { db })).toMatchObject({
      code: 'FORBIDDEN',
    });
  }
  const none = '00000000-0000-7000-8000-000000000000';
  expect(await execute(resumeEmployer, operator, { id: none, version: '1', ...lifting }, { db })).toEqual({
    outcome: 'not-found',
  });
});
