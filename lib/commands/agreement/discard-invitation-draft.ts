import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { allowed } from '@/lib/domain/access/decision';

/** Throws away what was typed and not sent. */
export const discardInvitationDraft = defineCommand({
  name: 'discard-invitation-draft',
  permission: 'employer.agreements.write',
  input: z.strictObject({ enrolmentId: z.uuid('ENROLMENT_MISSING') }),
  event: 'INVITATION_DRAFT_DISCARDED',
  atomic: 'transaction',
  load({ db, actor }, { enrolmentId }) {
    if (actor?.party !== 'EMPLOYER') return Promise.resolve(null);
    const { employerId } = actor;
    return db.invitationDraft.findUnique({ where: { employerId_enrolmentId: { employerId, enrolmentId } } });
  },
  allow: () => allowed,
  async run({ db }, { id }) {
    await db.invitationDraft.deleteMany({ where: { id } });
    return { result: { id }, subject: { type: 'invitation-draft', id } };
  },
});
