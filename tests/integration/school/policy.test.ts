import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { checkInvitationDraft } from '@/lib/commands/agreement/check-invitation-draft';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { sendInvitation } from '@/lib/commands/agreement/send-invitation';
import { execute } from '@/lib/commands/execute';
import { changePolicy } from '@/lib/commands/school/change-policy';
import { checkPolicy } from '@/lib/commands/school/check-policy';
import { openSchoolYear } from '@/lib/commands/school/open-school-year';
import { databaseNow } from '@/lib/db/client';
import type { SchoolViewer, Viewer } from '@/lib/domain/access/viewer';
import { addDays, endOfShanghaiDay, shanghaiDate, startOfShanghaiDay } from '@/lib/domain/rules/dates';
import { newId } from '@/lib/ids';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { invitationForm } from '@/lib/queries/agreement/invitation-form';
import { policyChange, policyHistory, policyToChange, schoolPolicies } from '@/lib/queries/school/school-policies';
import { addOperator } from '../../support/viewers';
import { addGraduate, createWorld, keepDraft, prove, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const form = { department: 'yes', replyDaysMinimum: '1', replyDaysMaximum: '30' };
const yes = (id: string) => ({ id, confirmed: 'yes' as const });
const versionNow = async (): Promise<number> => (await latest()).version;
const latest = () =>
  world.db.policyVersion.findFirstOrThrow({
    where: { schoolId: world.school.schoolId, year: 2027 },
    orderBy: { version: 'desc' },
  });

/** Changes the rules through the command, over the version in force. */
async function changed(typed: Record<string, string>, now?: Date): Promise<number> {
  const input = { year: '2027', version: String(await versionNow()), ...form, ...typed };
  const answer = await execute(changePolicy, world.viewers.school, input, { db: world.db, now });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result.version;
}

describe('a change of the rules', () => {
  it('is a new version with audit and a notice to the reviewers, and leaves the old one as it was', async () => {
    const { db, viewers, school } = world;
    const before = await latest();
    const version = await changed({ acceptanceToOn: '2027-06-30', requiredPapers: '本人申请\n单位意见' });
    expect(version).toBe(before.version + 1);
    expect(await db.policyVersion.findUniqueOrThrow({ where: { id: before.id } })).toEqual(before);
    const after = await latest();
    expect(after).toMatchObject({
      version,
      levels: ['DEPARTMENT', 'SCHOOL'],
      createdById: viewers.school.accountId,
      rules: { acceptanceToOn: '2027-06-30', requiredPapers: [{ name: '本人申请' }, { name: '单位意见' }] },
    });
    const audit = await db.auditEvent.findFirstOrThrow({ where: { type: 'SCHOOL_POLICY_CHANGED' } });
    expect(audit).toMatchObject({
      subjectId: school.schoolId,
      accountId: viewers.school.accountId,
      facts: { year: 2027, version, changed: ['acceptance', 'requiredPapers'], policyVersionId: after.id },
    });
    expect(await db.outboxEntry.count({ where: { kind: 'ACCOUNTS:SCHOOL_POLICY_CHANGED', eventId: after.id } })).toBe(
      1,
    );
    await drainOutbox(db);
    const toldBy = (accountId: string) => db.notice.count({ where: { accountId, link: '/school/settings/2027' } });
    expect(await toldBy(viewers.department.accountId)).toBeGreaterThan(0);
    for (const { accountId } of [viewers.school, viewers.employer, viewers.rival])
      expect(await toldBy(accountId)).toBe(0);
  });

  it('of two reviewers who save at once one wins, and the other hears that there are newer rules', async () => {
    const { db, viewers } = world;
    for (let round = 0; round < 10; round += 1) {
      const version = await versionNow();
      const save = (publicNoticeDays: number) =>
        execute(
          changePolicy,
          viewers.school,
          { year: '2027', version: String(version), ...form, publicNoticeDays: String(publicNoticeDays) },
          { db },
        );
      const answers = await Promise.all([save(round * 2 + 1), save(round * 2 + 2)]);
      expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
      expect(answers.find(({ outcome }) => outcome === 'refused')).toMatchObject({ code: 'POLICY_STALE' });
      expect(await versionNow()).toBe(version + 1);
    }
    expect(await db.outboxEntry.count({ where: { kind: 'ACCOUNTS:SCHOOL_POLICY_CHANGED' } })).toBe(11);
  });

  it('over a version that is no longer in force, or without any difference, changes nothing', async () => {
    const { db, viewers } = world;
    const version = await changed({ maximumTerminations: '2' });
    const old = { year: '2027', version: String(version - 1), ...form };
    for (const command of [changePolicy, checkPolicy]) {
      expect(await execute(command, viewers.school, old, { db })).toMatchObject({ code: 'POLICY_STALE' });
      const same = { ...old, version: String(version), maximumTerminations: '2' };
      expect(await execute(command, viewers.school, same, { db })).toMatchObject({ code: 'POLICY_UNCHANGED' });
    }
    expect(await versionNow()).toBe(version);
  });

  it('is checked without being stored', async () => {
    const { db, viewers } = world;
    const version = await versionNow();
    const input = { year: '2027', version: String(version), ...form, counsellor: 'yes' };
    expect(await execute(checkPolicy, viewers.school, input, { db })).toMatchObject({ outcome: 'done' });
    expect(await versionNow()).toBe(version);
    expect(await db.auditEvent.count({ where: { type: 'SCHOOL_POLICY_CHECKED' } })).toBe(1);
  });

  it('names every wrong field', async () => {
    const { db, viewers } = world;
    const wrong = {
      ...{ year: '2027', version: '1', ...form, replyDaysMaximum: '31', maximumTerminations: 'x' },
      ...{ acceptanceFromOn: '2027-06-30', acceptanceToOn: '2027-06-01', requiredPapers: '甲\n甲' },
    };
    expect(await execute(changePolicy, viewers.school, wrong, { db })).toEqual({
      outcome: 'invalid',
      fields: {
        replyDaysMaximum: 'REPLY_DAYS_INVALID',
        maximumTerminations: 'POLICY_MAXIMUM_INVALID',
        acceptanceToOn: 'POLICY_WINDOW_REVERSED',
        requiredPapers: 'POLICY_PAPER_TWICE',
      },
    });
    const levels = { ...wrong, levels: ['SCHOOL', 'DEPARTMENT'] };
    expect(await execute(changePolicy, viewers.school, levels, { db })).toMatchObject({ outcome: 'invalid' });
  });

  it('is made by the school level, for its own school and an opened year alone', async () => {
    const { db, viewers } = world;
    const input = { year: '2027', version: String(await versionNow()), ...form, counsellor: 'yes' };
    const graduate = await addGraduate(world, 0);
    const others: Viewer[] = [viewers.department, viewers.employer, viewers.rival, graduate.viewer];
    for (const command of [changePolicy, checkPolicy]) {
      for (const viewer of others) {
        expect(await execute(command, viewer, input, { db })).toMatchObject({ outcome: 'refused', code: 'FORBIDDEN' });
      }
      const elsewhere: SchoolViewer = { ...viewers.school, schoolId: newId() };
      expect(await execute(command, elsewhere, input, { db })).toEqual({ outcome: 'not-found' });
      expect(await execute(command, viewers.school, { ...input, year: '2026' }, { db })).toEqual({
        outcome: 'not-found',
      });
    }
    await expect(policyToChange(viewers.department, 2027, db)).rejects.toThrow('not allowed');
    await expect(policyChange(viewers.department, { year: 2027, form }, db)).rejects.toThrow('not allowed');
    await expect(schoolPolicies(viewers.employer as Viewer as SchoolViewer, undefined, db)).rejects.toThrow(
      'not allowed',
    );
    const elsewhere: SchoolViewer = { ...viewers.school, schoolId: newId() };
    expect((await schoolPolicies(elsewhere, undefined, db)).years).toEqual([]);
    expect(await policyHistory(elsewhere, { year: 2027 }, db)).toBeNull();
  });
});

describe('the pages of the school', () => {
  it('show each year with its newest version, and every version with what it changed, page by page', async () => {
    const { db, viewers, school } = world;
    const year = { schoolId: school.schoolId, year: '2028', levels: 'SCHOOL' };
    await execute(openSchoolYear, await addOperator(world), year, { db });
    const { years } = await schoolPolicies(viewers.department, undefined, db);
    expect(years.map(({ year, policy }) => [year, policy.version])).toEqual([
      [2028, 1],
      [2027, await versionNow()],
    ]);
    const first = await policyHistory(viewers.department, { year: 2027 }, db);
    expect(first?.versions.map(({ policy }) => policy.version)).toHaveLength(10);
    const second = await policyHistory(viewers.department, { year: 2027, below: first?.next }, db);
    const all = [...(first?.versions ?? []), ...(second?.versions ?? [])];
    expect(all.map(({ policy }) => policy.version)).toEqual(all.map((_one, index) => all.length - index));
    expect(all.at(-1)).toMatchObject({ before: null, changed: [] });
    expect(all.at(-2)).toMatchObject({ by: viewers.school.name, changed: ['acceptance', 'requiredPapers'] });
  });

  it('tell before a change whom it touches, and where nobody would review', async () => {
    const { db, viewers } = world;
    const found = await policyChange(viewers.school, { year: 2027, form: { ...form, counsellor: 'yes' } }, db);
    expect(found).toMatchObject({ changed: ['levels', 'maximumTerminations'], waiting: 0, reviewing: 0 });
    expect(found?.unmanned).toMatchObject([{ level: 'COUNSELLOR' }]);
    expect(found?.unmanned[0]?.names.length).toBeGreaterThan(0);
    const wrong = await policyChange(viewers.school, { year: 2027, form: { ...form, acceptanceToOn: 'x' } }, db);
    expect(wrong).toMatchObject({ after: null, changed: [] });
  });
});

describe('what the rules say', () => {
  it('holds acceptances to the window, to the second at both midnights of Shanghai', async () => {
    const { db, viewers } = world;
    const today = shanghaiDate(await databaseNow(db));
    const [fromOn, toOn] = [addDays(today, 1), addDays(today, 3)];
    await changed({ acceptanceFromOn: fromOn, acceptanceToOn: toOn });
    const opens = startOfShanghaiDay(fromOn);
    const ends = endOfShanghaiDay(toOn);
    const [one, two] = [await addGraduate(world, 1), await addGraduate(world, 2)];
    const accept = async (graduate: typeof one, id: string, at: number) => {
      const now = new Date(at);
      await prove(world, graduate.viewer, id, now);
      return execute(acceptInvitation, graduate.viewer, yes(id), { db, now });
    };
    const first = await sent(world, viewers.employer, one.enrolmentId);
    expect(await accept(one, first, opens.getTime() - 1000)).toEqual({
      outcome: 'refused',
      code: 'ACCEPTANCE_WINDOW_AHEAD',
      facts: { from: fromOn },
    });
    expect((await agreementDetail(one.viewer, first, db))?.may.accept).toMatchObject({
      code: 'ACCEPTANCE_WINDOW_AHEAD',
    });
    expect(await accept(one, first, opens.getTime())).toMatchObject({ outcome: 'done' });
    const second = await sent(world, viewers.employer, two.enrolmentId);
    expect(await accept(two, second, ends.getTime())).toEqual({
      outcome: 'refused',
      code: 'ACCEPTANCE_WINDOW_OVER',
      facts: { to: toOn },
    });
    expect(await db.agreementEvent.count({ where: { agreementId: second, type: 'INVITATION_ACCEPTED' } })).toBe(0);
    expect(await accept(two, second, ends.getTime() - 1000)).toMatchObject({ outcome: 'done' });
  });

  it('is the version in force at the click: a change between look and statement stops the acceptance', async () => {
    const { db, viewers } = world;
    await changed({});
    const graduate = await addGraduate(world, 3);
    const id = await sent(world, viewers.employer, graduate.enrolmentId);
    await prove(world, graduate.viewer, id);
    const context = { db, now: await databaseNow(db), actor: graduate.viewer, command: 'accept-invitation' };
    const subject = await acceptInvitation.load(context, yes(id));
    if (!subject || !acceptInvitation.allow(graduate.viewer, subject, context.now, yes(id)).allowed)
      throw new Error('no');
    await changed({ acceptanceToOn: addDays(shanghaiDate(context.now), -1) });
    await expect(acceptInvitation.run(context, subject, yes(id), undefined)).rejects.toMatchObject({
      code: 'AGREEMENT_STALE',
    });
    expect((await db.agreement.findUniqueOrThrow({ where: { id } })).state).toBe('PENDING_GRADUATE');
    expect(await execute(acceptInvitation, graduate.viewer, yes(id), { db })).toMatchObject({
      code: 'ACCEPTANCE_WINDOW_OVER',
    });
    const version = await changed({});
    expect(await execute(acceptInvitation, graduate.viewer, yes(id), { db })).toMatchObject({ outcome: 'done' });
    const { policyVersionId } = await db.agreement.findUniqueOrThrow({ where: { id } });
    expect(policyVersionId).toBe((await latest()).id);
    expect((await latest()).version).toBe(version);
  });

  it('leaves running agreements their levels, whichever are added or taken away', async () => {
    const { db, viewers } = world;
    const graduate = await addGraduate(world, 4);
    const id = await sent(world, viewers.employer, graduate.enrolmentId);
    await prove(world, graduate.viewer, id);
    await execute(acceptInvitation, graduate.viewer, yes(id), { db });
    const school = { year: '2027', version: String(await versionNow()), replyDaysMinimum: '1', replyDaysMaximum: '30' };
    expect(await execute(changePolicy, viewers.school, school, { db })).toMatchObject({ outcome: 'done' });
    expect((await latest()).levels).toEqual(['SCHOOL']);
    const detail = await agreementDetail(graduate.viewer, id, db);
    expect(detail?.policy).toMatchObject({ levels: ['DEPARTMENT', 'SCHOOL'], version: await versionNow() });
    expect(await execute(passReview, viewers.department, { id }, { db })).toMatchObject({
      result: { state: 'PENDING_SCHOOL' },
    });
    await changed({ counsellor: 'yes' });
    expect(await execute(passReview, viewers.school, { id }, { db })).toMatchObject({ result: { state: 'SIGNED' } });
    await changed({});
  });

  it('bounds the days to answer of the letters that are sent', async () => {
    const { db, viewers } = world;
    const graduate = await addGraduate(world, 5);
    const { enrolmentId } = graduate;
    const checked = await keepDraft(world, viewers.employer, enrolmentId);
    await changed({ replyDaysMinimum: '7', replyDaysMaximum: '10' });
    expect(await execute(sendInvitation, viewers.employer, { enrolmentId, checked }, { db })).toMatchObject({
      code: 'INVITATION_DRAFT_STALE',
    });
    expect(await execute(checkInvitationDraft, viewers.employer, { enrolmentId }, { db })).toMatchObject({
      fields: { replyDays: 'REPLY_DAYS_OUTSIDE_POLICY' },
    });
    expect(await db.agreement.count({ where: { enrolmentId } })).toBe(0);
    const written = await invitationForm(viewers.employer, { enrolmentId }, db);
    expect(written?.policy).toMatchObject({ replyDaysMinimum: 7, replyDaysMaximum: 10 });
    expect(written?.findings.map(({ code }) => code)).not.toContain('ADVICE_REPLY_AFTER_ACCEPTANCE');
    const today = shanghaiDate(await databaseNow(db));
    await changed({ replyDaysMinimum: '1', acceptanceToOn: addDays(today, 4) });
    const warned = await invitationForm(viewers.employer, { enrolmentId }, db);
    expect(warned?.findings.map(({ code }) => code)).toContain('ADVICE_REPLY_AFTER_ACCEPTANCE');
  });
});
