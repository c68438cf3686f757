import { databaseNow } from '@/lib/db/client';
import {
  certifiedRound,
  claimOf,
  isCodeTaken,
  mayBeginChange,
  mayWorkOn,
  newestRound,
  organisationOf,
} from '@/lib/db/stores/certification';
import { claimBefore, isEmptyChange } from '@/lib/db/stores/certification-changes';
import { openDrafts } from '@/lib/db/stores/claim-drafts';
import { isRemittanceOffered } from '@/lib/db/stores/remittance-payer';
import { suspensionOf } from '@/lib/db/stores/suspensions';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { type MaterialKind, maySeeMaterial } from '@/lib/domain/certification/materials';
import type { DraftPart } from '@/lib/domain/certification/drafts';
import { claimantOf } from '@/lib/domain/certification/review-claim';
import { firstOpenTask, missingMaterials, taskStates } from '@/lib/domain/certification/steps';
import { IDENTITY_PICTURE_CONSENT } from '@/lib/domain/consent/consents';
import { defineQuery } from '@/lib/queries/define-query';
import { wasCertified } from '@/lib/domain/certification/standing';
import { certificationHistory } from './certification-history';
import { type ClaimView, claimView } from './claim-view';

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
    const forReader = (claim: ClaimView): ClaimView => ({
      ...claim,
      materials: claim.materials.filter(({ kind }) => maySeeMaterial(viewer, kind)),
    });
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
    const drafts = Object.keys(openDrafts(round)) as DraftPart[];
    // A change that came to nothing is no fact about the employer: what it is certified by still stands.
    const cameToNothing = isCertifiedOnce && (round?.state === 'REJECTED' || round?.state === 'WITHDRAWN');
    const shown = cameToNothing ? await certifiedRound(db, employerId) : round;
    const view = shown && (await claimView(db, shown, 'own'));
    const before = isCertifiedOnce && round && !cameToNothing ? await claimBefore(db, round) : null;
    const now = await databaseNow(db);
    return {
      ...{ employerName, state, certifiedAt, licenceExpiresAt },
      method: claim.method,
      offersTransfer: isRemittanceOffered(),
      now,
      drafts,
      roundState: round?.state ?? null,
      isCertifiedOnce,
      suspension: await suspensionOf(db, employerId),
      mayBegin: mayBeginChange({ employer, round }).allowed,
      isCodeTaken: !isCertifiedOnce && creditCode ? await isCodeTaken(db, creditCode, employerId) : false,
      isEditable: mayWorkOn({ employer, round }).allowed && employer.certificationState !== 'REJECTED',
      mayTakeBack: round?.state === 'IN_REVIEW' && claimantOf(round, now) === null,
      isEmptyChange: round ? await isEmptyChange(db, employer, round) : false,
      before: before && { kind: before.kind, ...forReader(await claimView(db, before.round, 'own')) },
      rejectedChange:
        isCertifiedOnce && round?.state === 'REJECTED'
          ? { reason: round.reason, decidedAt: round.decidedAt, claim: forReader(await claimView(db, round, 'own')) }
          : null,
      round: round &&
        shown &&
        view && {
          version: round.version,
          submittedAt: shown.submittedAt,
          reason: round.reason,
          ...forReader(view),
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
