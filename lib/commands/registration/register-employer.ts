import { defineCommand } from '@/lib/commands/define-command';
import { hashPassword } from '@/lib/crypto/passwords';
import { InvalidInput } from '@/lib/db/refusal';
import { tryCode, useCode } from '@/lib/db/stores/one-time-codes';
import { openAccount } from '@/lib/db/stores/open-account';
import { allowed } from '@/lib/domain/access/decision';
import { registrationForm } from '@/lib/domain/registration/registration-form';
import { newId } from '@/lib/ids';

/** What was found out before the transaction; null where a code was not right. */
interface Proof {
  mobileCodeId: string | null;
  emailCodeId: string | null;
  passwordHash: string;
}

/**
 * Registers an organisation with its first administrator: account, employer in DRAFT, membership and consents,
 * whole or not at all. Both addresses are proven before anything says that an account exists already.
 */
export const registerEmployer = defineCommand({
  name: 'register-employer',
  permission: 'anyone',
  input: registrationForm,
  event: 'EMPLOYER_REGISTERED',
  atomic: 'transaction',
  async prepare(input, { db, now }): Promise<Proof> {
    const { mobile, email, mobileCode, emailCode, password } = input;
    const proves = (channel: 'SMS' | 'MAIL', address: string, code: string) =>
      tryCode(db, { purpose: 'register', target: { channel, address }, now, code });
    const [mobileCodeId, emailCodeId] = [
      await proves('SMS', mobile, mobileCode),
      await proves('MAIL', email, emailCode),
    ];
    return { mobileCodeId, emailCodeId, passwordHash: mobileCodeId && emailCodeId ? await hashPassword(password) : '' };
  },
  load: async () => ({}),
  allow: () => allowed,
  async run({ db, now }, _subject, input, prepared) {
    const proof = prepared as Proof;
    requireBothCodes(proof);
    await useCode(db, proof.mobileCodeId, now);
    await useCode(db, proof.emailCodeId, now);
    const { name, mobile, email, locale } = input;
    const accountId = await openAccount(db, { name, mobile, email, locale, passwordHash: proof.passwordHash, now });
    const employerId = newId();
    await db.employer.create({ data: { id: employerId, name: input.organisation, createdAt: now } });
    await db.membership.create({
      data: { id: newId(), accountId, party: 'EMPLOYER', role: 'ADMINISTRATOR', employerId, createdAt: now },
    });
    return { result: { accountId, employerId }, subject: { type: 'employer', id: employerId }, facts: { accountId } };
  },
});

function requireBothCodes({ mobileCodeId, emailCodeId }: Proof): void {
  const wrong: Record<string, string> = {};
  if (!mobileCodeId) wrong.mobileCode = 'MOBILE_CODE_WRONG';
  if (!emailCodeId) wrong.emailCode = 'EMAIL_CODE_WRONG';
  if (Object.keys(wrong).length > 0) throw new InvalidInput(wrong);
}
