import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { keepVersionDraft } from '@/lib/db/stores/version-drafts';
import { denied } from '@/lib/domain/access/decision';
import { mayAnswerCounter } from '@/lib/domain/counter-proposal/rules';
import { revisionFormShape } from '@/lib/domain/counter-proposal/revision';
import { seenVersionInput } from './seen-version-input';

/** Keeps what the employer has typed of its own version, right or wrong; the graduate does not read it before it is sent. */
export const saveRevisionDraft = defineCommand({
  name: 'save-revision-draft',
  permission: 'employer.agreements.write',
  input: z.strictObject({ ...revisionFormShape, id: z.uuid('ID_INVALID'), version: seenVersionInput }),
  event: 'REVISION_DRAFT_SAVED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, now) =>
    actor ? mayAnswerCounter(actor, subject, 'AMEND_COUNTER', now) : denied('SIGN_IN_NEEDED'),
  async run({ db, now, actor }, { id: agreementId, proposalId }, { id: _id, version, ...typed }) {
    const seen = { agreementId, party: 'EMPLOYER', seen: Number(version ?? 0) } as const;
    // Which wish it answers: a later one begins anew.
    const content = { ...typed, answers: proposalId ?? undefined };
    const kept = await keepVersionDraft(db, seen, { content, updatedById: actor?.accountId ?? '', now });
    if (!kept) throw new Refusal('VERSION_DRAFT_STALE');
    return { result: { id: agreementId, version: kept.version }, subject: { type: 'version-draft', id: kept.id } };
  },
});
