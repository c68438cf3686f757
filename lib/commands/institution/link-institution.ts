import { z } from 'zod';
import { type CommandContext, defineCommand } from '@/lib/commands/define-command';
import { passwordFits } from '@/lib/crypto/passwords';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { accountTargets } from '@/lib/db/stores/account-targets';
import { type Budget, takeFromBudget } from '@/lib/db/stores/budgets';
import { linkFederatedIdentity, sidesOf } from '@/lib/db/stores/federated-identities';
import { personOfProof } from '@/lib/db/stores/institution-people';
import { denied } from '@/lib/domain/access/decision';
import { mayLink } from '@/lib/domain/institution/policy';
import { arrivalInput, openArrival } from './arrival-input';

/** Passwords tried for a link by one account: typing errors, not guessing. */
const tries: Budget = { name: 'link-institution', limit: 10, windowSeconds: 900 };

const input = z.strictObject({
  arrival: arrivalInput,
  /** Not asked of somebody who signed in after he came back from the provider. */
  password: z.string().max(200, 'FIELD_TOO_LONG').optional(),
});

/**
 * Lets the institution's sign-in open this account from now on. Asks for a fresh proof of the account itself: a
 * session opened after the return, or the password. Who sits at a forgotten screen can link nothing.
 */
export const linkInstitution = defineCommand({
  name: 'link-institution',
  permission: 'own.account',
  input,
  event: 'INSTITUTION_LINKED',
  atomic: 'transaction',
  prepare: proveAccount,
  async load({ db, actor, now }, { arrival }) {
    const opened = openArrival(arrival, now);
    if (!opened || !actor) throw new Refusal('INSTITUTION_ARRIVAL_OLD');
    const person = await personOfProof(db, opened.proof);
    return { proof: opened.proof, personId: person?.personId ?? null, sides: await sidesOf(db, actor.accountId) };
  },
  allow: (actor, subject) => (actor ? mayLink(actor, subject) : denied('SIGN_IN_NEEDED')),
  async run({ db, now, actor }, { proof }) {
    const accountId = actor?.accountId ?? '';
    const id = await linkFederatedIdentity(db, { accountId, proof, now });
    return { result: { id }, subject: { type: 'account', id: accountId }, facts: { id, schoolId: proof.schoolId } };
  },
});

async function proveAccount(
  { arrival, password }: z.output<typeof input>,
  { db, actor, now }: CommandContext,
): Promise<void> {
  const opened = openArrival(arrival, now);
  // Why not is said by `load`.
  if (!opened || !actor) return;
  const session = await db.session.findUnique({ where: { id: actor.sessionId }, select: { createdAt: true } });
  if (session && session.createdAt.getTime() >= opened.arrivedAt) return;
  if (!password) throw new InvalidInput({ password: 'FIELD_REQUIRED' });
  if (!(await takeFromBudget(db, tries, actor.accountId))) throw new Refusal('IDENTITY_TRIES_EXHAUSTED');
  const { passwordHash } = await accountTargets(db, actor.accountId);
  if (!(await passwordFits(passwordHash, password))) throw new InvalidInput({ password: 'JOINING_PASSWORD_WRONG' });
}
