import { approveCertification } from '@/lib/commands/certification/approve-certification';
import { beginRecertification } from '@/lib/commands/certification/begin-recertification';
import { choosePlatforms } from '@/lib/commands/certification/choose-platforms';
import { expireCertification } from '@/lib/commands/certification/expire-certification';
import { rejectCertification } from '@/lib/commands/certification/reject-certification';
import { requestSupplements } from '@/lib/commands/certification/request-supplements';
import { saveHandler } from '@/lib/commands/certification/save-handler';
import { saveOrganisation } from '@/lib/commands/certification/save-organisation';
import { submitCertification } from '@/lib/commands/certification/submit-certification';
import { uploadCertificationMaterial } from '@/lib/commands/certification/upload-certification-material';
import { suspendEmployer } from '@/lib/commands/employer/suspend-employer';
import { requestJoining } from '@/lib/commands/joining/request-joining';
import { registerEmployer } from '@/lib/commands/registration/register-employer';
import { requestRegistrationCode } from '@/lib/commands/registration/request-registration-code';
import { renderAuthorisationLetter } from '@/lib/documents/authorisation-letter';
import type { EmployerViewer, OperatorViewer } from '@/lib/domain/access/viewer';
import type { Method } from '@/lib/domain/certification/methods';
import { REQUIRED_MATERIALS } from '@/lib/domain/certification/materials';
import { shanghaiDate } from '@/lib/domain/rules/dates';
import { withKeptPaper } from '@/lib/server/file-store';
import type { UploadedFile } from '@/lib/server/upload-route';
import type { UploadKind } from '@/lib/domain/certification/materials';
import { type DemoEmployer, demoJoiner } from './people';
import { demoPicture } from './picture';
import { DEMO_PASSWORD, type Stage } from './stage';

/** When the licence of one employer ends; the clock finds it a day later. */
const EXPIRY_HOURS = 48;

/** What an invented employer is registered with. */
export interface Registrant {
  account: string;
  person: string;
  mobile: string;
  profile: DemoEmployer['profile'];
}

/** Registers with both codes, as the page does; answers the administrator. */
export async function register(stage: Stage, { account, person, mobile, profile }: Registrant, hours: number) {
  const email = `${account}@demo.test`;
  const locale = 'zh-CN';
  await stage.must(requestRegistrationCode, null, { channel: 'SMS', mobile, locale }, stage.at(hours));
  await stage.must(requestRegistrationCode, null, { channel: 'MAIL', email, locale }, stage.at(hours));
  const codes = { mobileCode: await stage.codeFor(mobile), emailCode: await stage.codeFor(email) };
  const typed = { name: person, organisation: profile.name, mobile, email, ...codes, password: DEMO_PASSWORD };
  const { accountId, employerId } = await stage.must(
    registerEmployer,
    null,
    { ...typed, consent: 'yes', locale },
    new Date(stage.at(hours).getTime() + 120_000),
  );
  const { id } = await stage.db.membership.findFirstOrThrow({ where: { accountId, employerId } });
  return stage.viewer('EMPLOYER', id);
}

/** Fills in the three parts before the proof. */
export async function fillIn(
  stage: Stage,
  actor: EmployerViewer,
  { person, profile }: Registrant,
  now: Date,
  proof: { method: Method; licenceEndsOn?: string },
) {
  await stage.must(choosePlatforms, actor, { platforms: 'both' }, now);
  const handler = { name: person, companyName: profile.name, department: '人力资源部', position: '招聘负责人' };
  const reach = { email: profile.email, workTelephone: profile.telephone };
  await stage.must(saveHandler, actor, { ...handler, ...reach }, now);
  const { actualEmployer: _none, ...facts } = profile;
  const organisation = {
    ...facts,
    businessFields: '软件研发，数据服务',
    enterpriseType: 'private',
    ...proof,
  };
  await stage.must(saveOrganisation, actor, organisation, now);
}

/** Hands one paper in, as the upload route does. */
async function upload(stage: Stage, actor: EmployerViewer, kind: UploadKind, paper: UploadedFile, now: Date) {
  const answer = await withKeptPaper('certification', paper, async (file) => {
    await stage.must(uploadCertificationMaterial, actor, { kind, consent: 'yes', file }, now);
    return { outcome: 'done' as const };
  });
  if (answer.outcome === 'refused') throw new Error(`The demo's ${kind} was refused: ${answer.code}`);
}

/** The letter of authorisation as the page offers it: one demo claim has a PDF among its papers. */
async function letterOf({ person, profile }: DemoEmployer, preparedAt: Date): Promise<UploadedFile> {
  const { name: organisationName, creditCode } = profile;
  const bytes = await renderAuthorisationLetter({ organisationName, creditCode, handlerName: person, preparedAt });
  return { name: 'authorisation.pdf', mediaType: 'application/pdf', bytes: new Uint8Array(bytes) };
}

