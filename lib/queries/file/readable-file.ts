import type { Connection } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { ADMINISTRATOR_PROOF } from '@/lib/domain/membership/administrator-request';
import { kindOfPurpose, maySeeMaterial } from '@/lib/domain/certification/materials';
import { COMMISSIONING_CONSENT } from '@/lib/domain/agreement/commissioning';
import { loadProceeding } from '@/lib/db/stores/proceedings';
import { PAYMENT_PROOF, TERMINATION_PAPER } from '@/lib/domain/proceeding/termination-papers';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { defineQuery } from '@/lib/queries/define-query';

/**
 * A stored file this viewer may read; null for everything else, which is also "there is none". Files belong to a graduate
 * (the consent of the unit that commissioned his studies), to a side of a termination, or to an employer: to its certifications (its members' and the operator's to see) or to a request for its administration (the
 * operator's alone: it is about the administrators). A file of any other purpose is nobody's until its own rule stands
 * here. The permissions say who may ask at all: an employer before it is certified too, for its own papers. The caller
 * audits the read.
 */
export const readableFile = defineQuery({
  name: 'readable-file',
  permission: {
    EMPLOYER: 'employer.certification.read',
    GRADUATE: 'graduate.home',
    SCHOOL: 'school.home',
    PLATFORM: 'platform.certifications',
  },
  async run(db: Connection, viewer: Viewer, id: string) {
    const file = await db.storedFile.findUnique({ where: { id } });
    if (!file || file.removedAt) return null;
    if (file.purpose === COMMISSIONING_CONSENT) return (await maySeeConsent(db, viewer, file)) ? viewOf(file) : null;
    if (isOfTermination(file.purpose)) return (await maySeeOfTermination(db, viewer, file)) ? viewOf(file) : null;
    if (!maySeePurpose(viewer, file.purpose)) return null;
    if (viewer.party === 'EMPLOYER' && file.ownerId !== viewer.employerId) return null;
    if (file.ownerParty !== 'EMPLOYER') return null;
    return viewOf(file);
  },
});

type StoredFile = NonNullable<Awaited<ReturnType<Connection['storedFile']['findUnique']>>>;

const viewOf = ({ key, name, mediaType, purpose }: StoredFile) => ({ key, name, mediaType, purpose });

/**
 * The consent of a commissioning unit: the graduate who handed it in, and the reviewers of an agreement he accepted with
 * it. The employer is told that it is there, no more: it is between the graduate, the unit and the school.
 */
async function maySeeConsent(db: Connection, viewer: Viewer, { id, ownerId }: StoredFile): Promise<boolean> {
  if (viewer.party === 'GRADUATE') return ownerId === viewer.personId;
  if (viewer.party !== 'SCHOOL') return false;
  const consent = await db.commissioningConsent.findFirst({ where: { fileId: id, replacedAt: null } });
  return consent !== null && (await loadAgreement(db, viewer, consent.agreementId)) !== null;
}

const isOfTermination = (purpose: string): boolean => purpose === TERMINATION_PAPER || purpose === PAYMENT_PROOF;

/**
 * A paper of a termination: before it is sent the side that uploaded it, afterwards all who see the agreement. A proof of
 * payment is seen by all three while it is the one that counts.
 */
async function maySeeOfTermination(db: Connection, viewer: Viewer, { id }: StoredFile): Promise<boolean> {
  if (viewer.party === 'PLATFORM') return false;
  const draft = await db.terminationDraftPaper.findUnique({ where: { fileId: id }, include: { draft: true } });
  if (draft) {
    const { side, agreementId } = draft.draft;
    return viewer.party === side && (await loadAgreement(db, viewer, agreementId)) !== null;
  }
  const paper = await db.proceedingPaper.findUnique({ where: { fileId: id }, select: { proceedingId: true } });
  const proof =
    paper ?? (await db.settlement.findUnique({ where: { proofFileId: id }, select: { proceedingId: true } }));
  return proof !== null && (await loadProceeding(db, viewer, proof.proceedingId)) !== null;
}

function maySeePurpose(viewer: Viewer, purpose: string): boolean {
  if (purpose === ADMINISTRATOR_PROOF) return viewer.party === 'PLATFORM';
  const kind = kindOfPurpose(purpose);
  return kind !== null && maySeeMaterial(viewer, kind);
}
