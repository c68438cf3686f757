import { z } from 'zod';
import { reasonInput } from '@/lib/commands/agreement/reason-input';
import { defineCommand } from '@/lib/commands/define-command';
import { openProceeding } from '@/lib/commands/proceeding/move';
import { sha256 } from '@/lib/crypto/hash';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { loadAskable } from '@/lib/db/stores/askable-agreement';
import { denied } from '@/lib/domain/access/decision';
import { canonicalJson, letterContentSchema } from '@/lib/domain/agreement/snapshot';
import { amendmentFormShape, readAmendment } from '@/lib/domain/proceeding/amendable';
import { mayRequest } from '@/lib/domain/proceeding/policy';
import { newId } from '@/lib/ids';

/**
 * One side asks to change named fields of a signed agreement: a new version, which binds nobody, waits for the other side
 * and then for the school. `seen` is the version the form began with; when another holds meanwhile nothing is asked.
 */
export const requestAmendment = defineCommand({
  name: 'request-amendment',
  permission: 'proceedings.act',
  input: z.strictObject({
    ...{ agreementId: z.uuid('ID_INVALID'), seen: z.uuid('ID_INVALID'), reason: reasonInput },
    ...amendmentFormShape,
  }),
  event: 'AMENDMENT_REQUESTED',
  atomic: 'transaction',
  load: ({ db, actor }, { agreementId }) => (actor ? loadAskable(db, actor, agreementId) : Promise.resolve(null)),
  allow: (actor, subject) => (actor ? mayRequest(actor, 'AMENDMENT', subject) : denied('SIGN_IN_NEEDED')),
  async run(context, subject, { agreementId: _id, seen, reason, topics, ...typed }) {
    const { db, actor } = context;
    if (actor?.party !== 'EMPLOYER' && actor?.party !== 'GRADUATE') throw new Refusal('FORBIDDEN');
    if (seen !== subject.termsId || !subject.acceptedPolicyId) throw new Refusal('PROCEEDING_STALE');
    const present = await db.termsVersion.findUniqueOrThrow({ where: { id: subject.termsId } });
    const letter = letterContentSchema.parse(present.content);
    const { value, problems } = readAmendment(letter, topics, typed);
    if (!value) throw new InvalidInput(Object.fromEntries(problems.map(({ field, code }) => [field, code])));
    const content = canonicalJson(value);
    if (content === canonicalJson(letter)) throw new InvalidInput({ topics: 'COUNTER_UNCHANGED' });
    const [id, hash] = [newId(), sha256(content)];
    return openProceeding(
      context,
      subject,
      {
        ...{ kind: 'AMENDMENT', reasonText: reason, levels: ['SCHOOL'], termsId: id },
        policyVersionId: subject.acceptedPolicyId,
      },
      { terms: { id, kind: 'AMENDMENT', proposedBy: actor.party, content, hash }, facts: { termsHash: hash } },
    );
  },
});
