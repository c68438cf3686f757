import { defineCommand } from '@/lib/commands/define-command';
import { findFederatedIdentity, hasSameStaffNumber } from '@/lib/db/stores/federated-identities';
import { personOfProof } from '@/lib/db/stores/institution-people';
import { allowed } from '@/lib/domain/access/decision';
import type { ArrivalOutcome, ArrivalProblem } from '@/lib/domain/institution/outcome';
import { speaksForAll } from '@/lib/domain/institution/policy';
import { type InstitutionProof, institutionProof } from '@/lib/domain/institution/proof';

type Link = NonNullable<Awaited<ReturnType<typeof findFederatedIdentity>>>;

/**
 * Says which account a returning subject opens. The link alone is not enough: the numbers the provider says today must
 * still lead to the person it was made for, so that a subject given to somebody else opens nothing. Every answer is in
 * the record, also that nobody is known.
 */
export const signInByInstitution = defineCommand({
  name: 'sign-in-by-institution',
  permission: 'anyone',
  input: institutionProof,
  event: 'INSTITUTION_SIGN_IN',
  atomic: 'transaction',
  load: async ({ db }, proof) => ({
    link: await findFederatedIdentity(db, proof),
    person: await personOfProof(db, proof),
  }),
  allow: () => allowed,
  async run({ db, now }, { link, person }, proof) {
    const facts = { schoolId: proof.schoolId };
    if (!link) return { result: { outcome: 'unknown' } as ArrivalOutcome, facts: { ...facts, outcome: 'unknown' } };
    const problem = problemOf(link, proof, person?.personId ?? null);
    const subject = { type: 'account', id: link.accountId };
    if (problem) {
      return { result: { outcome: problem } as ArrivalOutcome, subject, facts: { ...facts, outcome: problem } };
    }
    await db.federatedIdentity.updateMany({ where: { id: link.id }, data: { lastUsedAt: now } });
    const result: ArrivalOutcome = { outcome: 'signed-in', accountId: link.accountId };
    return { result, subject, facts: { ...facts, outcome: 'signed-in' } };
  },
});

function problemOf(link: Link, proof: InstitutionProof, personId: string | null): ArrivalProblem | null {
  if (link.schoolId !== proof.schoolId) return 'other-provider';
  if (link.account.status !== 'ACTIVE') return 'disabled';
  if (!speaksForAll(proof.schoolId, link.sides)) return 'more-sides';
  const isGraduates = link.proof === 'STUDENT_NUMBER' || link.proof === 'IDENTITY_NUMBER';
  const leadsToOwner = isGraduates
    ? link.sides.some((side) => side.personId !== null && side.personId === personId)
    : personId === null && hasSameStaffNumber(link, proof);
  return leadsToOwner ? null : 'number-changed';
}
