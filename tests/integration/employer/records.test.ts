import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { declineInvitation } from '@/lib/commands/agreement/decline-invitation';
import { expireInvitation } from '@/lib/commands/agreement/expire-invitation';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { rejectReview } from '@/lib/commands/agreement/reject-review';
import { saveInvitationDraft } from '@/lib/commands/agreement/save-invitation-draft';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import { execute } from '@/lib/commands/execute';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { isLapsed } from '@/lib/domain/agreement/states';
import { readCursor } from '@/lib/domain/paging/cursor';
import { foldCounters } from '@/lib/jobs/fold-counters';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { employerAgreements, type EmployerAgreementsInput } from '@/lib/queries/agreement/employer-agreements';
import { workbenchCounts } from '@/lib/queries/employer/workbench-counts';
import { workbenchTodo } from '@/lib/queries/employer/workbench-todo';
import { demoGraduates } from '@/prisma/seed/demo/people';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

const DAY = 86_400_000;

let world: World;
let employer: EmployerViewer;
let rival: EmployerViewer;
const ids: Record<string, string> = {};

/** One run of every deed there is, so that every list has something to show. */
beforeAll(async () => {
  world = await createWorld();
  const { db, viewers } = world;
  employer = viewers.employer;
  rival = viewers.rival;
  const people = [];
  for (let index = 0; index < 8; index += 1) people.push(await addGraduate(world, index));
  const [waiting, atDepartment, signed, declined, withdrawn, expired, failed, theirs] = people;
  if (!waiting || !atDepartment || !signed || !declined || !withdrawn || !expired || !failed || !theirs) throw Error();
  const accept = async (id: string, { viewer }: typeof waiting): Promise<void> => {
    await prove(world, viewer, id);
    await execute(acceptInvitation, viewer, { id, confirmed: 'yes' }, { db });
  };
  ids.waiting = await sent(world, employer, waiting.enrolmentId);
  ids.department = await sent(world, employer, atDepartment.enrolmentId);
  await accept(ids.department, atDepartment);
  ids.signed = await sent(world, employer, signed.enrolmentId);
  await accept(ids.signed, signed);
  await execute(passReview, viewers.department, { id: ids.signed }, { db });
  await execute(passReview, viewers.school, { id: ids.signed }, { db });
  ids.declined = await sent(world, employer, declined.enrolmentId);
  await execute(declineInvitation, declined.viewer, { id: ids.declined, reason: '继续读研' }, { db });
  ids.withdrawn = await sent(world, employer, withdrawn.enrolmentId);
  await execute(withdrawInvitation, employer, { id: ids.withdrawn }, { db });
  ids.expired = await sent(world, employer, expired.enrolmentId);
  await execute(expireInvitation, null, { id: ids.expired }, { db, now: new Date(Date.now() + 30 * DAY) });
  ids.failed = await sent(world, employer, failed.enrolmentId);
  await accept(ids.failed, failed);
  await execute(rejectReview, viewers.department, { id: ids.failed, reason: '地址没有门牌号' }, { db });
  ids.theirs = await sent(world, rival, theirs.enrolmentId);
});
afterAll(() => world.close());

const list = (viewer: EmployerViewer, input: EmployerAgreementsInput) => employerAgreements(viewer, input, world.db);
const found = async (viewer: EmployerViewer, input: EmployerAgreementsInput): Promise<string[]> =>
  (await list(viewer, input)).rows.map(({ id }) => id);

it('counters equal the counts of the rows after a run of deeds, folded or not', async () => {
  const { db } = world;
  for (const viewer of [employer, rival]) {
    const groups = await db.agreement.groupBy({
      by: ['state'],
      where: { employerId: viewer.employerId },
      _count: { _all: true },
    });
    const counted = Object.fromEntries(groups.map(({ state, _count }) => [state, _count._all]));
    for (let fold = 0; fold < 2; fold += 1) {
      const { states: counts } = await workbenchCounts(viewer, undefined, db);
      expect(Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))).toEqual(counted);
      await foldCounters(db);
    }
  }
});

it('shows each side its own records only, and every own record in exactly one list', async () => {
  const { db } = world;
  const [standing, lapsed] = [await found(employer, { list: 'standing' }), await found(employer, { list: 'lapsed' })];
  expect([...standing].sort()).toEqual([ids.waiting, ids.department, ids.signed].sort());
  expect([...lapsed].sort()).toEqual([ids.declined, ids.withdrawn, ids.expired, ids.failed].sort());
  expect(await found(rival, { list: 'standing' })).toEqual([ids.theirs]);
  expect(await found(rival, { list: 'lapsed' })).toEqual([]);
  expect(await found(world.viewers.reader, { list: 'standing' })).toEqual(standing);
  expect(await agreementDetail(rival, ids.waiting ?? '', db)).toBeNull();
  await expect(list(world.viewers.school as never, { list: 'standing' })).rejects.toThrow('not allowed');
});

