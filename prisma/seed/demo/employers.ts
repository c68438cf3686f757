import { approveCertification } from '@/lib/commands/certification/approve-certification';
import { choosePlatforms } from '@/lib/commands/certification/choose-platforms';
import { rejectCertification } from '@/lib/commands/certification/reject-certification';
import { requestSupplements } from '@/lib/commands/certification/request-supplements';
import { saveHandler } from '@/lib/commands/certification/save-handler';
import { saveOrganisation } from '@/lib/commands/certification/save-organisation';
import { submitCertification } from '@/lib/commands/certification/submit-certification';
import { uploadCertificationMaterial } from '@/lib/commands/certification/upload-certification-material';
import { registerEmployer } from '@/lib/commands/registration/register-employer';
import { requestRegistrationCode } from '@/lib/commands/registration/request-registration-code';
import type { EmployerViewer, OperatorViewer } from '@/lib/domain/access/viewer';
import type { Method } from '@/lib/domain/certification/methods';
import { REQUIRED_MATERIALS } from '@/lib/domain/certification/materials';
import { keepFile } from '@/lib/server/file-store';
import type { DemoEmployer } from './people';
import { demoPicture } from './picture';
import { DEMO_PASSWORD, type Stage } from './stage';

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
  method: Method,
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
    method,
  };
  await stage.must(saveOrganisation, actor, organisation, now);
}

/** Fills in the claim and hands it in. */
async function handIn(stage: Stage, actor: EmployerViewer, entry: DemoEmployer, hours: number) {
  const now = stage.at(hours);
  await fillIn(stage, actor, entry, now, 'materials');
  for (const [index, kind] of REQUIRED_MATERIALS.entries()) {
    const picture = { name: `${kind}.png`, mediaType: 'image/png' as const, bytes: demoPicture(index + hours) };
    const file = await keepFile('certification', picture);
    await stage.must(uploadCertificationMaterial, actor, { kind, consent: 'yes', file }, now);
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
  if (state === 'CERTIFIED') await stage.must(approveCertification, operator, { ...round, compared: 'yes' }, now);
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
  return stage.viewer('EMPLOYER', actor.membershipId);
}
