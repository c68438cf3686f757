import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import type { Transaction } from '@/lib/db/client';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { createInvitation } from '@/lib/db/stores/create-invitation';
import { policyInForce } from '@/lib/db/stores/policies';
import { allowed } from '@/lib/domain/access/decision';
import { employerSnapshotSchema } from '@/lib/domain/agreement/employer-snapshot';
import { LETTER_FORM, letterContentSchema } from '@/lib/domain/agreement/snapshot';
import { readTermsForm, replyDaysForm, termsFormShape } from '@/lib/domain/agreement/terms';
import { transferSchema } from '@/lib/domain/agreement/transfer';
import { replyDeadlineAfter } from '@/lib/domain/rules/dates';

/** Inputs of the letter form: the terms as typed, the graduate, the address-book entry, the days to answer. */
export const sendInvitationInput = z.strictObject({
  ...termsFormShape,
  enrolmentId: z.uuid('ENROLMENT_MISSING'),
  transferProfileId: z.uuid('TRANSFER_PROFILE_MISSING'),
  replyDays: replyDaysForm,
});

/** A certified employer sends a letter: terms, employer and transfer data are frozen under one hash. */
export const sendInvitation = defineCommand({
  name: 'send-invitation',
  permission: 'employer.agreements.write',
  input: sendInvitationInput,
  event: 'INVITATION_SENT',
  atomic: 'transaction',
  async load({ db, actor }, input) {
    if (actor?.party !== 'EMPLOYER') return null;
    const { employerId } = actor;
    // Only a graduate this employer found by exact search (and so keeps as favourite) can be named by id.
    const [employer, favourite, transfer] = await Promise.all([
      db.employer.findUnique({ where: { id: employerId } }),
      db.favourite.findUnique({
        where: { employerId_enrolmentId: { employerId, enrolmentId: input.enrolmentId } },
        include: { enrolment: true },
      }),
      db.transferProfile.findFirst({ where: { id: input.transferProfileId, employerId, archivedAt: null } }),
    ]);
    return employer && favourite && transfer ? { actor, employer, enrolment: favourite.enrolment, transfer } : null;
  },
  allow: () => allowed,
  async run(
    { db, now },
    { actor, employer, enrolment, transfer },
    { enrolmentId, transferProfileId, replyDays, ...raw },
  ) {
    const { value: terms, problems } = readTermsForm(raw);
    if (!terms) throw new InvalidInput(Object.fromEntries(problems.map((problem) => [problem.field, problem.code])));
    if (enrolment.state !== 'ENROLLED') throw new Refusal('GRADUATE_NOT_ENROLLED');
    const policy = await policyInForce(db, enrolment.schoolId, enrolment.graduationYear);
    if (replyDays < policy.replyDaysMinimum || replyDays > policy.replyDaysMaximum) {
      throw new InvalidInput({ replyDays: 'REPLY_DAYS_OUTSIDE_POLICY' });
    }
    const content = letterContentSchema.parse({
      form: LETTER_FORM,
      enrolmentId,
      terms,
      employer: employerSnapshotSchema.parse(employer.profile),
      transfer: transferSchema.parse(transfer.content),
    });
    const replyBy = replyDeadlineAfter(now, replyDays);
    const sent = await createInvitation(db as Transaction, { actor, now, replyBy, content, enrolment });
    return {
      result: sent,
      subject: { type: 'agreement', id: sent.id },
      facts: { termsHash: sent.hash, transferProfileId },
    };
  },
});
