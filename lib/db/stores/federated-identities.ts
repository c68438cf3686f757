import { digest } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import type { InstitutionProof } from '@/lib/domain/institution/proof';
import type { Side } from '@/lib/domain/institution/policy';
import { newId } from '@/lib/ids';

const subjectDigestOf = ({ issuer, subject }: InstitutionProof): string => digest('subject', `${issuer}\n${subject}`);
const numberDigest = (number: string): string => digest('subject', number);

/** The account this subject of this issuer signs in to; null for one that was never linked. */
export async function findFederatedIdentity(db: Connection, proof: InstitutionProof) {
  const where = { issuer_subjectDigest: { issuer: proof.issuer, subjectDigest: subjectDigestOf(proof) } };
  const found = await db.federatedIdentity.findUnique({ where, include: { account: { select: { status: true } } } });
  return found && { ...found, sides: await sidesOf(db, found.accountId) };
}

/** Every side an account can act for now. */
export async function sidesOf(db: Connection, accountId: string): Promise<Side[]> {
  return db.membership.findMany({
    where: { accountId, state: 'ACTIVE' },
    select: { party: true, schoolId: true, personId: true },
  });
}

/** By which number a proof leads to an account, and that number as a digest. */
function linkedBy(proof: InstitutionProof): { proof: string; proofDigest: string | null } {
  const { studentNumber, staffNumber, identityDigest } = proof;
  if (studentNumber) return { proof: 'STUDENT_NUMBER', proofDigest: numberDigest(studentNumber) };
  if (identityDigest) return { proof: 'IDENTITY_NUMBER', proofDigest: identityDigest };
  if (staffNumber) return { proof: 'STAFF_NUMBER', proofDigest: numberDigest(staffNumber) };
  return { proof: 'SIGNED_IN', proofDigest: null };
}

/** Does a reviewer's link still carry the staff number it was made with? One made without any has nothing to compare. */
export function hasSameStaffNumber(
  link: { proof: string; proofDigest: string | null },
  proof: InstitutionProof,
): boolean {
  if (link.proof !== 'STAFF_NUMBER') return true;
  return proof.staffNumber !== null && numberDigest(proof.staffNumber) === link.proofDigest;
}

/**
 * Lets this subject sign in to this account from now on. A subject that opens an account already, or an account that
 * has another subject of this issuer, breaks a unique index.
 */
export async function linkFederatedIdentity(
  db: Connection,
  link: { accountId: string; proof: InstitutionProof; now: Date; isUsed?: boolean },
): Promise<string> {
  const { accountId, proof, now, isUsed } = link;
  const id = newId();
  await db.federatedIdentity.create({
    data: {
      id,
      accountId,
      schoolId: proof.schoolId,
      issuer: proof.issuer,
      subjectDigest: subjectDigestOf(proof),
      ...linkedBy(proof),
      linkedAt: now,
      lastUsedAt: isUsed ? now : null,
    },
  });
  return id;
}
