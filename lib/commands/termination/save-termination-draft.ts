import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { loadTermination, touchDraft } from '@/lib/db/stores/terminations';
import { denied } from '@/lib/domain/access/decision';
import { mayRequestTermination } from '@/lib/domain/proceeding/termination-policy';
import { terminationFormShape } from '@/lib/domain/proceeding/termination-request';

/** As a hidden input carries it; a new form carries none. */
const seenVersion = z
  .string()
  .regex(/^\d{0,9}$/, 'FIELD_INVALID')
  .optional();

/**
 * Keeps what a side has typed for a termination, right or wrong. Takes effect only on the version the form was drawn from,
 * so an older page never overwrites newer text.
 */
export const saveTerminationDraft = defineCommand({
  name: 'save-termination-draft',
  permission: 'proceedings.act',
  input: z.strictObject({ ...terminationFormShape, agreementId: z.uuid('ID_INVALID'), version: seenVersion }),
  event: 'TERMINATION_DRAFT_SAVED',
  atomic: 'transaction',
  async load({ db, actor }, { agreementId }) {
    const subject = actor && (await loadTermination(db, actor, agreementId));
    return subject && { ...subject, accountId: actor.accountId };
  },
  allow: (actor, subject, now) => (actor ? mayRequestTermination(actor, subject, now) : denied('SIGN_IN_NEEDED')),
  async run({ db, now }, { accountId, ...subject }, { agreementId, version, ...typed }) {
    const content = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, text ?? '']));
    const draft = await touchDraft(db, subject, { now, accountId, content, seen: Number(version ?? 0) });
    return {
      result: { agreementId, side: subject.side, ...draft },
      subject: { type: 'termination-draft', id: draft.id },
    };
  },
});
