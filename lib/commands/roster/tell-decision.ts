import type { CommandContext } from '@/lib/commands/define-command';
import { tellAccounts, tellAddress } from '@/lib/db/stores/outbox';
import type { LoadedRequest } from './load-request';

/**
 * Tells the graduate what became of the request. Somebody who could not activate yet has no account: the new mobile
 * is told. The school's own words stay in the product, behind a sign-in.
 */
export async function tellDecision(
  { db, now }: CommandContext,
  subject: LoadedRequest,
  verdict: 'ACCEPTED' | 'REFUSED',
): Promise<void> {
  const { id, personId, hasAccount, request, actor } = subject;
  const message = { eventId: id, facts: { school: actor.schoolName }, now };
  if (hasAccount) {
    const link = '/graduate/confirm';
    await tellAccounts(db, { ...message, template: 'ROSTER_REQUEST_DECIDED', to: { personId }, link });
  } else if (request.kind === 'MOBILE_CHANGE') {
    const template = verdict === 'ACCEPTED' ? 'ACTIVATION_MOBILE_CHANGED' : 'ACTIVATION_MOBILE_REFUSED';
    const to = { channel: 'SMS', address: request.content.mobile, locale: 'zh-CN' } as const;
    await tellAddress(db, { ...message, template, ...to, link: '/activate' });
  }
}
