import { z } from 'zod';
import { step } from '@/lib/commands/agreement/move';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { composeCounter, loadNegotiation } from '@/lib/db/stores/negotiation';
import { denied } from '@/lib/domain/access/decision';
import { canonicalJson } from '@/lib/domain/agreement/snapshot';
import { mayCounter } from '@/lib/domain/counter-proposal/rules';
import { newId } from '@/lib/ids';
import { hashInput } from './seen-version-input';

/**
 * Instead of an answer the graduate asks for changes: a new version of the letter, which binds nobody, waits for the
 * employer, and the draft it was made from is gone. `checked` is the fingerprint of what the check page showed. The
 * deadline of the letter runs on.
 */
export const counterInvitation = defineCommand({
  name: 'counter-invitation',
  permission: 'graduate.agreements.answer',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), checked: hashInput }),
  event: 'COUNTER_PROPOSED',
  atomic: 'statement',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, now) => (actor ? mayCounter(actor, subject, now) : denied('SIGN_IN_NEEDED')),
  async run(context, subject, { checked }) {
    const negotiation = await loadNegotiation(context.db, subject, 'GRADUATE');
    const { typed, countersLeft } = negotiation;
    if (countersLeft <= 0) throw new Refusal('COUNTER_LIMIT');
    const { version, message } = composeCounter(negotiation, typed ?? {}, context.now);
    if (version?.checked !== checked) throw new Refusal('VERSION_DRAFT_STALE');
    const { hash, content } = version;
    const id = newId();
    return step(context, subject, { name: 'COUNTER', fact: 'COUNTER_PROPOSED' }, subject.levels, {
      ...(message ? { reason: message } : {}),
      deadline: 'before',
      needsFreeSlot: true,
      terms: { id, kind: 'COUNTER', proposedBy: 'GRADUATE', content: canonicalJson(content), hash },
      set: { proposalId: id },
      facts: { termsHash: hash },
    });
  },
});
