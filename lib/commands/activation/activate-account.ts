import { z } from 'zod';
import { defineCommand, type CommandContext } from '@/lib/commands/define-command';
import { digest } from '@/lib/crypto/personal-data';
import { hashPassword } from '@/lib/crypto/passwords';
import type { Connection } from '@/lib/db/client';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { tryCode, useCode } from '@/lib/db/stores/one-time-codes';
import { openAccount } from '@/lib/db/stores/open-account';
import { activationTarget, findRosterPerson, lockPerson, type RosterPerson } from '@/lib/db/stores/roster-people';
import { allowed } from '@/lib/domain/access/decision';
import { codeInput, localeInput } from '@/lib/domain/rules/contact-inputs';
import { passwordProblem } from '@/lib/domain/rules/password-policy';
import { newId } from '@/lib/ids';
import { channelInput, checkIdentity, graduationYearInput, identityShape } from './identity-input';

const input = z
  .strictObject({
    ...identityShape,
    graduationYear: graduationYearInput,
    channel: channelInput,
    code: codeInput,
    /** Left out by somebody who is signed in: his account has one. */
    password: z.string().optional(),
    terms: z.literal('yes', 'TERMS_MISSING'),
    locale: localeInput,
  })
  .superRefine(checkIdentity);
type Input = z.output<typeof input>;

interface Prepared {
  codeId: string | null;
  passwordHash: string;
}

/**
 * Opens the account of a graduate who proved by code that the mobile or e-mail of the roster is his. Signed in
 * already (an employer's member who graduates): the account gains the side of the graduate instead. A person who
 * has an account is told so only after the code was right.
 */
export const activateAccount = defineCommand({
  name: 'activate-account',
  permission: 'anyone',
  input,
  event: 'ACCOUNT_ACTIVATED',
  atomic: 'transaction',
  async prepare(claim, { db, now, actor }): Promise<Prepared> {
    const problem = actor ? null : passwordProblem(claim.password ?? '', [claim.name]);
    if (problem) throw new InvalidInput({ password: problem });
    const person = await findRosterPerson(db, claim);
    const target = activationTarget(person, claim, claim.channel);
    const codeId = await tryCode(db, { purpose: 'activate', ...target, code: claim.code, now });
    // Also for a wrong code, and for nobody: the time tells nothing.
    return { codeId: person ? codeId : null, passwordHash: await hashPassword(claim.password ?? newId()) };
  },
  load: async ({ db }, claim) => ({ person: await findRosterPerson(db, claim) }),
  allow: () => allowed,
  async run(context, { person }, claim, prepared) {
    const { codeId, passwordHash } = prepared as Prepared;
    const { db, now, actor } = context;
    await useCode(db, person && codeId, now);
    if (!person) throw new Refusal('CODE_WRONG');
    // Two activations at one moment: the second waits here and sees the first.
    if ((await lockPerson(db, person.personId)).hasAccount) throw new Refusal('ACTIVATION_DONE_ALREADY');
    const accountId = actor ? actor.accountId : await openOwnAccount(context, person, claim, passwordHash);
    const membershipId = await addMembership(db, accountId, person.personId, now);
    return {
      result: { accountId, membershipId, isAttached: actor !== null },
      subject: { type: 'account', id: accountId },
      facts: { channel: claim.channel, attached: actor !== null },
    };
  },
});

/**
 * A new account under the addresses of the roster. The proven one must be free, else the owner signs in first; the
 * other one is left out when somebody has it: it may have had another owner before.
 */
async function openOwnAccount(
  { db, now }: CommandContext,
  { name, contact: { mobile, email } }: RosterPerson,
  { channel, password, locale }: Input,
  passwordHash: string,
): Promise<string> {
  const problem = passwordProblem(password ?? '', [name, mobile, email ?? '']);
  if (problem) throw new InvalidInput({ password: problem });
  const isMobileTaken = (await db.account.count({ where: { mobileDigest: digest('mobile', mobile) } })) > 0;
  const isEmailTaken = email ? (await db.account.count({ where: { emailDigest: digest('email', email) } })) > 0 : false;
  if (channel === 'SMS' ? isMobileTaken : isEmailTaken) throw new Refusal('ACTIVATION_ACCOUNT_EXISTS');
  const addresses = { ...(isMobileTaken ? {} : { mobile }), ...(email && !isEmailTaken ? { email } : {}) };
  return openAccount(db, { name, ...addresses, passwordHash, locale, now });
}

async function addMembership(db: Connection, accountId: string, personId: string, now: Date): Promise<string> {
  const id = newId();
  const owner = { party: 'GRADUATE' as const, role: 'HOLDER' as const, personId };
  await db.membership.create({ data: { id, accountId, createdAt: now, ...owner } });
  return id;
}
