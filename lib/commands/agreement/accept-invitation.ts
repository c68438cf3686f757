import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { seal } from '@/lib/crypto/personal-data';
import { sha256 } from '@/lib/crypto/hash';
import { Refusal } from '@/lib/db/refusal';
import { loadGraduateSnapshot } from '@/lib/db/stores/graduate-snapshot';
import { findIdentityProof, proofBinding } from '@/lib/db/stores/identity-proofs';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { denied } from '@/lib/domain/access/decision';
import { mayAccept } from '@/lib/domain/agreement/policy';
import { canonicalJson } from '@/lib/domain/agreement/snapshot';
import { step } from './move';

/**
 * The graduate binds himself: before the deadline and within the school's window, with confirmed data, a fresh proof of
 * identity for exactly this letter and, where a unit commissioned his studies, the proof of its consent, whose hash is kept
 * among the facts. Freezes block B and the review levels of the school's policy; a policy that came after it was read
 * stops it. The slot is decided by the unique index, so of two acceptances at the same moment exactly one wins.
 */
export const acceptInvitation = defineCommand({
  name: 'accept-invitation',
  permission: 'graduate.agreements.answer',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    confirmed: z.literal('yes', 'CONFIRMATION_MISSING'),
    /** Hash of the version the page showed: a page left open while the letter was negotiated binds nobody. */
    seen: z.string().max(64, 'ID_INVALID').optional(),
  }),
  event: 'INVITATION_ACCEPTED',
  atomic: 'statement',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, now) => (actor ? mayAccept(actor, subject, now) : denied('SIGN_IN_NEEDED')),
  async run(context, subject, { seen }) {
    const { db, actor, now } = context;
    if (seen !== undefined && seen !== subject.termsHash) throw new Refusal('LETTER_CHANGED');
    const proof = actor && (await findIdentityProof(db, actor, proofBinding(subject), now));
    if (!proof) throw new Refusal('IDENTITY_PROOF_MISSING');
    const graduate = canonicalJson(await loadGraduateSnapshot(db, subject.enrolmentId));
    const { consentId, consentHash, policy } = subject;
    if (!policy) throw new Refusal('SCHOOL_YEAR_CLOSED');
    const salt = new Uint8Array(randomBytes(16));
    const graduateDigest = sha256(`${Buffer.from(salt).toString('hex')}\n${graduate}`);
    return step(context, subject, { name: 'ACCEPT', fact: 'INVITATION_ACCEPTED' }, policy.levels, {
      deadline: 'before',
      proofId: proof.id,
      needsConfirmedEnrolment: true,
      needsConsents: true,
      commission: { consentId },
      facts: {
        ...{ termsHash: subject.termsHash, graduateDigest, proof: proof.method, levels: [...policy.levels] },
        ...(consentHash ? { commissioningConsent: consentHash } : {}),
      },
      set: {
        acceptedAt: now,
        levels: [...policy.levels],
        policyVersionId: policy.id,
        graduateSealed: seal(graduate),
        graduateSalt: salt,
        graduateDigest,
      },
    });
  },
});
