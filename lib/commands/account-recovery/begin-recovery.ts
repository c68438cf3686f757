import type { CommandContext } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { isMobileTaken, openRecovery, reachOf } from '@/lib/db/stores/account-recoveries';
import { accountTargets } from '@/lib/db/stores/account-targets';
import { tellAddress } from '@/lib/db/stores/outbox';
import { tellOwner } from '@/lib/db/stores/tell-owner';
import type { AccountReach } from '@/lib/domain/account/recovery';
import { shanghaiMinute } from '@/lib/domain/rules/dates';

interface Vouched {
  requestId: string;
  personId: string;
  schoolName: string;
  mobile: string;
}

/**
 * The school has vouched for a new mobile: where the person has an account of his own, the wait begins. Every address
 * the account has is told how to stop it, the new mobile when it takes effect. Part of accept-roster-request.
 */
export async function beginRecovery({ db, now }: CommandContext, vouched: Vouched): Promise<AccountReach> {
  const { requestId, personId, schoolName: school, mobile } = vouched;
  const { accountId, reach } = await reachOf(db, personId, mobile);
  if (!accountId || reach !== 'OWN') return reach;
  if (await isMobileTaken(db, mobile)) throw new Refusal('ACCOUNT_RECOVERY_MOBILE_TAKEN');
  const { id, effectiveAt } = await openRecovery(db, { accountId, requestId, now });
  const { locale } = await accountTargets(db, accountId);
  const facts = { school, until: shanghaiMinute(effectiveAt) };
  const link = '/account/recovery';
  await tellOwner(db, { accountId, eventId: id, template: 'ACCOUNT_RECOVERY_BEGUN', facts, link, now });
  const to = { channel: 'SMS', address: mobile, locale } as const;
  await tellAddress(db, { eventId: id, template: 'ACCOUNT_RECOVERY_WAITS', facts, now, ...to });
  return reach;
}
