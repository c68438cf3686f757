import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { matchingRecords } from '@/lib/db/stores/employer-records';
import type { RecordFilters } from '@/lib/domain/agreement/record-filters';
import { allowed } from '@/lib/domain/access/decision';
import { agreementDeeds, DEED_LIMITS } from '@/lib/domain/batch/agreement-deeds';
import { newId } from '@/lib/ids';

/**
 * Keeps what a member ticked, or all that fits the filters of the list, for the page that shows what can be done with
 * it. Does nothing with the records; ids of others are kept like any, and found to be nobody's later.
 */
export const chooseAgreements = defineCommand({
  name: 'choose-agreements',
  permission: 'employer.agreements.read',
  input: z.strictObject({
    deed: z.enum(agreementDeeds, 'ID_INVALID'),
    agreementIds: z.array(z.uuid('ID_INVALID')).max(DEED_LIMITS.chosen, 'SELECTION_TOO_MANY'),
    // Filters come from our own reader of the address: their shape is the compiler's business.
    all: z
      .strictObject({
        list: z.enum(['standing', 'lapsed']),
        filters: z.custom<RecordFilters>((value) => typeof value === 'object' && value !== null),
        sought: z.string().max(60).optional(),
      })
      .optional(),
  }),
  event: 'AGREEMENTS_CHOSEN',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor?.party === 'EMPLOYER' ? actor : null),
  allow: () => allowed,
  async run({ db, now }, { employerId, membershipId }, { deed, all, ...ticked }) {
    const limit = DEED_LIMITS.chosen;
    const found = all
      ? await matchingRecords(db, { ...all.filters, list: all.list, sought: all.sought, employerId, limit: limit + 1 })
      : [...new Set(ticked.agreementIds)];
    if (found.length === 0) throw new Refusal('CHOICE_EMPTY');
    const agreementIds = found.slice(0, limit);
    const isCut = found.length > limit;
    const id = newId();
    await db.agreementSelection.create({
      data: { id, employerId, membershipId, deed, agreementIds, isCut, createdAt: now },
    });
    const facts = { deed, chosen: agreementIds.length, isCut };
    return { result: { id, chosen: agreementIds.length }, subject: { type: 'agreement-selection', id }, facts };
  },
});
