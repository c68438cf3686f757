import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput } from '@/lib/db/refusal';
import { loadTermination } from '@/lib/db/stores/terminations';
import { denied } from '@/lib/domain/access/decision';
import type { FormValues } from '@/lib/domain/agreement/form-reading';
import { mayRequestTermination } from '@/lib/domain/proceeding/termination-policy';
import { readTerminationRequest } from '@/lib/domain/proceeding/termination-request';

/** Says everything that is wrong with the typed part of a kept draft, field by field; changes nothing. */
export const checkTerminationDraft = defineCommand({
  name: 'check-termination-draft',
  permission: 'proceedings.act',
  input: z.strictObject({ agreementId: z.uuid('ID_INVALID') }),
  event: 'TERMINATION_DRAFT_CHECKED',
  atomic: 'transaction',
  async load({ db, actor }, { agreementId }) {
    const subject = actor && (await loadTermination(db, actor, agreementId));
    return subject?.draft ? { ...subject, draft: subject.draft } : null;
  },
  allow: (actor, subject, now) => (actor ? mayRequestTermination(actor, subject, now) : denied('SIGN_IN_NEEDED')),
  async run(_context, { draft, ...subject }, { agreementId }) {
    const { problems } = readTerminationRequest(draft.content as FormValues, subject);
    if (problems.length > 0)
      throw new InvalidInput(Object.fromEntries(problems.map(({ field, code }) => [field, code])));
    return { result: { agreementId, side: subject.side }, subject: { type: 'termination-draft', id: draft.id } };
  },
});