it('filters by state and tells why a record came to nothing', async () => {
  expect(await found(employer, { list: 'standing', state: 'SIGNED' })).toEqual([ids.signed]);
  const { rows } = await list(employer, { list: 'lapsed' });
  const byState = Object.fromEntries(rows.map((row) => [row.state, row]));
  expect(byState.DECLINED).toMatchObject({ endReason: '继续读研', post: '后端工程师' });
  expect(byState.REVIEW_FAILED).toMatchObject({ endReason: '地址没有门牌号', endedFrom: 'PENDING_DEPARTMENT' });
  expect(rows.every(({ state }) => isLapsed(state))).toBe(true);
  const number = demoGraduates[0]?.identityNumber ?? '';
  expect(JSON.stringify(await list(employer, { list: 'standing' }))).not.toContain(number);
});

it('finds by the beginning of a name, a whole identity number or an agreement number, among own records', async () => {
  const search = (sought: string, viewer = employer) => found(viewer, { list: 'standing', sought });
  const graduate = demoGraduates[0];
  const { number } = await world.db.agreement.findUniqueOrThrow({ where: { id: ids.signed } });
  expect(await search('王晓')).toEqual([ids.waiting]);
  expect(await search(graduate?.identityNumber ?? '')).toEqual([ids.waiting]);
  expect(await search((graduate?.identityNumber ?? '').slice(0, 12))).toEqual([]);
  expect(await search(number ?? '')).toEqual([ids.signed]);
  expect(await search('晓雨')).toEqual([]);
  expect(await search('%')).toEqual([]);
  expect(await search('王晓', rival)).toEqual([]);
});

it('reads page after page without gaps or doubles, also where moments are equal', async () => {
  const { db } = world;
  const [row] = await db.agreement.findMany({ where: { id: ids.declined }, include: { terms: true } });
  const terms = row?.terms[0];
  if (!row || !terms) throw new Error('no row');
  const { terms: _terms, reviewerNames: _names, schoolContact: _contact, ...copied } = row;
  // Forty-five more, three at each moment: the page ends inside a group of equals.
  for (let index = 0; index < 45; index += 1) {
    const id = crypto.randomUUID();
    const termsId = crypto.randomUUID();
    const at = new Date(world.start.getTime() + Math.floor(index / 3) * 1000);
    await db.agreement.create({
      data: { ...copied, id, termsId, attempt: 100 + index, invitedAt: at, stateSince: at },
    });
    await db.termsVersion.create({ data: { ...terms, content: terms.content ?? {}, id: termsId, agreementId: id } });
  }
  for (const state of [undefined, 'DECLINED'] as const) {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await list(employer, { list: 'lapsed', state, after: readCursor(after) });
      expect(page.rows.length).toBeLessThanOrEqual(20);
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(state ? 46 : 49);
    expect(new Set(seen).size).toBe(seen.length);
  }
});

it('lists what waits by its deadline, and drafts only for those who may send', async () => {
  const { db, viewers } = world;
  const soon = new Date(Date.now() + 20 * 3_600_000);
  await db.agreement.update({ where: { id: ids.waiting }, data: { replyBy: soon } });
  await db.agreement.update({
    where: { id: ids.department },
    data: { stateSince: new Date(Date.now() - 6 * DAY) },
  });
  const { enrolmentId } = await db.agreement.findUniqueOrThrow({ where: { id: ids.declined } });
  await execute(saveInvitationDraft, employer, { enrolmentId, post: '草稿' }, { db });
  const kinds = async (viewer: EmployerViewer, whose: 'own' | 'others' = 'own') =>
    (await workbenchTodo(viewer, undefined, db))[whose].map(({ kind, id }) => [kind, id]);
  expect(await kinds(employer, 'others')).toEqual([
    ['expiring', ids.waiting],
    ['slow', ids.department],
  ]);
  expect(await kinds(employer)).toEqual([
    ['document', ids.signed],
    ['draft', enrolmentId],
  ]);
  expect((await kinds(viewers.reader)).map(([kind]) => kind)).not.toContain('draft');
  expect(await kinds(rival)).toEqual([]);
  const downloaded = { type: 'AGREEMENT_DOWNLOADED', party: 'EMPLOYER', subjectType: 'agreement', facts: {} };
  await db.auditEvent.create({
    data: { id: crypto.randomUUID(), at: new Date(), subjectId: ids.signed, ...downloaded },
  });
  expect((await kinds(employer)).map(([kind]) => kind)).not.toContain('document');
});
