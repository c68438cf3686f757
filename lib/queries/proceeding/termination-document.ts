import type { Connection } from '@/lib/db/client';
import { acceptedGraduate } from '@/lib/db/stores/graduate-snapshot';
import { loadProceeding } from '@/lib/db/stores/proceedings';
import type { Viewer } from '@/lib/domain/access/viewer';
import { isReleaseClause } from '@/lib/domain/agreement/release-clauses';
import { letterContentSchema } from '@/lib/domain/agreement/snapshot';
import type { ReviewLevel } from '@/lib/domain/agreement/states';
import type { Side } from '@/lib/domain/proceeding/states';
import { maskIdentityNumber } from '@/lib/domain/rules/masking';
import { defineQuery } from '@/lib/queries/define-query';
import { z } from 'zod';

/** By sequence of the event; null when the account was gone. */
const namesSchema = z.record(z.string(), z.string().nullable());
/** What every step of a proceeding says of itself. */
const stepSchema = z.object({ kind: z.string(), from: z.string().nullable() });

const levels: Readonly<Record<string, ReviewLevel>> = {
  PENDING_COUNSELLOR: 'COUNSELLOR',
  PENDING_DEPARTMENT: 'DEPARTMENT',
  PENDING_SCHOOL: 'SCHOOL',
};

const readRow = (db: Connection, id: string) =>
  db.proceeding.findUniqueOrThrow({
    where: { id },
    include: {
      settlement: true,
      agreement: { include: { terms: true, events: { orderBy: { sequence: 'asc' } } } },
    },
  });
type Row = Awaited<ReturnType<typeof readRow>>;

/**
 * Everything the letter of a termination that has passed shows, from what was frozen and what the history of the agreement
 * says. Null for one the viewer has no part in, or that has not passed. The caller audits the read.
 */
export const terminationDocument = defineQuery({
  name: 'termination-document',
  permission: {
    EMPLOYER: 'employer.papers.read',
    GRADUATE: 'graduate.agreements.read',
    SCHOOL: 'school.reviews.read',
    PLATFORM: 'platform.home',
  },
  async run(db: Connection, viewer: Viewer, id: string) {
    const subject = await loadProceeding(db, viewer, id);
    if (!subject || subject.kind !== 'TERMINATION' || subject.state !== 'PASSED') return null;
    const row = await readRow(db, id);
    const { agreement, endedAt } = row;
    const { number, verificationCode, signedAt, graduateSealed } = agreement;
    const terms = agreement.terms.find((version) => version.id === agreement.termsId);
    if (!number || !verificationCode || !signedAt || !graduateSealed || !endedAt || !terms) return null;
    const letter = letterContentSchema.parse(terms.content);
    return {
      ...{ number, verificationCode, signedAt, endedAt, post: letter.terms.post },
      employer: { name: letter.employer.name, creditCode: letter.employer.creditCode },
      graduate: graduateOf(graduateSealed),
      ...{ requestedBy: subject.requestedBy, requestedAt: row.requestedAt },
      ...{ reasonCode: row.reasonCode, reasonText: row.reasonText },
      clause: isReleaseClause(row.clause) ? row.clause : null,
      answer: answerOf(row),
      settlement: row.settlement && { ...row.settlement, payer: row.settlement.payer as Side },
      reviews: reviewsOf(row),
      publicNoticeDays: row.publicNoticeDays,
    };
  },
});

function graduateOf(sealed: Uint8Array) {
  const { name, identityNumber, schoolName, departmentName, majorName, studentNumber } = acceptedGraduate(sealed);
  return {
    name,
    identityNumber: maskIdentityNumber(identityNumber),
    schoolName,
    departmentName,
    majorName,
    studentNumber,
  };
}

/** The steps of this proceeding: one is open at a time, so they are those between its request and its end. */
function stepsOf({ agreement, requestedAt, endedAt }: Row) {
  return agreement.events.flatMap((event) => {
    const step = stepSchema.safeParse(event.facts).data;
    const isOfIt = step?.kind === 'TERMINATION' && event.at >= requestedAt && endedAt !== null && event.at <= endedAt;
    return isOfIt ? [{ ...event, step }] : [];
  });
}

function answerOf(row: Row) {
  if (row.clause) return { kind: 'not-asked' as const };
  if (row.answeredAt) return { kind: 'agreed' as const, at: row.answeredAt, text: row.answerText };
  const taken = stepsOf(row).find(({ type }) => type === 'TERMINATION_TAKEN_UP');
  return { kind: 'taken-up' as const, at: taken?.at ?? row.requestedAt };
}

/** Each level that let it pass, with the reviewer's name of that day. */
function reviewsOf(row: Row) {
  const names = namesSchema.parse(row.agreement.reviewerNames);
  return stepsOf(row).flatMap(({ step, party, sequence, reason, at }) => {
    const level = levels[step.from ?? ''];
    if (!level || party !== 'SCHOOL') return [];
    return [{ level, opinion: reason, reviewer: names[String(sequence)] ?? null, reviewedAt: at }];
  });
}
