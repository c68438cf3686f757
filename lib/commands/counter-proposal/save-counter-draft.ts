import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { keepVersionDraft } from '@/lib/db/stores/version-drafts';
import { denied } from '@/lib/domain/access/decision';
import { mayCounter } from '@/lib/domain/counter-proposal/rules';
import { counterFormShape } from '@/lib/domain/counter-proposal/topics';
import { seenVersionInput } from './seen-version-input';

/** Keeps what the graduate has typed of the changes he wants, right or wrong; nobody else reads it before he sends it. */
export const saveCounterDraft = defineCommand({
  name: 'save-counter-draft',
  permission: 'graduate.agreements.answer',
  input: z.strictObject({ ...counterFormShape, id: z.uuid('ID_INVALID'), version: seenVersionInput }),
  event: 'COUNTER_DRAFT_SAVED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, now) => (actor ? mayCounter(actor, subject, now) : denied('SIGN_IN_NEEDED')),
  async run({ db, now, actor }, { id: agreementId }, { id: _id, version, ...content }) {
    const seen = { agreementId, party: 'GRADUATE', seen: Number(version ?? 0) } as const;
    const kept = await keepVersionDraft(db, seen, { content, updatedById: actor?.accountId ?? '', now });
    if (!kept) throw new Refusal('VERSION_DRAFT_STALE');
    return { result: { id: agreementId, version: kept.version }, subject: { type: 'version-draft', id: kept.id } };
  },
});
