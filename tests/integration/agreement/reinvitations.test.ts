import { afterAll, beforeAll, expect, it } from 'vitest';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import { chooseAgreements } from '@/lib/commands/batch/choose-agreements';
import { startReinvitationCheck } from '@/lib/commands/batch/start-reinvitation-check';
import { execute } from '@/lib/commands/execute';
import type { Viewer } from '@/lib/domain/access/viewer';
import type { LetterContent } from '@/lib/domain/agreement/snapshot';
import { invitationColumns } from '@/lib/domain/batch/invitations';
import { addDays, shanghaiDate } from '@/lib/domain/rules/dates';
import { newId } from '@/lib/ids';
import { workBatches } from '@/lib/jobs/work-batches';
import { employerAgreements } from '@/lib/queries/agreement/employer-agreements';
import { recordChoices } from '@/lib/queries/agreement/record-choices';
import { invitationCheckAnswer, invitationCheckRun } from '@/lib/queries/invitation-batch/invitation-check';
import { released } from '../../support/invitation-batch';
import { addGraduate, createWorld, sent, type World } from '../../support/world';

let world: World;
const enrolments: string[] = [];
beforeAll(async () => {
  world = await createWorld();
  for (let index = 0; index < 7; index += 1) enrolments.push((await addGraduate(world, index)).enrolmentId);
});
afterAll(() => world.close());

/** A letter to this graduate that was taken back. */
async function lapsed(index: number, employer: Viewer = world.viewers.employer): Promise<string> {
  const id = await sent(world, employer, enrolments[index] ?? '');
  await execute(withdrawInvitation, employer, { id }, { db: world.db });
  return id;
}

const header = invitationColumns.map(({ key }) => key);

async function begin(ids: readonly string[], viewer: Viewer = world.viewers.employer) {
  const { db } = world;
  const chosen = await execute(chooseAgreements, viewer, { deed: 'reinvite', agreementIds: ids }, { db });
  if (chosen.outcome !== 'done') throw new Error(JSON.stringify(chosen));
  const input = { id: chosen.result.id, fileName: '重新邀请', termsName: '原条款', header };
  return { selection: chosen.result.id, answer: await execute(startReinvitationCheck, viewer, input, { db }) };
}

async function checked(ids: readonly string[]): Promise<string> {
  const { answer } = await begin(ids);
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  await workBatches(world.db);
  return answer.result.id;
}

const resultsOf = async (runId: string): Promise<string[]> =>
  (await world.db.batchRow.findMany({ where: { runId }, orderBy: { rowNumber: 'asc' } })).map(({ result }) => result);

it('chosen lapsed records are judged with their own terms, and the good ones are sent saying what they said', async () => {
  const { db, viewers } = world;
  await db.transferProfile.updateMany({
    where: { employerId: viewers.employer.employerId },
    data: { isDefault: false },
  });
  const ids = [await lapsed(0), await lapsed(1)];
  await db.transferProfile.updateMany({
    where: { employerId: viewers.employer.employerId },
    data: { isDefault: true },
  });
  const run = await checked(ids);
  expect((await resultsOf(run)).every((result) => result === 'GOOD' || result === 'WARNED')).toBe(true);
  expect(await db.auditEvent.count({ where: { subjectId: run, type: 'REINVITATION_CHECK_STARTED' } })).toBe(1);
  const view = await invitationCheckRun(viewers.employer, { id: run, after: 0 }, db);
  expect(view).toMatchObject({ good: 2, terms: { templateId: null, templateName: '原条款' } });
  expect(await invitationCheckRun(viewers.rival, { id: run, after: 0 }, db)).toBeNull();
  const answer = await invitationCheckAnswer(viewers.employer, run, db);
  expect(answer?.header).toEqual(header);
  expect(answer?.rows[0]?.cells[header.indexOf('post')]).not.toBe('');
  await released(world, viewers.employer, run);
  await workBatches(db);
  for (const [index, old] of ids.entries()) {
    const again = await db.agreement.findFirstOrThrow({
      where: { enrolmentId: enrolments[index], state: 'PENDING_GRADUATE' },
      include: { terms: true },
    });
    const before = await db.agreement.findUniqueOrThrow({ where: { id: old }, include: { terms: true } });
    expect((again.terms[0]?.content as unknown as LetterContent).terms).toEqual(
      (before.terms[0]?.content as unknown as LetterContent).terms,
    );
    expect(again.attempt).toBe(2);
  }
});

