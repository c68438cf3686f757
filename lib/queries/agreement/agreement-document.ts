import { z } from 'zod';
import type { Connection } from '@/lib/db/client';
import { acceptedGraduate } from '@/lib/db/stores/graduate-snapshot';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import type { Viewer } from '@/lib/domain/access/viewer';
import { letterContentSchema } from '@/lib/domain/agreement/snapshot';
import type { ReviewLevel } from '@/lib/domain/agreement/states';
import { defineQuery } from '@/lib/queries/define-query';

const levelBefore = {
  PENDING_COUNSELLOR: 'COUNSELLOR',
  PENDING_DEPARTMENT: 'DEPARTMENT',
  PENDING_SCHOOL: 'SCHOOL',
} as const;

/**
 * Everything the paper of a signed agreement shows, from nothing but what was frozen: terms, block B as accepted, the
 * reviews as they happened with the reviewers' names of that day, the school's contact of the last review. Null for an
 * agreement the viewer has no part in, or that is not signed. The caller audits the read: block B is unmasked here.
 */
export const agreementDocument = defineQuery({
  name: 'agreement-document',
  permission: {
    EMPLOYER: 'employer.papers.read',
    GRADUATE: 'graduate.agreements.read',
    SCHOOL: 'school.reviews.read',
    PLATFORM: 'platform.home',
  },
  async run(db: Connection, viewer: Viewer, id: string) {
    const subject = await loadAgreement(db, viewer, id);
    if (!subject || !['SIGNED', 'FULFILLED', 'TERMINATED'].includes(subject.state)) return null;
    const row = await db.agreement.findUniqueOrThrow({
      where: { id },
      include: { terms: { where: { id: subject.termsId } }, events: { orderBy: { sequence: 'asc' } } },
    });
    const terms = row.terms[0];
    if (!terms || !row.graduateSealed) return null;
    const names = namesSchema.parse(row.reviewerNames);
    const passes = row.events.filter((event) => event.type === 'REVIEW_PASSED' || event.type === 'AGREEMENT_SIGNED');
    return {
      ...letterContentSchema.parse(terms.content),
      number: row.number,
      version: terms.number,
      state: row.state,
      graduate: acceptedGraduate(row.graduateSealed),
      opinions: passes.flatMap((event) => {
        const level: ReviewLevel | undefined = levelBefore[event.fromState as keyof typeof levelBefore];
        const reviewer = names[String(event.sequence)] ?? null;
        return level ? [{ level, opinion: event.reason, reviewer, reviewedAt: event.at }] : [];
      }),
      schoolContact: contactSchema.parse(row.schoolContact ?? {}),
      record: recordOf(row, terms.hash),
    };
  },
});

/** By sequence of the event; null when the account was gone. */
const namesSchema = z.record(z.string(), z.string().nullable());

const text = z.string().nullable().catch(null).default(null);
/** Block E: whom the other two can ask. What the school wrote in another shape is left out, not the paper refused. */
const contactSchema = z.object({ name: text, telephone: text, email: text, address: text, postcode: text });

type Moments = Record<'acceptedAt' | 'signedAt' | 'endedAt' | 'fulfilledAt', Date | null>;

/** Block F: when each step happened, the code for verification and the hash of the terms. */
function recordOf(row: Moments & { invitedAt: Date; verificationCode: string | null }, contentHash: string) {
  const { invitedAt, acceptedAt, signedAt, verificationCode } = row;
  // Fulfilled is an end that can be contested: it has a moment of its own.
  return { invitedAt, acceptedAt, signedAt, endedAt: row.fulfilledAt ?? row.endedAt, verificationCode, contentHash };
}
