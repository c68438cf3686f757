import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput } from '@/lib/db/refusal';
import { accountTargets, targetOf } from '@/lib/db/stores/account-targets';
import { answerBinding } from '@/lib/db/stores/identity-proofs';
import { issueCode } from '@/lib/db/stores/one-time-codes';
import { loadProceeding, proceedingFacts } from '@/lib/db/stores/proceedings';
import { denied } from '@/lib/domain/access/decision';
import { mayAnswer } from '@/lib/domain/proceeding/policy';

/** Sends the graduate a code that proves who he is for exactly this request; it opens nothing else. */
export const requestAnswerCode = defineCommand({
  name: 'request-answer-code',
  permission: 'graduate.agreements.answer',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    channel: z.enum(['SMS', 'MAIL'], { error: 'CODE_CHANNEL_MISSING' }),
    locale: z.enum(['zh-CN', 'en']).catch('zh-CN'),
  }),
  event: 'PROOF_CODE_REQUESTED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadProceeding(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject) => (actor ? mayAnswer(actor, proceedingFacts(subject), 'AGREE') : denied('SIGN_IN_NEEDED')),
  async run({ db, now, actor }, subject, { channel, locale }) {
    const target = actor && targetOf(await accountTargets(db, actor.accountId), channel);
    if (!target) throw new InvalidInput({ channel: 'CODE_CHANNEL_NONE' });
    const boundTo = answerBinding(subject);
    await issueCode(db, { purpose: 'prove-identity', wording: 'answer-proceeding', target, boundTo, locale, now });
    const { id, agreement } = subject;
    return { result: { id }, subject: { type: 'agreement', id: agreement.id }, facts: { channel } };
  },
});
