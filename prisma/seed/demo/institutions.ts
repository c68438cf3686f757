import { acceptMembership } from '@/lib/commands/membership/accept-membership';
import { inviteMember } from '@/lib/commands/membership/invite-member';
import { inviteOperator } from '@/lib/commands/membership/invite-operator';
import { applyRosterImport } from '@/lib/commands/roster/apply-roster-import';
import { checkRoster } from '@/lib/commands/roster/check-roster';
import { openSchool } from '@/lib/commands/school/open-school';
import { sha256 } from '@/lib/crypto/hash';
import type { OperatorViewer, SchoolViewer } from '@/lib/domain/access/viewer';
import { demoGraduates, demoReviewers, demoSchool } from './people';
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

async function invite(
  stage: Stage,
  operator: OperatorViewer,
  { name, email, ...task }: { name: string; email: string; schoolId: string; level: string; departmentId?: string },
  hours: number,
): Promise<string> {
  await stage.must(inviteMember, operator, { ...task, name, address: email }, stage.at(hours));
  const { link } = await stage.messageTo(email);
  return join(stage, link ?? '', stage.at(hours + 1));
}

/** The school opened for 2027 with its roster and its two reviewers. */
export async function createSchool(stage: Stage, operator: OperatorViewer) {
  const opening = {
    code: demoSchool.code,
    name: demoSchool.name,
    year: '2027',
    levels: 'DEPARTMENT-SCHOOL',
    contactName: demoReviewers.school.name,
    contactTelephone: '027-68990000',
    contactEmail: demoReviewers.school.email,
  };
  const { id: schoolId } = await stage.must(openSchool, operator, opening, stage.at(-230));
  const membership = await invite(stage, operator, { ...demoReviewers.school, schoolId, level: 'SCHOOL' }, -228);
  const school = await stage.viewer('SCHOOL', membership);
  await importRoster(stage, school);
  const departments = await stage.db.department.findMany({ where: { schoolId }, orderBy: { name: 'asc' } });
  let [hours, reviewer] = [-200, ''];
  for (const { id: departmentId } of departments) {
    const task = { ...demoReviewers.department, schoolId, level: 'DEPARTMENT', departmentId };
    reviewer = await invite(stage, operator, task, hours);
    hours += 4;
  }
  return { school, department: await stage.viewer('SCHOOL', reviewer) };
}

/** The roster as the school's file gives it, checked and taken over. */
async function importRoster(stage: Stage, school: SchoolViewer): Promise<void> {
  const good = demoGraduates.map(({ schoolCode: _code, ...row }, index) => ({
    rowNumber: index + 2,
    cells: {},
    row: { ...row, graduationYear: Number(row.graduatesOn.slice(0, 4)) },
  }));
  const file = { fileName: '2027届毕业生名单.xlsx', fileHash: sha256(JSON.stringify(good)), good, bad: [] };
  const { id } = await stage.must(checkRoster, school, file, stage.at(-220));
  await stage.must(applyRosterImport, school, { id, scope: 'all' }, stage.at(-219));
}
