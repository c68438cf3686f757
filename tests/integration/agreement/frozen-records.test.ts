import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { execute } from '@/lib/commands/execute';
import { viewerOfMembership } from '@/lib/auth/membership-viewer';
import { seal } from '@/lib/crypto/personal-data';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { agreementDocument } from '@/lib/queries/agreement/agreement-document';
import { employerAgreements } from '@/lib/queries/agreement/employer-agreements';
import { reviewQueue } from '@/lib/queries/agreement/review-queue';
import { verification } from '@/lib/queries/public/verification';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  const contact = { name: '招生就业处', telephone: '010-62221111', email: null };
  await world.db.school.update({ where: { id: world.school.schoolId }, data: { contact } });
});
afterAll(() => world.close());

/** A letter that its graduate has accepted. */
async function accepted(index: number) {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, index);
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  await prove(world, graduate.viewer, id);
  const answer = await execute(acceptInvitation, graduate.viewer, { id, confirmed: 'yes' }, { db });
  expect(answer).toMatchObject({ outcome: 'done' });
  return { id, ...graduate };
}

/** What a school's roster can do behind a running review: another major, another spelling of the name. */
async function changeRoster(enrolmentId: string, name: string, majorName: string): Promise<void> {
  const { personId } = await world.db.enrolment.update({
    where: { id: enrolmentId },
    data: { majorName, version: { increment: 1 } },
  });
  await world.db.person.update({ where: { id: personId }, data: { name } });
}

const pass = (id: string, seenDifference?: string, level: 'department' | 'school' = 'department') =>
  execute(passReview, world.viewers[level], { id, ...(seenDifference ? { seenDifference } : {}) }, { db: world.db });

it('all three sides see the graduate as he accepted, and the reviewer reads what the roster says otherwise', async () => {
  const { db, viewers } = world;
  const { id, enrolmentId, viewer } = await accepted(0);
  expect((await agreementDetail(viewers.department, id, db))?.differences).toEqual([]);
  await changeRoster(enrolmentId, '王小雨', '人工智能');
  const contactSealed = seal(JSON.stringify({ mobile: '13900000000', email: null, homeAddress: null }));
  await db.enrolment.update({ where: { id: enrolmentId }, data: { contactSealed, version: { increment: 1 } } });
  for (const reader of [viewers.employer, viewer, viewers.department, viewers.school]) {
    const detail = await agreementDetail(reader, id, db);
    expect(detail?.graduate).toMatchObject({ name: '王晓雨', majorName: '软件工程', schoolName: '东湖大学' });
    expect(detail?.graduate.identity).toMatch(/\*{4}/);
    if (reader.party !== 'SCHOOL') expect(detail?.differences).toEqual([]);
  }
  const { rows } = await reviewQueue(viewers.department, { tab: 'waiting' }, db);
  expect(rows).toMatchObject([{ id, graduate: '王晓雨', major: '软件工程' }]);
  const differences = (await agreementDetail(viewers.department, id, db))?.differences ?? [];
  expect(differences.slice(0, 2)).toEqual([
    { datum: 'name', accepted: '王晓雨', roster: '王小雨' },
    { datum: 'majorName', accepted: '软件工程', roster: '人工智能' },
  ]);
  expect(differences.map(({ datum }) => datum)).toEqual(['name', 'majorName', 'mobile', 'email', 'homeAddress']);
  expect(JSON.stringify(differences)).not.toContain('13900000000');
});

it('nothing is passed over a difference that was not seen; what was seen stands in the history without its content', async () => {
  const { db } = world;
  const { id, enrolmentId } = await accepted(1);
  await changeRoster(enrolmentId, '陈家木', '软件工程');
  const unseen = { outcome: 'refused', code: 'REVIEW_DIFFERENCE_UNSEEN' };
  expect(await pass(id)).toMatchObject(unseen);
  // A second difference came after the page was drawn: the tick said nothing about it.
  await changeRoster(enrolmentId, '陈家木', '人工智能');
  expect(await pass(id, 'name')).toMatchObject(unseen);
  expect(await db.agreement.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'PENDING_DEPARTMENT' });
  expect(await pass(id, 'name,majorName')).toMatchObject({ outcome: 'done' });
  const event = await db.agreementEvent.findFirstOrThrow({ where: { agreementId: id, type: 'REVIEW_PASSED' } });
  expect(event.facts).toEqual({ differing: ['name', 'majorName'] });
  expect(await db.auditEvent.count({ where: { subjectId: id, type: 'REVIEW_PASSED' } })).toBe(1);
  // The next level has to see it for itself.
  expect(await pass(id, undefined, 'school')).toMatchObject(unseen);
});

