import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { keptPaperInput, writePaper } from '@/lib/commands/file/kept-paper';
import { reasonInput } from '@/lib/commands/agreement/reason-input';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { allowed } from '@/lib/domain/access/decision';
import { ADMINISTRATOR_PROOF } from '@/lib/domain/membership/administrator-request';
import { newId } from '@/lib/ids';

/**
 * A member asks the operator to make him administrator because nobody else can: with a reason and a document. The
 * administrators so far are told, so that one who is not gone can object.
 */
export const requestAdministration = defineCommand({
  name: 'request-administration',
  permission: 'employer.administration.request',
  input: z.strictObject({ reason: reasonInput, file: keptPaperInput }),
  event: 'ADMINISTRATION_REQUESTED',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor?.party === 'EMPLOYER' ? actor : null),
  allow: () => allowed,
  async run({ db, now }, { employerId, employerName, membershipId, name }, { reason, file }) {
    const id = newId();
    const fileId = await writePaper(
      db,
      file,
      { purpose: ADMINISTRATOR_PROOF, ownerParty: 'EMPLOYER', ownerId: employerId },
      now,
    );
    await db.administratorRequest.create({ data: { id, employerId, membershipId, reason, fileId, createdAt: now } });
    const inCharge = await db.membership.findMany({
      where: { employerId, role: 'ADMINISTRATOR', state: 'ACTIVE' },
      select: { accountId: true },
    });
    for (const to of inCharge) {
      const facts = { organisation: employerName, name };
      const link = '/account/members';
      await tellAccounts(db, { eventId: newId(), template: 'ADMINISTRATOR_REQUESTED', facts, now, to, link });
    }
    return { result: { id }, subject: { type: 'administrator-request', id }, facts: { employerId, fileId } };
  },
});
