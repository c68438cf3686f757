import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { proveIdentity } from '@/lib/commands/agreement/prove-identity';
import { requestChangedMobileCode } from '@/lib/commands/activation/request-changed-mobile-code';
import { requestMobileChange } from '@/lib/commands/activation/request-mobile-change';
import { reportBaseData } from '@/lib/commands/base-data/report-base-data';
import { refuseEnrolment } from '@/lib/commands/enrolment/refuse-enrolment';
import { acceptRosterRequest } from '@/lib/commands/roster/accept-roster-request';
import { discardRosterImport } from '@/lib/commands/roster/discard-roster-import';
import { refuseRosterRequest } from '@/lib/commands/roster/refuse-roster-request';
import type { GraduateViewer, OperatorViewer, SchoolViewer } from '@/lib/domain/access/viewer';
import { createGraduate } from './graduates';
import { importRoster, inviteReviewer, judgeRoster, openDemoSchool } from './institutions';
import { counsellorGraduates, counsellorSchool, demoGraduates } from './people';
import { DEMO_PASSWORD, type Stage } from './stage';

const opening = {
  ...counsellorSchool,
  levels: 'COUNSELLOR-SCHOOL',
  contactName: '钟念白',
  contactTelephone: '023-68880000',
  contactEmail: 'school2@demo.test',
};

/** The second school, where a counsellor looks first; it shows what can become of rosters, reports and claims. */
export async function createSecondSchool(stage: Stage, operator: OperatorViewer) {
  const schoolId = await openDemoSchool(stage, operator, opening, -190);
  const reviewer = { name: '钟念白', email: 'school2@demo.test', schoolId, level: 'SCHOOL' };
  const school = await stage.viewer('SCHOOL', await inviteReviewer(stage, operator, reviewer, -188));
  const [own, second, third] = counsellorGraduates;
  // Two of them are on the first school's roster as well: this school's rows wait for their word.
  const rows = [...counsellorGraduates, ...demoGraduates.slice(10, 12).map(alsoHere)];
  await importRoster(stage, school, rows, -186);
  const { id: departmentId } = await stage.db.department.findFirstOrThrow({ where: { schoolId } });
  const counsellor = { name: '温书意', email: 'counsellor@demo.test', schoolId, level: 'COUNSELLOR', departmentId };
  await inviteReviewer(stage, operator, counsellor, -184);
  await judgeRoster(stage, school, counsellorGraduates.slice(0, 1), -40);
  const given = await judgeRoster(stage, school, counsellorGraduates.slice(0, 2), -42);
  await stage.must(discardRosterImport, school, { id: given }, stage.at(-41));
  if (!own || !second || !third) throw new Error('demo: the second school has too few graduates');
  const graduate = await createGraduate(stage, own, 'confirmed', -30);
  await decideReports(stage, school, await createGraduate(stage, second, 'reported', -28));
  await changeMobile(stage, third);
  return { school, graduate };
}

/** The same person on this school's list: another number of a student, the department of this school. */
const alsoHere = (person: (typeof demoGraduates)[number], index: number): (typeof demoGraduates)[number] => ({
  ...person,
  schoolCode: counsellorSchool.code,
  schoolName: counsellorSchool.name,
  departmentName: '外国语学院',
  majorName: '英语',
  majorCode: '050201',
  studentNumber: `2023770${index + 1}`,
});

/** One report is accepted, the next refused. */
async function decideReports(
  stage: Stage,
  school: SchoolViewer,
  { viewer, enrolmentId: id }: { viewer: GraduateViewer; enrolmentId: string },
): Promise<void> {
  const open = async (): Promise<string> =>
    (await stage.db.rosterRequest.findFirstOrThrow({ where: { enrolmentId: id, state: 'OPEN' } })).id;
  const accepted = { id: await open(), majorDirection: '智能制造', answer: '已补登专业方向。' };
  await stage.must(acceptRosterRequest, school, accepted, stage.at(-24));
  await stage.must(
    reportBaseData,
    viewer,
    { id, homeAddress: '渝北区龙溪街道 8 号', note: '地址想换一个。' },
    stage.at(-23),
  );
  const refused = { id: await open(), answer: '请先在学校学籍系统中变更，再由我们更新。' };
  await stage.must(refuseRosterRequest, school, refused, stage.at(-20));
}

/** Somebody whose mobile on the roster is an old one asks the school for the new one. */
async function changeMobile(stage: Stage, graduate: (typeof counsellorGraduates)[number]): Promise<void> {
  const { name, identityKind, identityNumber, studentNumber } = graduate;
  const claim = { name, identityKind, identityNumber };
  const mobile = '19900000399';
  await stage.must(requestChangedMobileCode, null, { ...claim, mobile, locale: 'zh-CN' }, stage.at(-12));
  const code = await stage.codeFor(mobile);
  const asked = { ...claim, studentNumber, mobile, email: '', note: '原号码已停用。', code };
  await stage.must(requestMobileChange, null, asked, new Date(stage.at(-12).getTime() + 60_000));
}

/** A letter that waits for the counsellor. */
export async function tellOfSecondSchool(stage: Stage, viewer: GraduateViewer, id: string): Promise<void> {
  const now = stage.at(262);
  await stage.must(proveIdentity, viewer, { id, method: 'password', password: DEMO_PASSWORD }, now);
  await stage.must(acceptInvitation, viewer, { id, confirmed: 'yes' }, now);
}

/** One of the two who are on both rosters says that he never studied here; the other has not answered. */
export async function refuseSecondSchool(stage: Stage, viewer: GraduateViewer | undefined): Promise<void> {
  const claim = await stage.db.enrolment.findFirstOrThrow({ where: { personId: viewer?.personId, linkedAt: null } });
  const refused = { id: claim.id, version: String(claim.version), reason: 'NEVER_ENROLLED' };
  await stage.must(refuseEnrolment, viewer ?? null, refused, stage.at(100));
}