it('a roster that changes between the look and the pass holds the pass up', async () => {
  const { db, viewers } = world;
  const { id, enrolmentId } = await accepted(2);
  const now = new Date();
  const context = { db, now, actor: viewers.department, command: 'pass-review' };
  const subject = await passReview.load(context, { id });
  if (!subject) throw new Error('no subject');
  // Whatever is read from the roster's row is followed by the change: the last moment before the statement.
  const racing = new Proxy(db, {
    get(target, key) {
      if (key !== '$queryRaw') return Reflect.get(target, key) as unknown;
      return async (...query: Parameters<typeof db.$queryRaw>) => {
        await changeRoster(enrolmentId, '周明远', '人工智能');
        return db.$queryRaw(...query);
      };
    },
  });
  await expect(passReview.run({ ...context, db: racing }, subject, { id }, undefined)).rejects.toMatchObject({
    code: 'AGREEMENT_STALE',
  });
  expect(await db.agreementEvent.count({ where: { agreementId: id, type: 'REVIEW_PASSED' } })).toBe(0);
});

it('paper and verification stay as signed when accounts, employer, school and roster change their names', async () => {
  const { db, viewers, school } = world;
  const { id, enrolmentId, viewer } = await accepted(3);
  expect(await pass(id)).toMatchObject({ outcome: 'done' });
  expect(await pass(id, undefined, 'school')).toMatchObject({ outcome: 'done', result: { state: 'SIGNED' } });
  const { verificationCode } = await db.agreement.findUniqueOrThrow({ where: { id } });
  const [paper, verified] = [await agreementDocument(viewer, id, db), await verification(verificationCode ?? '', db)];
  expect(paper).toMatchObject({
    opinions: [{ reviewer: '沈书白' }, { reviewer: '顾临风' }],
    schoolContact: { name: '招生就业处', telephone: '010-62221111', address: null },
  });
  expect(verified).toMatchObject({ employer: '兰禾科技（北京）有限公司', graduate: '赵*宁', school: '东湖大学' });

  await changeRoster(enrolmentId, '别的名字', '别的专业');
  await db.account.updateMany({ data: { name: '别人' } });
  await db.employer.updateMany({ data: { name: '别的单位' } });
  await db.school.update({ where: { id: school.schoolId }, data: { name: '别的大学', contact: { name: '别处' } } });
  expect(await agreementDocument(viewer, id, db)).toEqual(paper);
  expect(await verification(verificationCode ?? '', db)).toEqual(verified);

  // A row from before the columns: still readable, what is not known is left blank.
  await db.$executeRaw`update "Agreement" set "reviewerNames" = '{}', "schoolContact" = null where "id" = ${id}::uuid`;
  expect(await agreementDocument(viewers.school, id, db)).toMatchObject({
    opinions: [
      { level: 'DEPARTMENT', reviewer: null },
      { level: 'SCHOOL', reviewer: null },
    ],
    schoolContact: { name: null },
  });
  // And what the migration gives such rows: names and contact of its own day.
  const sql = readFileSync('prisma/migrations/20261124130000_papers_are_frozen/migration.sql', 'utf8');
  for (const update of sql.split(';').filter((statement) => statement.includes('UPDATE "Agreement"'))) {
    await db.$executeRawUnsafe(update);
  }
  expect(await agreementDocument(viewers.school, id, db)).toMatchObject({
    opinions: [{ reviewer: '别人' }, { reviewer: '别人' }],
    schoolContact: { name: '别处', telephone: null },
  });
});

it('an employer without its certification keeps the papers it signed, and nothing else', async () => {
  const { db, viewers } = world;
  // Letters go out in the certified name only; the test before gave everybody another.
  for (const { id: own, profile } of await db.employer.findMany()) {
    await db.employer.update({ where: { id: own }, data: { name: (profile as { name: string }).name } });
  }
  const { id } = await accepted(4);
  await pass(id);
  await pass(id, undefined, 'school');
  const open = await accepted(5);
  const { employerId, membershipId, accountId } = viewers.employer;
  for (const certificationState of ['SUSPENDED', 'DRAFT'] as const) {
    await db.employer.update({ where: { id: employerId }, data: { certificationState } });
    const suspended = (await viewerOfMembership(db, membershipId, { id: 's', accountId })) as EmployerViewer;
    expect(suspended.isCertified).toBe(false);
    expect(await agreementDocument(suspended, id, db)).toMatchObject({ number: expect.any(String) as string });
    expect(await agreementDocument(suspended, open.id, db)).toBeNull();
    await expect(agreementDetail(suspended, id, db)).rejects.toThrow('not allowed');
    await expect(employerAgreements(suspended, { list: 'standing' }, db)).rejects.toThrow('not allowed');
  }
  await db.employer.update({ where: { id: employerId }, data: { certificationState: 'CERTIFIED' } });
});
