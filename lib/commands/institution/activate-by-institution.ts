import { z } from 'zod';
import { defineCommand, type CommandContext } from '@/lib/commands/define-command';
import { digest } from '@/lib/crypto/personal-data';
import { hashPassword } from '@/lib/crypto/passwords';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { linkFederatedIdentity } from '@/lib/db/stores/federated-identities';
import { personOfProof } from '@/lib/db/stores/institution-people';
import { openAccount } from '@/lib/db/stores/open-account';
import { lockPerson, type RosterPerson } from '@/lib/db/stores/roster-people';
import { all, denied, when } from '@/lib/domain/access/decision';
import { localeInput } from '@/lib/domain/rules/contact-inputs';
import { passwordProblem } from '@/lib/domain/rules/password-policy';
import { newId } from '@/lib/ids';
import { arrivalInput, openArrival } from './arrival-input';

const input = z.strictObject({
  arrival: arrivalInput,
  password: z.string('FIELD_REQUIRED').min(1, 'FIELD_REQUIRED').max(200, 'PASSWORD_TOO_LONG'),
  terms: z.literal('yes', 'TERMS_MISSING'),
  locale: localeInput,
});

/**
 * Opens the account of a graduate whom the school's own provider proved to be the person of a row of that school's own
 * roster. No code is sent: the school keeps both the row and the sign-in, so a code to the row's address would prove
 * nothing more. The provider of the whole platform keeps no roster and opens nothing here (docs/decisions/0009).
 */
export const activateByInstitution = defineCommand({
  name: 'activate-by-institution',
  permission: 'anyone',
  input,
  event: 'ACCOUNT_ACTIVATED',
  atomic: 'transaction',
  async prepare({ password }): Promise<string> {
    const problem = passwordProblem(password, []);
    if (problem) throw new InvalidInput({ password: problem });
    return hashPassword(password);
  },
  async load({ db, now }, { arrival }) {
    const opened = openArrival(arrival, now);
    if (!opened) throw new Refusal('INSTITUTION_ARRIVAL_OLD');
    return { proof: opened.proof, person: await personOfProof(db, opened.proof) };
  },
  allow: (actor, { proof, person }) =>
    all(
      when(person !== null, 'INSTITUTION_UNKNOWN'),
      when(proof.schoolId !== null, 'INSTITUTION_NEEDS_CODE'),
      // Somebody signed in already would open a second account: he links instead.
      actor ? denied('INSTITUTION_SIGNED_IN') : when(true, ''),
    ),
  async run(context, { proof, person }, { password, locale }, prepared) {
    const { db, now } = context;
    if (!person) throw new Refusal('INSTITUTION_UNKNOWN');
    // Two activations at one moment: the second waits here and sees the first.
    if ((await lockPerson(db, person.personId)).hasAccount) throw new Refusal('INSTITUTION_HAS_ACCOUNT');
    const accountId = await openOwnAccount(context, person, { password, locale, passwordHash: prepared as string });
    const owner = { party: 'GRADUATE' as const, role: 'HOLDER' as const, personId: person.personId };
    await db.membership.create({ data: { id: newId(), accountId, createdAt: now, ...owner } });
    await linkFederatedIdentity(db, { accountId, proof, now, isUsed: true });
    return {
      result: { accountId },
      subject: { type: 'account', id: accountId },
      facts: { channel: 'INSTITUTION', schoolId: proof.schoolId },
    };
  },
});

/** Under the roster's addresses nobody has yet: one that is somebody's stays his, and says nothing about this person. */
async function openOwnAccount(
  { db, now }: CommandContext,
  { name, contact: { mobile, email } }: RosterPerson,
  { password, locale, passwordHash }: { password: string; locale: string; passwordHash: string },
): Promise<string> {
  const problem = passwordProblem(password, [name, mobile, email ?? '']);
  if (problem) throw new InvalidInput({ password: problem });
  const isMobileTaken = (await db.account.count({ where: { mobileDigest: digest('mobile', mobile) } })) > 0;
  const isEmailTaken = email ? (await db.account.count({ where: { emailDigest: digest('email', email) } })) > 0 : true;
  // Without any address there would be no name to sign in by once the school's sign-in ends.
  if (isMobileTaken && isEmailTaken) throw new Refusal('INSTITUTION_ADDRESSES_TAKEN');
  const addresses = { ...(isMobileTaken ? {} : { mobile }), ...(email && !isEmailTaken ? { email } : {}) };
  return openAccount(db, { name, ...addresses, passwordHash, locale, now });
}