/** Fills in the claim and hands it in. */
async function handIn(stage: Stage, actor: EmployerViewer, entry: DemoEmployer, hours: number) {
  const now = stage.at(hours);
  // One whose licence ran out some days ago, in the middle of the story.
  const licence = entry.state === 'EXPIRED' ? { licenceEndsOn: shanghaiDate(stage.at(EXPIRY_HOURS)) } : {};
  await fillIn(stage, actor, entry, now, { method: 'materials', ...licence });
  for (const [index, kind] of REQUIRED_MATERIALS.entries()) {
    const picture = { name: `${kind}.png`, mediaType: 'image/png' as const, bytes: demoPicture(index) };
    const isLetter = entry.state === 'IN_REVIEW' && kind === 'authorisation';
    await upload(stage, actor, kind, isLetter ? await letterOf(entry, now) : picture, now);
  }
  const { version } = await newestRound(stage, actor);
  await stage.must(submitCertification, actor, { version: String(version), confirmed: 'yes' }, stage.at(hours + 1));
}

export const newestRound = (stage: Stage, { employerId }: EmployerViewer) =>
  stage.db.certificationRound.findFirstOrThrow({ where: { employerId }, orderBy: { createdAt: 'desc' } });

async function decide(
  stage: Stage,
  operator: OperatorViewer,
  actor: EmployerViewer,
  state: DemoEmployer['state'],
  now: Date,
) {
  const { id, version } = await newestRound(stage, actor);
  const round = { id, version: String(version) };
  const isCertified = state !== 'SUPPLEMENT_REQUIRED' && state !== 'REJECTED';
  if (isCertified) await stage.must(approveCertification, operator, { ...round, compared: 'yes' }, now);
  if (state === 'SUPPLEMENT_REQUIRED') {
    const supplementReason = '营业执照照片左下角被遮挡，看不清登记机关。请重新拍摄后补传。';
    await stage.must(requestSupplements, operator, { ...round, supplementReason, materials: ['licence'] }, now);
  }
  if (state === 'REJECTED') {
    const reason = '授权书上的单位名称与营业执照不一致。请核对后重新申请。';
    await stage.must(rejectCertification, operator, { ...round, reason }, now);
  }
}

/** One employer as far along its certification as its state says; answers its administrator. */
export async function createEmployer(stage: Stage, operator: OperatorViewer, entry: DemoEmployer, hours: number) {
  const actor = await register(stage, entry, hours);
  if (entry.state === 'DRAFT') return actor;
  await handIn(stage, actor, entry, hours + 2);
  if (entry.state !== 'IN_REVIEW') await decide(stage, operator, actor, entry.state, stage.at(hours + 20));
  await goOn(stage, operator, actor, entry);
  return stage.viewer('EMPLOYER', actor.membershipId);
}

/** What became of a certified employer: it changes something, was suspended, or its licence ran out. */
async function goOn(stage: Stage, operator: OperatorViewer, actor: EmployerViewer, { state }: DemoEmployer) {
  const { employerId: id } = actor;
  if (state === 'EXPIRED') await stage.must(expireCertification, null, { id }, stage.at(EXPIRY_HOURS + 24));
  if (state === 'SUSPENDED') {
    const { version } = await stage.db.employer.findUniqueOrThrow({ where: { id } });
    const suspensionReason = '多位毕业生反映发布的岗位与实际不符。请说明情况并更正后，联系平台申请恢复。';
    await stage.must(suspendEmployer, operator, { id, version: String(version), suspensionReason }, stage.at(30));
  }
  if (state !== 'RECERTIFYING') return;
  const now = stage.at(40);
  await stage.must(beginRecertification, actor, {}, now);
  const picture = { name: 'licence.png', mediaType: 'image/png' as const, bytes: demoPicture(77) };
  await upload(stage, actor, 'licence', picture, now);
  const { version } = await newestRound(stage, actor);
  await stage.must(submitCertification, actor, { version: String(version), confirmed: 'yes' }, stage.at(41));
}

/** Registers for an organisation a colleague has certified, and asks to join it. */
export async function askToJoin(stage: Stage, hours: number): Promise<void> {
  const actor = await register(stage, demoJoiner, hours);
  const { person: name, profile } = demoJoiner;
  const joiningReason = '人力资源部新同事，今年负责校园招聘和签约。';
  await stage.must(requestJoining, actor, { creditCode: profile.creditCode, name, joiningReason }, stage.at(hours + 1));
}
