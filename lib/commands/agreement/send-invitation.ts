import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import type { Connection } from '@/lib/db/client';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { composeLetter, findLive, type LetterSources, loadLetterSources } from '@/lib/db/stores/letter-sources';
import type { FormValues } from '@/lib/domain/agreement/form-reading';
import { mayInvite } from '@/lib/domain/agreement/policy';
import { holdStanding } from '@/lib/db/stores/employer-standing';
import { mayReceive, sendLetter } from './send-letter';

/**
 * A certified employer sends the letter it has checked: terms, employer and transfer data are frozen under one hash
 * and the draft is gone. `checked` is the fingerprint of what the check page showed; when draft, address-book entry,
 * employer data, last day to answer or the warnings of the pre-flight changed since, nothing is sent. With warnings it
 * takes the tick that somebody has looked at them; which they were is a fact of the letter.
 */
export const sendInvitation = defineCommand({
  name: 'send-invitation',
  permission: 'employer.agreements.write',
  input: z.strictObject({
    enrolmentId: z.uuid('ENROLMENT_MISSING'),
    checked: z.string('ID_INVALID').regex(/^[0-9a-f]{64}$/, 'ID_INVALID'),
    acknowledged: z.literal('yes', 'WARNINGS_UNCHECKED').optional(),
  }),
  event: 'INVITATION_SENT',
  atomic: 'transaction',
  async load({ db, actor }, { enrolmentId }) {
    if (actor?.party !== 'EMPLOYER') return null;
    await holdStanding(db, actor.employerId);
    const sources = await loadLetterSources(db, actor.employerId, enrolmentId);
    return sources && { actor, sources };
  },
  allow: (_actor, { actor, sources }) => mayInvite(actor, sources.employer.certificationState),
  async run({ db, now }, { actor, sources }, { checked, acknowledged }) {
    const { enrolment, draft } = sources;
    const receiving = mayReceive(sources);
    if (receiving.refused !== undefined) throw new Refusal(receiving.refused);
    const { policy } = receiving;
    const typed = (draft?.content ?? {}) as FormValues;
    const { letter } = composeLetter({ ...sources, policy }, typed, now);
    if (letter?.checked !== checked) throw new Refusal('INVITATION_DRAFT_STALE');
    if (letter.warnings.length > 0 && !acknowledged) throw new InvalidInput({ acknowledged: 'WARNINGS_UNCHECKED' });
    await useDraft(db, sources);
    return sendLetter(db, { actor, now, letter, enrolment });
  },
});

/** Removes exactly the draft that was read. Of two people who send at once the second finds it gone or changed. */
async function useDraft(db: Connection, { draft, enrolment }: LetterSources): Promise<void> {
  if (!draft) throw new Refusal('INVITATION_DRAFT_STALE');
  const { id, version, employerId } = draft;
  const used = await db.invitationDraft.deleteMany({ where: { id, version } });
  if (used.count === 1) return;
  const isSent = await findLive(db, employerId, enrolment.id);
  throw new Refusal(isSent ? 'AGREEMENT_LIVE_EXISTS' : 'INVITATION_DRAFT_STALE');
}
