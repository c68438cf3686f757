import type { Connection } from '@/lib/db/client';
import { termsToForm, usualReplyDays } from '@/lib/domain/agreement/letter-form';
import { letterContentSchema } from '@/lib/domain/agreement/snapshot';
import { type InvitationItem, invitationColumns } from '@/lib/domain/batch/invitations';

/**
 * The letters of these records as rows of a check, each with the terms it had, and what all have in common: the default
 * address-book entry of today, as in a single letter sent anew. Records of others are none. A graduate who is no longer
 * a favourite keeps a row that names nobody, so that the check says so.
 */
export async function formerLetters(
  db: Connection,
  employerId: string,
  ids: readonly string[],
): Promise<{ items: InvitationItem[]; shared: Record<string, string> }> {
  const records = await db.agreement.findMany({
    where: { employerId, id: { in: [...ids] } },
    include: { terms: true, enrolment: { include: { person: { select: { name: true } } } } },
  });
  const places = new Map(ids.map((id, index) => [id, index]));
  records.sort((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
  const favourites = await db.favourite.findMany({
    where: { employerId, enrolmentId: { in: records.map(({ enrolmentId }) => enrolmentId) } },
    select: { id: true, enrolmentId: true },
  });
  const references = new Map(favourites.map(({ id, enrolmentId }) => [enrolmentId, id]));
  const days = await usualDays(db, records);
  const items = records.flatMap((record, index) => {
    const kept = record.terms.find(({ id }) => id === record.termsId);
    if (!kept) return [];
    const letter = letterContentSchema.parse(kept.content);
    const typed = { ...termsToForm(letter.terms), actualEmployer: letter.employer.actualEmployer ?? '' };
    const own: Record<string, string> = { ...typed, replyDays: days(record.schoolId, record.graduationYear) };
    const terms = Object.fromEntries(Object.entries(own).filter(([, text]) => text !== ''));
    const reference = references.get(record.enrolmentId) ?? record.id;
    const { name } = record.enrolment.person;
    const shown: Record<string, string> = { ...terms, name, reference };
    const cells = invitationColumns.map(({ key }) => shown[key] ?? '');
    return [{ rowNumber: index + 2, cells, reading: { name, reference, identityNumber: null, terms } }];
  });
  const profile = await db.transferProfile.findFirst({
    where: { employerId, archivedAt: null, isDefault: true },
    select: { id: true },
  });
  return { items, shared: profile ? { transferProfileId: profile.id } : {} };
}

/** The usual days to answer at a school in a year, as text; none where it has no rules. */
async function usualDays(db: Connection, records: readonly { schoolId: string; graduationYear: number }[]) {
  const pairs = records.map(({ schoolId, graduationYear: year }) => ({ schoolId, year }));
  const policies = await db.policyVersion.findMany({
    where: { OR: pairs },
    distinct: ['schoolId', 'year'],
    orderBy: [{ schoolId: 'asc' }, { year: 'asc' }, { version: 'desc' }],
  });
  return (schoolId: string, year: number): string => {
    const policy = policies.find((one) => one.schoolId === schoolId && one.year === year);
    return policy ? String(usualReplyDays(policy)) : '';
  };
}
