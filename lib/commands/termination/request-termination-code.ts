import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { accountTargets, targetOf } from '@/lib/db/stores/account-targets';
import { issueCode } from '@/lib/db/stores/one-time-codes';
import { loadTermination, terminationBinding } from '@/lib/db/stores/terminations';
import { denied } from '@/lib/domain/access/decision';
import { mayRequestTermination } from '@/lib/domain/proceeding/termination-policy';

/** Sends a code that proves who sits here for sending exactly this version of the request; it opens nothing else. */
export const requestTerminationCode = defineCommand({
  name: 'request-termination-code',
  permission: 'proceedings.act',
  input: z.strictObject({
    agreementId: z.uuid('ID_INVALID'),
    channel: z.enum(['SMS', 'MAIL'], { error: 'CODE_CHANNEL_MISSING' }),
    locale: z.enum(['zh-CN', 'en']).catch('zh-CN'),
  }),
  event: 'PROOF_CODE_REQUESTED',
  atomic: 'transaction',
  load: ({ db, actor }, { agreementId }) => (actor ? loadTermination(db, actor, agreementId) : Promise.resolve(null)),
  allow: (actor, subject, now) => (actor ? mayRequestTermination(actor, subject, now) : denied('SIGN_IN_NEEDED')),
  async run({ db, now, actor }, { draft }, { agreementId, channel, locale }) {
    if (!draft) throw new Refusal('TERMINATION_DRAFT_STALE');
    const target = actor && targetOf(await accountTargets(db, actor.accountId), channel);
    if (!target) throw new InvalidInput({ channel: 'CODE_CHANNEL_NONE' });
    await issueCode(db, { purpose: 'prove-identity', target, boundTo: terminationBinding(draft), locale, now });
    return { result: { agreementId }, subject: { type: 'termination-draft', id: draft.id }, facts: { channel } };
  },
});
