import { acceptMembership } from '@/lib/commands/membership/accept-membership';
import { inviteMember } from '@/lib/commands/membership/invite-member';
import { inviteOperator } from '@/lib/commands/membership/invite-operator';
import { applyRosterImport } from '@/lib/commands/roster/apply-roster-import';
import { checkRoster } from '@/lib/commands/roster/check-roster';
import { openSchool } from '@/lib/commands/school/open-school';
import { sha256 } from '@/lib/crypto/hash';
import type { OperatorViewer, SchoolViewer } from '@/lib/domain/access/viewer';
import type { GraduateSnapshot } from '@/lib/domain/agreement/graduate-snapshot';
import { demoGraduates, demoReviewers, demoSchool } from './people';
import { setRules } from './school-rules';
import { DEMO_PASSWORD, type Stage } from './stage';

/** Opens the link of an invitation and sets the demo's password; answers the membership it brought. */
async function join(stage: Stage, path: string, now: Date): Promise<string> {
  const secret = path.split('/').at(-1);
  const typed = { secret, password: DEMO_PASSWORD, terms: 'yes', locale: 'zh-CN' };
  return (await stage.must(acceptMembership, null, typed, now)).membershipId;
}

/** The first operator, made as `npm run operator:create` makes him. */
export async function createOperator(stage: Stage): Promise<OperatorViewer> {
  const invited = { email: 'operator@demo.test', name: '平台运营' };
  const { path } = await stage.must(inviteOperator, null, invited, stage.at(-240));
  return stage.viewer('PLATFORM', await join(stage, path, stage.at(-239)));
}

interface Reviewer {
  name: string;
  email: string;
  schoolId: string;
  level: string;
  departmentId?: string;
}

/** Asks a reviewer in and lets him join an hour later; answers his membership. */
export async function inviteReviewer(
  stage: Stage,
  operator: OperatorViewer,
  { name, email, ...task }: Reviewer,
  hours: number,
): Promise<string> {
  await stage.must(inviteMember, operator, { ...task, name, address: email }, stage.at(hours));
  const { link } = await stage.messageTo(email);
  return join(stage, link ?? '', stage.at(hours + 1));
}

export type SchoolOpening = Record<
  'code' | 'name' | 'levels' | 'contactName' | 'contactTelephone' | 'contactEmail',
  string
>;

/** Opens a school for those who graduate in 2027; answers its id. */
export async function openDemoSchool(
  stage: Stage,
  operator: OperatorViewer,
  opening: SchoolOpening,
  hours: number,
): Promise<string> {
  return (await stage.must(openSchool, operator, { ...opening, year: '2027' }, stage.at(hours))).id;
}

/** The first school with its roster and its two reviewers. */
export async function createSchool(stage: Stage, operator: OperatorViewer) {
  const opening = {
    code: demoSchool.code,
    name: demoSchool.name,
    levels: 'DEPARTMENT-SCHOOL',
    contactName: demoReviewers.school.name,
    contactTelephone: '027-68990000',
    contactEmail: demoReviewers.school.email,
  };
  const schoolId = await openDemoSchool(stage, operator, opening, -230);
  const reviewer = { ...demoReviewers.school, schoolId, level: 'SCHOOL' };
  const school = await stage.viewer('SCHOOL', await inviteReviewer(stage, operator, reviewer, -228));
  await importRoster(stage, school, demoGraduates, -220);
  const departments = await stage.db.department.findMany({ where: { schoolId }, orderBy: { name: 'asc' } });
  let [hours, membership] = [-200, ''];
  for (const { id: departmentId } of departments) {
    const task = { ...demoReviewers.department, schoolId, level: 'DEPARTMENT', departmentId };
    membership = await inviteReviewer(stage, operator, task, hours);
    hours += 4;
  }
  await setRules(stage, school, -150);
  return { school, department: await stage.viewer('SCHOOL', membership) };
}

/** A roster as the school's file gives it, judged and not decided yet; answers the import. */
export async function judgeRoster(
  stage: Stage,
  school: SchoolViewer,
  graduates: readonly GraduateSnapshot[],
  hours: number,
): Promise<string> {
  const good = graduates.map(({ schoolCode: _code, ...row }, index) => ({
    rowNumber: index + 2,
    cells: {},
    row: { ...row, graduationYear: Number(row.graduatesOn.slice(0, 4)) },
  }));
  const file = { fileName: '2027届毕业生名单.xlsx', fileHash: sha256(JSON.stringify(good)), good, bad: [] };
  return (await stage.must(checkRoster, school, file, stage.at(hours))).id;
}

/** A roster judged and taken over. */
export async function importRoster(
  stage: Stage,
  school: SchoolViewer,
  graduates: readonly GraduateSnapshot[],
  hours: number,
): Promise<void> {
  const id = await judgeRoster(stage, school, graduates, hours);
  await stage.must(applyRosterImport, school, { id, scope: 'all' }, stage.at(hours + 1));
}
