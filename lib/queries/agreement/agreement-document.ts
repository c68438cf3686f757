import { z } from 'zod';
import { open } from '@/lib/crypto/personal-data';
import { type Connection, database } from '@/lib/db/client';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import type { Viewer } from '@/lib/domain/access/viewer';
import { graduateSnapshotSchema } from '@/lib/domain/agreement/graduate-snapshot';
import { letterContentSchema } from '@/lib/domain/agreement/snapshot';
import type { ReviewLevel } from '@/lib/domain/agreement/states';

const levelBefore = {
  PENDING_COUNSELLOR: 'COUNSELLOR',
  PENDING_DEPARTMENT: 'DEPARTMENT',
  PENDING_SCHOOL: 'SCHOOL',
} as const;

/**
 * Everything the paper of a signed agreement shows, from what was frozen: terms, block B as accepted, and the
 * reviews as they happened. Null for an agreement the viewer has no part in, or that is not signed. The caller
 * audits the read: block B is unmasked here.
 */
export async function agreementDocument(viewer: Viewer, id: string, db: Connection = database()) {
  const subject = await loadAgreement(db, viewer, id);
  if (!subject || !['SIGNED', 'FULFILLED', 'TERMINATED'].includes(subject.state)) return null;
  const row = await db.agreement.findUniqueOrThrow({
    where: { id },
    include: {
      terms: { where: { id: subject.termsId } },
      events: { orderBy: { sequence: 'asc' } },
      enrolment: { include: { school: true } },
    },
  });
  const terms = row.terms[0];
  if (!terms || !row.graduateSealed) return null;
  const content = letterContentSchema.parse(terms.content);
  const passes = row.events.filter((event) => event.type === 'REVIEW_PASSED' || event.type === 'AGREEMENT_SIGNED');
  const names = await reviewerNames(
    db,
    passes.flatMap((event) => event.actorId ?? []),
  );
  return {
    ...content,
    number: row.number,
    version: terms.number,
    state: row.state,
    graduate: graduateSnapshotSchema.parse(JSON.parse(open(row.graduateSealed))),
    opinions: passes.flatMap((event) => {
      const level: ReviewLevel | undefined = levelBefore[event.fromState as keyof typeof levelBefore];
      const reviewer = event.actorId ? (names.get(event.actorId) ?? null) : null;
      return level ? [{ level, opinion: event.reason, reviewer, reviewedAt: event.at }] : [];
    }),
    schoolContact: schoolContactOf(row.enrolment.school),
    record: recordOf(row, terms.hash),
  };
}

const contactSchema = z.object({
  name: z.string().nullable().default(null),
  telephone: z.string().nullable().default(null),
  email: z.string().nullable().default(null),
  address: z.string().nullable().default(null),
  postcode: z.string().nullable().default(null),
});

/** Block E: whom the other two can ask today. The one part of the paper that is not frozen: an old telephone helps nobody. */
function schoolContactOf({ name, contact }: { name: string; contact: unknown }) {
  const known = contactSchema.safeParse(contact).data;
  return known ? { ...known, name: known.name ?? name } : { ...contactSchema.parse({}), name };
}

async function reviewerNames(db: Connection, ids: string[]): Promise<Map<string, string>> {
  const accounts = await db.account.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(accounts.map(({ id, name }) => [id, name]));
}

type Moments = Record<'acceptedAt' | 'signedAt' | 'endedAt', Date | null>;

/** Block F: when each step happened, the code for verification and the hash of the terms. */
function recordOf(row: Moments & { invitedAt: Date; verificationCode: string | null }, contentHash: string) {
  const { invitedAt, acceptedAt, signedAt, endedAt, verificationCode } = row;
  return { invitedAt, acceptedAt, signedAt, endedAt, verificationCode, contentHash };
}
