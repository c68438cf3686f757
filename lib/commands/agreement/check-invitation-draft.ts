import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { composeLetter, loadLetterSources } from '@/lib/db/stores/letter-sources';
import { allowed } from '@/lib/domain/access/decision';
import type { FormValues } from '@/lib/domain/agreement/form-reading';

/** Says everything that keeps a kept draft from being sent, field by field; changes nothing. */
export const checkInvitationDraft = defineCommand({
  name: 'check-invitation-draft',
  permission: 'employer.agreements.write',
  input: z.strictObject({ enrolmentId: z.uuid('ENROLMENT_MISSING') }),
  event: 'INVITATION_DRAFT_CHECKED',
  atomic: 'transaction',
  async load({ db, actor }, { enrolmentId }) {
    if (actor?.party !== 'EMPLOYER') return null;
    const sources = await loadLetterSources(db, actor.employerId, enrolmentId);
    return sources?.draft ? { sources, draft: sources.draft } : null;
  },
  allow: () => allowed,
  async run({ now }, { sources, draft }) {
    const { policy } = sources;
    if (!policy) throw new Refusal('SCHOOL_YEAR_CLOSED');
    if (sources.enrolment.state !== 'ENROLLED') throw new Refusal('GRADUATE_NOT_ENROLLED');
    const { problems } = composeLetter({ ...sources, policy }, draft.content as FormValues, now);
    if (problems.length > 0)
      throw new InvalidInput(Object.fromEntries(problems.map(({ field, code }) => [field, code])));
    return { result: { id: draft.id }, subject: { type: 'invitation-draft', id: draft.id } };
  },
});
