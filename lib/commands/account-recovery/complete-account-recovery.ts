import { z } from 'zod';
import { type CommandContext, defineCommand } from '@/lib/commands/define-command';
import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import {
  endRecovery,
  isMobileTaken,
  reachOf,
  recoverAccount,
  waitingRecovery,
  type WaitingRecovery,
} from '@/lib/db/stores/account-recoveries';
import { type AccountTargets, accountTargets, targetOf } from '@/lib/db/stores/account-targets';
import { tellAddress } from '@/lib/db/stores/outbox';
import { when } from '@/lib/domain/access/decision';

/**
 * The wait is over and nobody objected: the account belongs to the new mobile. What it may do is judged again, because
 * in a day it may have come to act for others, and the mobile to belong to somebody else; then nothing changes.
 */
export const completeAccountRecovery = defineCommand({
  name: 'complete-account-recovery',
  permission: 'system',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'ACCOUNT_RECOVERY_ENDED',
  atomic: 'transaction',
  load: ({ db }, { id }) => waitingRecovery(db, { id }),
  allow: (_actor, { effectiveAt }, now) => when(effectiveAt.getTime() <= now.getTime(), 'ACCOUNT_RECOVERY_STALE'),
  async run(context, waiting) {
    const { db, now } = context;
    const { id, accountId, mobile } = waiting;
    const before = await accountTargets(db, accountId);
    const isPossible = await isStillPossible(db, waiting);
    if (!(await endRecovery(db, id, isPossible ? 'DONE' : 'FAILED', now))) throw new Refusal('ACCOUNT_RECOVERY_STALE');
    if (isPossible && !(await recoverAccount(db, accountId, mobile, now))) throw new Refusal('ACCOUNT_RECOVERY_STALE');
    await tellOfEnd(context, { waiting, before, isPossible });
    const facts = { accountId, requestId: waiting.requestId, taken: isPossible };
    return { result: { isPossible }, subject: { type: 'account-recovery', id }, facts };
  },
});

async function isStillPossible(db: Connection, { personId, accountId, mobile }: WaitingRecovery): Promise<boolean> {
  const found = await reachOf(db, personId, mobile);
  return found.reach === 'OWN' && found.accountId === accountId && !(await isMobileTaken(db, mobile));
}

/** The new mobile learns how to sign in, the addresses of before that they are addresses of this account no more. */
async function tellOfEnd(
  { db, now }: CommandContext,
  end: { waiting: WaitingRecovery; before: AccountTargets; isPossible: boolean },
): Promise<void> {
  const { waiting, before, isPossible } = end;
  const message = { eventId: waiting.id, facts: { school: waiting.schoolName }, now, locale: before.locale };
  const fresh = { channel: 'SMS', address: waiting.mobile } as const;
  if (!isPossible) return tellAddress(db, { ...message, template: 'ACCOUNT_RECOVERY_CAME_TO_NOTHING', ...fresh });
  await tellAddress(db, { ...message, template: 'ACCOUNT_RECOVERED', link: '/sign-in/code', ...fresh });
  for (const channel of ['SMS', 'MAIL'] as const) {
    const old = targetOf(before, channel);
    if (old) await tellAddress(db, { ...message, template: 'ACCOUNT_RECOVERED_FROM', ...old });
  }
}
