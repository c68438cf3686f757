import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { findFavourite, findLive } from '@/lib/db/stores/letter-sources';
import { allowed } from '@/lib/domain/access/decision';
import { letterFormShape } from '@/lib/domain/agreement/letter-form';
import { newId } from '@/lib/ids';

/**
 * Keeps what an employer has typed for one graduate, right or wrong, complete or not. One draft a pair: the last
 * one to save wins, and every save raises the version, so what was checked before can no longer be sent.
 */
export const saveInvitationDraft = defineCommand({
  name: 'save-invitation-draft',
  permission: 'employer.agreements.write',
  input: z.strictObject({ ...letterFormShape, enrolmentId: z.uuid('ENROLMENT_MISSING') }),
  event: 'INVITATION_DRAFT_SAVED',
  atomic: 'transaction',
  async load({ db, actor }, { enrolmentId }) {
    if (actor?.party !== 'EMPLOYER') return null;
    return (await findFavourite(db, actor.employerId, enrolmentId)) && actor;
  },
  allow: () => allowed,
  async run({ db, now }, { employerId, accountId }, { enrolmentId, ...content }) {
    if (await findLive(db, employerId, enrolmentId)) throw new Refusal('AGREEMENT_LIVE_EXISTS');
    const typed = { content, updatedById: accountId, updatedAt: now };
    const { id, version } = await db.invitationDraft.upsert({
      where: { employerId_enrolmentId: { employerId, enrolmentId } },
      create: { id: newId(), employerId, enrolmentId, createdAt: now, ...typed },
      update: { ...typed, version: { increment: 1 } },
    });
    return { result: { id, version }, subject: { type: 'invitation-draft', id } };
  },
});
