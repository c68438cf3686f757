import { databaseNow } from '@/lib/db/client';
import {
  claimOf,
  isCodeTaken,
  mayBeginChange,
  mayWorkOn,
  newestRound,
  organisationOf,
} from '@/lib/db/stores/certification';
import { isRemittanceOffered } from '@/lib/db/stores/remittance-payer';
import { suspensionOf } from '@/lib/db/stores/suspensions';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { type MaterialKind, maySeeMaterial } from '@/lib/domain/certification/materials';
import { firstOpenTask, missingMaterials, taskStates } from '@/lib/domain/certification/steps';
import { IDENTITY_PICTURE_CONSENT } from '@/lib/domain/consent/consents';
import { defineQuery } from '@/lib/queries/define-query';
import { wasCertified } from '@/lib/domain/certification/standing';
import { certificationHistory } from './certification-history';
import { claimView } from './claim-view';

const nothingYet = {
  method: 'materials' as const,
  platforms: [],
  handler: null,
  organisation: null,
  materials: [],
  requested: null,
};

/** Where the certification of the viewer's employer stands: the parts, what waits, and the whole history. */
export const ownCertification = defineQuery({
  name: 'own-certification',
  permission: 'employer.certification.read',
  async run(db, viewer: EmployerViewer, _input: undefined) {
    const { employerId, accountId } = viewer;
    const [employer, round, history, consent] = [
      await db.employer.findUniqueOrThrow({ where: { id: employerId } }),
      await newestRound(db, employerId),
      await certificationHistory(db, employerId),
      await db.consent.findFirst({ where: { accountId, ...IDENTITY_PICTURE_CONSENT }, orderBy: { at: 'desc' } }),
    ];
    const claim = round ? claimOf(round) : nothingYet;
    const creditCode = round ? organisationOf(round)?.creditCode : undefined;
    const { certificationState: state, name: employerName, certifiedAt, licenceExpiresAt } = employer;
    const isCertifiedOnce = wasCertified(state);
    const view = round && (await claimView(db, round, 'own'));
    return {
      ...{ employerName, state, certifiedAt, licenceExpiresAt },
      method: claim.method,
      offersTransfer: isRemittanceOffered(),
      now: await databaseNow(db),
      roundState: round?.state ?? null,
      isCertifiedOnce,
      suspension: await suspensionOf(db, employerId),
      mayBegin: mayBeginChange({ employer, round }).allowed,
      isCodeTaken: !isCertifiedOnce && creditCode ? await isCodeTaken(db, creditCode, employerId) : false,
      isEditable: mayWorkOn({ employer, round }).allowed && employer.certificationState !== 'REJECTED',
      round: round &&
        view && {
          version: round.version,
          submittedAt: round.submittedAt,
          reason: round.reason,
          ...view,
          materials: view.materials.filter(({ kind }) => maySeeMaterial(viewer, kind)),
        },
      tasks: taskStates(claim),
      nextTask: firstOpenTask(claim),
      missing: missingMaterials(claim),
      requested: (claim.requested?.kinds ?? []) as MaterialKind[],
      hasIdentityConsent: consent?.given === true,
      history,
    };
  },
});

export type OwnCertification = Awaited<ReturnType<typeof ownCertification>>;
