import { z } from 'zod';
import { type CommandContext, defineCommand } from '@/lib/commands/define-command';
import { open } from '@/lib/crypto/personal-data';
import { hashPassword, passwordFits } from '@/lib/crypto/passwords';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import {
  accountBehind,
  findInvitation,
  type FoundInvitation,
  isInviterInCharge,
} from '@/lib/db/stores/membership-invitations';
import { joinByInvitation } from '@/lib/db/stores/memberships';
import { openAccount } from '@/lib/db/stores/open-account';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { allowed, type Decision, denied } from '@/lib/domain/access/decision';
import { INVITATION_TRIES, type InvitationState, invitationState } from '@/lib/domain/membership/invitation';
import { localeInput } from '@/lib/domain/rules/contact-inputs';
import { passwordProblem } from '@/lib/domain/rules/password-policy';

const input = z.strictObject({
  secret: z.string('ID_INVALID').min(1, 'ID_INVALID').max(100, 'ID_INVALID'),
  /** Left out by somebody who is signed in: his session says who accepts. */
  password: z.string('FIELD_REQUIRED').max(200, 'PASSWORD_TOO_LONG').optional(),
  /** Accepts with the account that is signed in, whatever address it has. */
  own: z.literal('yes').optional(),
  /** Asked only of somebody who gets an account by this. */
  terms: z.literal('yes').optional(),
  locale: localeInput,
});
type Input = z.output<typeof input>;

/** The account that proved its password, or the hash for a new one. */
type Proof = { accountId: string } | { passwordHash: string };

const refusals: Record<Exclude<InvitationState, 'OPEN'>, Decision> = {
  ACCEPTED: denied('MEMBER_INVITATION_STALE'),
  CLOSED: denied('MEMBER_INVITATION_STALE'),
  EXPIRED: denied('MEMBER_INVITATION_EXPIRED'),
  LOCKED: denied('MEMBER_INVITATION_LOCKED'),
};

/**
 * Whoever holds the link accepts, once: the secret in it was sent to the address, so it proves the address. Somebody
 * without an account sets a password; an address that has one proves the account by its password, with few tries.
 * Somebody who is signed in accepts with his account as it is: the one behind the address, or any where the address has
 * none. An address that is another account's stays that account's.
 */
export const acceptMembership = defineCommand({
  name: 'accept-membership',
  permission: 'anyone',
  input,
  event: 'MEMBERSHIP_ACCEPTED',
  atomic: 'transaction',
  async prepare(typed, context): Promise<Proof | null> {
    const invitation = await findInvitation(context.db, typed.secret);
    // Why not is said by `allow`.
    if (!invitation || invitationState(invitation, context.now) !== 'OPEN') return null;
    const account = await accountBehind(context.db, invitation.channel, invitation.addressDigest);
    if (typed.own) return ownAccount(context, account);
    if (account) return proveAccount(context, invitation, account, typed.password);
    return { passwordHash: await newPassword(invitation, typed) };
  },
  load: ({ db }, { secret }) => findInvitation(db, secret),
  allow(_actor, invitation, now) {
    const state = invitationState({ ...invitation, tries: Math.min(invitation.tries, INVITATION_TRIES - 1) }, now);
    return state === 'OPEN' ? allowed : refusals[state];
  },
  async run({ db, now }, invitation, { locale, own }, prepared) {
    const proof = prepared as Proof | null;
    if (!proof) throw new Refusal('MEMBER_INVITATION_LOCKED');
    const { id } = invitation;
    const accountId =
      'accountId' in proof
        ? proof.accountId
        : await openAccount(db, { ...invitedPerson(invitation), passwordHash: proof.passwordHash, locale, now });
    const { count } = await db.membershipInvitation.updateMany({
      where: { id, acceptedAt: null, closedAt: null, expiresAt: { gt: now } },
      data: { acceptedAt: now, acceptedById: accountId },
    });
    // Asked after the row is held: who is disabled in this moment closes it, or finds it accepted.
    if (count !== 1 || !(await isInviterInCharge(db, invitation))) throw new Refusal('MEMBER_INVITATION_STALE');
    const membershipId = await joinByInvitation(db, invitation, accountId, now);
    await tellInviter(db, invitation, now);
    return {
      result: { accountId, membershipId, isSignedIn: own === 'yes' },
      subject: { type: 'membership', id: membershipId },
      facts: { invitationId: id, accountId, signedIn: own === 'yes' },
    };
  },
});

/** The account that is signed in. Throws where nobody is, or the address belongs to another account. */
function ownAccount({ actor }: CommandContext, behind: { id: string } | null): Proof {
  if (!actor) throw new Refusal('SIGN_IN_NEEDED');
  if (behind && behind.id !== actor.accountId) throw new Refusal('MEMBER_INVITATION_OF_ANOTHER');
  return { accountId: actor.accountId };
}

/** Whom the invitation went to: the address in it is proven by the link. */
function invitedPerson({ name, channel, addressSealed }: FoundInvitation) {
  const address = open(addressSealed);
  return { name, ...(channel === 'SMS' ? { mobile: address } : { email: address }) };
}

async function newPassword(invitation: FoundInvitation, { password, terms }: Input): Promise<string> {
  const names = [open(invitation.addressSealed), invitation.name];
  const problem = password ? passwordProblem(password, names) : 'FIELD_REQUIRED';
  const wrong = {
    ...(problem ? { password: problem } : {}),
    ...(terms ? {} : { terms: 'JOINING_TERMS_MISSING' }),
  };
  if (!password || Object.keys(wrong).length > 0) throw new InvalidInput(wrong);
  return hashPassword(password);
}

/** A try is counted before it is judged, outside the deed: ten in all, then the link is dead. */
async function proveAccount(
  { db }: CommandContext,
  { id }: FoundInvitation,
  account: NonNullable<Awaited<ReturnType<typeof accountBehind>>>,
  password: string | undefined,
): Promise<Proof> {
  if (!password) throw new InvalidInput({ password: 'FIELD_REQUIRED' });
  const counted = await db.membershipInvitation.updateMany({
    where: { id, tries: { lt: INVITATION_TRIES } },
    data: { tries: { increment: 1 } },
  });
  if (counted.count !== 1) throw new Refusal('MEMBER_INVITATION_LOCKED');
  const fits = await passwordFits(account.passwordHash, password);
  if (!fits) throw new InvalidInput({ password: 'JOINING_PASSWORD_WRONG' });
  if (account.status !== 'ACTIVE') throw new Refusal('ACCOUNT_DISABLED');
  return { accountId: account.id };
}

/** Whoever invited learns that it was accepted. */
async function tellInviter(db: CommandContext['db'], invitation: FoundInvitation, now: Date): Promise<void> {
  const { id, invitedById, name, school, schoolId } = invitation;
  if (!invitedById || !school) return;
  await tellAccounts(db, {
    eventId: id,
    template: 'MEMBERSHIP_ACCEPTED',
    facts: { name, organisation: school.name },
    now,
    to: { accountId: invitedById },
    link: `/platform/schools/${schoolId}`,
  });
}
