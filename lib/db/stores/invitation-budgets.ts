import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import type { ContactAddress } from '@/lib/domain/membership/address';
import { type Budget, takeFromBudget } from './budgets';

const windowSeconds = 86_400;
const perTarget: Budget = { name: 'invite-target-day', limit: 3, windowSeconds };
const perEmployer: Budget = { name: 'invite-employer-day', limit: 20, windowSeconds };
const perMember: Budget = { name: 'invite-member-day', limit: 20, windowSeconds };
const perOperator: Budget = { name: 'invite-operator-day', limit: 200, windowSeconds };

/** All the invitations an employer may ever send before anybody has checked who it is. */
const BEFORE_CERTIFICATION = 5;

interface Inviting {
  to: ContactAddress;
  accountId: string;
  /** Left out for the operator. */
  employer?: { employerId: string; isCertified: boolean };
}

/**
 * Counts one invitation against the address it goes to, the employer and the account, in the caller's transaction:
 * what is not sent is not counted. Throws Refusal INVITATION_LIMIT_…. Budgets are taken in one order, so two
 * invitations never wait for each other; that of the employer also keeps two from both being its last one.
 */
export async function takeInvitationBudget(db: Connection, { to, accountId, employer }: Inviting): Promise<void> {
  await take(db, perTarget, `${to.channel} ${to.address}`, 'INVITATION_LIMIT_TARGET');
  if (!employer) return take(db, perOperator, accountId, 'INVITATION_LIMIT_ACCOUNT');
  const { employerId, isCertified } = employer;
  await take(db, perEmployer, employerId, 'INVITATION_LIMIT_EMPLOYER');
  await take(db, perMember, accountId, 'INVITATION_LIMIT_ACCOUNT');
  if (isCertified) return;
  const sent = await db.membershipInvitation.count({ where: { employerId } });
  if (sent >= BEFORE_CERTIFICATION) throw new Refusal('INVITATION_LIMIT_UNCERTIFIED', { limit: BEFORE_CERTIFICATION });
}

async function take(db: Connection, budget: Budget, subject: string, code: string): Promise<void> {
  if (!(await takeFromBudget(db, budget, subject))) throw new Refusal(code, { limit: budget.limit });
}
