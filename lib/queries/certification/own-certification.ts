import { type Connection, databaseNow } from '@/lib/db/client';
import {
  certifiedRound,
  claimOf,
  isCodeTaken,
  mayBeginChange,
  mayWorkOn,
  newestRound,
  organisationOf,
  type Round,
} from '@/lib/db/stores/certification';
import { claimBefore, isEmptyChange } from '@/lib/db/stores/certification-changes';
import { openDrafts } from '@/lib/db/stores/claim-drafts';
import { isRemittanceOffered } from '@/lib/db/stores/remittance-payer';
import { suspensionOf } from '@/lib/db/stores/suspensions';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { type MaterialKind, maySeeMaterial } from '@/lib/domain/certification/materials';
import type { DraftPart } from '@/lib/domain/certification/drafts';
import { claimantOf } from '@/lib/domain/certification/review-claim';
import { type Claim, firstOpenTask, missingMaterials, taskStates } from '@/lib/domain/certification/steps';
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

/** A claim without the files this viewer may not see. */
const seenBy =
  (viewer: EmployerViewer) =>
  <Seen extends ClaimView>(claim: Seen): Seen => ({
    ...claim,
    materials: claim.materials.filter(({ kind }) => maySeeMaterial(viewer, kind)),
  });

/** Where the certification of the viewer's employer stands: the parts, what waits, and the whole history. */
export const ownCertification = defineQuery({
  name: 'own-certification',
  permission: 'employer.certification.read',
  async run(db, viewer: EmployerViewer, _input: undefined) {
    const { employerId, accountId } = viewer;
    const forReader = seenBy(viewer);
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
    const change = await changeOf(db, employer, round);
    const shown = change.cameToNothing ? await certifiedRound(db, employerId) : round;
    const view = shown && (await claimView(db, shown, 'own'));
    const now = await databaseNow(db);
    return {
      ...{ employerName, state, certifiedAt, licenceExpiresAt },
      method: claim.method,
      offersTransfer: isRemittanceOffered(),
      now,
      drafts: Object.keys(openDrafts(round)) as DraftPart[],
      roundState: round?.state ?? null,
      isCertifiedOnce,
      suspension: await suspensionOf(db, employerId),
      mayBegin: mayBeginChange({ employer, round }).allowed,
      isCodeTaken: !isCertifiedOnce && creditCode ? await isCodeTaken(db, creditCode, employerId) : false,
      isEditable: mayWorkOn({ employer, round }).allowed && employer.certificationState !== 'REJECTED',
      mayTakeBack: round?.state === 'IN_REVIEW' && claimantOf(round, now) === null,
      isEmptyChange: change.isEmpty,
      before: change.before && forReader(change.before),
      rejectedChange: change.rejected && { ...change.rejected, claim: forReader(change.rejected.claim) },
      round: round && shown && view && { ...headOf(round, shown), ...forReader(view) },
      ...partsOf(claim),
      hasIdentityConsent: consent?.given === true,
      history,
    };
  },
});

export type OwnCertification = Awaited<ReturnType<typeof ownCertification>>;

/** What a change is compared with, and what became of one: nothing that is no fact about the employer yet. */
async function changeOf(db: Connection, employer: { id: string; certificationState: string }, round: Round | null) {
  const isChange = round !== null && wasCertified(employer.certificationState);
  if (!isChange) return { cameToNothing: false, isEmpty: false, before: null, rejected: null };
  const cameToNothing = round.state === 'REJECTED' || round.state === 'WITHDRAWN';
  const before = cameToNothing ? null : await claimBefore(db, round);
  const { reason, decidedAt } = round;
  return {
    cameToNothing,
    isEmpty: await isEmptyChange(db, employer, round),
    before: before && { kind: before.kind, ...(await claimView(db, before.round, 'own')) },
    rejected: round.state === 'REJECTED' ? { reason, decidedAt, claim: await claimView(db, round, 'own') } : null,
  };
}

/** The parts of a claim, and what each waits for. */
const partsOf = (claim: Claim) => ({
  tasks: taskStates(claim),
  nextTask: firstOpenTask(claim),
  missing: missingMaterials(claim),
  requested: (claim.requested?.kinds ?? []) as MaterialKind[],
});

/** The version and the answer are those of the newest round, the day that of what is shown. */
const headOf = ({ version, reason }: Round, { submittedAt }: Round) => ({ version, submittedAt, reason });