it('who has a live letter, is twice among the chosen, is no favourite any more or not enrolled is told with the reason', async () => {
  const { db, viewers } = world;
  const { employerId } = viewers.employer;
  const [first, second] = [await lapsed(2), await lapsed(2)];
  const gone = await lapsed(3);
  await db.favourite.deleteMany({ where: { employerId, enrolmentId: enrolments[3] } });
  const left = await lapsed(4);
  await db.enrolment.update({ where: { id: enrolments[4] }, data: { state: 'LEFT' } });
  const live = await lapsed(5);
  await sent(world, viewers.employer, enrolments[5] ?? '');
  const foreign = await lapsed(6, viewers.rival);
  const run = await checked([first, second, gone, left, live, foreign, newId()]);
  const results = await resultsOf(run);
  expect(['GOOD', 'WARNED']).toContain(results[0]);
  expect(results.slice(1)).toEqual(['TWICE', 'NOT_FAVOURITE', 'NOT_ENROLLED', 'LIVE_EXISTS']);
});

it('the same choice under way is one check, and nobody begins one of others’ records or another’s choice', async () => {
  const { db, viewers } = world;
  const id = await lapsed(6);
  const [one, two] = [await begin([id]), await begin([id])];
  expect(one.answer).toEqual(two.answer);
  const foreign = await begin([id], viewers.rival);
  expect(foreign.answer).toMatchObject({ outcome: 'refused', code: 'CHOICE_EMPTY' });
  const input = { id: one.selection, fileName: 'x', termsName: 'x', header };
  expect(await execute(startReinvitationCheck, viewers.rival, input, { db })).toEqual({ outcome: 'not-found' });
  expect(await execute(startReinvitationCheck, viewers.reader, input, { db })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await execute(startReinvitationCheck, viewers.employer, { ...input, header: [] }, { db })).toMatchObject({
    outcome: 'invalid',
  });
});

it('both lists are narrowed by school, department, year, post, days and deadline, page by page', async () => {
  const { db, viewers, school } = world;
  const employer = viewers.employer;
  const seen = async (list: 'standing' | 'lapsed', filters: object) =>
    (await employerAgreements(employer, { list, ...filters }, db)).rows.length;
  const today = shanghaiDate(new Date());
  const [standing, gone] = [await seen('standing', {}), await seen('lapsed', {})];
  expect(standing).toBeGreaterThan(0);
  expect(gone).toBeGreaterThan(3);
  const { schools } = await recordChoices(employer, {}, db);
  expect(schools).toHaveLength(1);
  const schoolId = schools[0]?.id ?? '';
  const { departments } = await recordChoices(employer, { schoolId }, db);
  expect(departments.length).toBeGreaterThan(0);
  expect((await recordChoices(employer, { schoolId: newId() }, db)).departments).toEqual([]);
  expect(school).toBeDefined();
  for (const list of ['standing', 'lapsed'] as const) {
    const all = list === 'standing' ? standing : gone;
    expect(await seen(list, { schoolId, year: 2027, from: today, to: today })).toBe(all);
    expect(await seen(list, { schoolId: newId() })).toBe(0);
    expect(await seen(list, { year: 2026 })).toBe(0);
    expect(await seen(list, { from: addDays(today, 1) })).toBe(0);
    expect(await seen(list, { to: addDays(today, -1) })).toBe(0);
    expect(await seen(list, { text: '工程师' })).toBe(all);
    // What a pattern would mean is a plain sign.
    expect(await seen(list, { text: '%' })).toBe(0);
    const counts = await Promise.all(departments.map(({ id }) => seen(list, { schoolId, departmentId: id })));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
  }
  expect(await seen('standing', { within: 1 })).toBe(0);
  expect(await seen('standing', { within: 7 })).toBe(standing);
  await db.agreement.updateMany({
    where: { employerId: employer.employerId, state: 'WITHDRAWN', enrolmentId: enrolments[0] },
    data: { endReason: '条款有误' },
  });
  expect(await seen('lapsed', { text: '有误' })).toBe(1);
});
