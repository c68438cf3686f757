import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput } from '@/lib/db/refusal';
import { accountTargets, targetOf } from '@/lib/db/stores/account-targets';
import { proofBinding } from '@/lib/db/stores/identity-proofs';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { issueCode } from '@/lib/db/stores/one-time-codes';
import { denied } from '@/lib/domain/access/decision';
import { mayProve } from '@/lib/domain/correction/rules';

/** Sends the graduate a code that proves who he is for exactly this letter; it opens nothing else. */
export const requestProofCode = defineCommand({
  name: 'request-proof-code',
  permission: 'graduate.agreements.answer',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    channel: z.enum(['SMS', 'MAIL'], { error: 'CODE_CHANNEL_MISSING' }),
    locale: z.enum(['zh-CN', 'en']).catch('zh-CN'),
  }),
  event: 'PROOF_CODE_REQUESTED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, now) => (actor ? mayProve(actor, subject, now) : denied('SIGN_IN_NEEDED')),
  async run({ db, now, actor }, subject, { channel, locale }) {
    const target = actor && targetOf(await accountTargets(db, actor.accountId), channel);
    if (!target) throw new InvalidInput({ channel: 'CODE_CHANNEL_NONE' });
    await issueCode(db, { purpose: 'prove-identity', target, boundTo: proofBinding(subject), locale, now });
    const { id } = subject;
    return { result: { id }, subject: { type: 'agreement', id }, facts: { channel } };
  },
});
