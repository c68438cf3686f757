import { database } from '@/lib/db/client';
import { maskName } from '@/lib/domain/rules/masking';
import { formatVerificationCode, normaliseVerificationCode } from '@/lib/domain/rules/verification-code';

/**
 * What anyone who holds the code may know of an agreement: its state now, masked parties, the hash of its
 * terms. No pay, no identity number. Null for every code that is not ours.
 */
export async function verification(text: string, db = database()) {
  const code = normaliseVerificationCode(text);
  if (!code) return null;
  const row = await db.agreement.findUnique({
    where: { verificationCode: code },
    include: { terms: true, employer: true, enrolment: { include: { person: true, school: true } } },
  });
  if (!row?.number || !row.signedAt) return null;
  return {
    code: formatVerificationCode(code),
    number: row.number,
    state: row.state,
    signedAt: row.signedAt,
    employer: row.employer.name,
    graduate: maskName(row.enrolment.person.name),
    school: row.enrolment.school.name,
    hash: row.terms.find((terms) => terms.id === row.termsId)?.hash ?? '',
  };
}
