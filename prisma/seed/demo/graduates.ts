import { activateAccount } from '@/lib/commands/activation/activate-account';
import { requestActivationCode } from '@/lib/commands/activation/request-activation-code';
import { confirmBaseData } from '@/lib/commands/base-data/confirm-base-data';
import { reportBaseData } from '@/lib/commands/base-data/report-base-data';
import { giveConsent } from '@/lib/commands/consent/give-consent';
import type { GraduateViewer } from '@/lib/domain/access/viewer';
import type { GraduateSnapshot } from '@/lib/domain/agreement/graduate-snapshot';
import { consentKinds } from '@/lib/domain/consent/consents';
import { DEMO_PASSWORD, type Stage } from './stage';

/** How far a graduate has come before the letters arrive. */
export type Progress = 'activated' | 'consented' | 'reported' | 'confirmed';

/** Activates by the code that was sent to the e-mail of the roster. */
async function activate(stage: Stage, graduate: GraduateSnapshot, hours: number): Promise<GraduateViewer> {
  const { name, identityKind, identityNumber, email } = graduate;
  const claim = { name, identityKind, identityNumber, channel: 'MAIL', locale: 'zh-CN' };
  await stage.must(requestActivationCode, null, claim, stage.at(hours));
  const typed = { ...claim, code: await stage.codeFor(email ?? ''), password: DEMO_PASSWORD, terms: 'yes' };
  const now = new Date(stage.at(hours).getTime() + 60_000);
  const { membershipId } = await stage.must(activateAccount, null, typed, now);
  return stage.viewer('GRADUATE', membershipId);
}

/** One graduate of the roster with an account, as far along as said. */
export async function createGraduate(stage: Stage, graduate: GraduateSnapshot, progress: Progress, hours: number) {
  const viewer = await activate(stage, graduate, hours);
  const enrolment = await stage.db.enrolment.findFirstOrThrow({
    where: { personId: viewer.personId, linkedAt: { not: null } },
  });
  if (progress === 'activated') return { viewer, enrolmentId: enrolment.id };
  const now = stage.at(hours + 1);
  for (const kind of consentKinds) await stage.must(giveConsent, viewer, { kind, agreed: 'yes' }, now);
  if (progress === 'reported') {
    const report = { id: enrolment.id, majorDirection: '智能制造', note: '专业方向没有登记，请补上。' };
    await stage.must(reportBaseData, viewer, report, now);
  }
  if (progress === 'confirmed') {
    await stage.must(confirmBaseData, viewer, { id: enrolment.id, version: String(enrolment.version) }, now);
  }
  return { viewer, enrolmentId: enrolment.id };
}
