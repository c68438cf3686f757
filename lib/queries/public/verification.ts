import { acceptedGraduate } from '@/lib/db/stores/graduate-snapshot';
import { letterContentSchema } from '@/lib/domain/agreement/snapshot';
import { maskName } from '@/lib/domain/rules/masking';
import { formatVerificationCode, normaliseVerificationCode } from '@/lib/domain/rules/verification-code';
import { definePublicQuery } from '@/lib/queries/define-query';

/**
 * What anyone who holds the code may know of an agreement: its state now, the hash of its terms, and the parties as
 * the paper names them, the graduate masked. No pay, no identity number. Null for every code that is not ours.
 */
export const verification = definePublicQuery({
  name: 'verification',
  openTo: 'whoever holds the code printed on the paper',
  async run(db, text: string) {
    const code = normaliseVerificationCode(text);
    if (!code) return null;
    const row = await db.agreement.findUnique({ where: { verificationCode: code }, include: { terms: true } });
    if (!row?.number || !row.signedAt) return null;
    const terms = row.terms.find(({ id }) => id === row.termsId);
    if (!terms) throw new Error('An agreement has no terms.');
    // Personal data may be erased while the record stays genuine.
    const graduate = row.graduateSealed && acceptedGraduate(row.graduateSealed);
    return {
      code: formatVerificationCode(code),
      number: row.number,
      state: row.state,
      signedAt: row.signedAt,
      /** Since when it is fulfilled or terminated; null while it binds. */
      endedAt: row.fulfilledAt ?? row.endedAt,
      employer: letterContentSchema.parse(terms.content).employer.name,
      graduate: graduate && maskName(graduate.name),
      school: graduate && graduate.schoolName,
      hash: terms.hash,
    };
  },
});
