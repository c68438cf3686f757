import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import type { Viewer } from '@/lib/domain/access/viewer';
import { releaseClausesOf } from '@/lib/domain/agreement/release-clauses';
import { letterContentSchema } from '@/lib/domain/agreement/snapshot';
import type { Side } from '@/lib/domain/proceeding/states';
import { sideOfViewer } from '@/lib/domain/proceeding/termination-policy';
import { newId } from '@/lib/ids';
import { loadAgreement } from './load-agreement';
import { terminationsOf } from './termination-limit';

const draftOf = (db: Connection, agreementId: string, side: Side) =>
  db.terminationDraft.findUnique({
    where: { agreementId_side: { agreementId, side } },
    include: { papers: { include: { file: true }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
  });

/**
 * An agreement of the viewer's own with all that decides whether he can ask to end it, and what he has typed and uploaded
 * for that. Null = not his, or he is on neither side.
 */
export async function loadTermination(db: Connection, viewer: Viewer, agreementId: string) {
  const side = sideOfViewer(viewer);
  const agreement = side && (await loadAgreement(db, viewer, agreementId));
  if (!agreement || !side) return null;
  // One after the other: in a transaction there is one connection, which answers one question at a time.
  const open = await db.proceeding.findFirst({ where: { agreementId, endedAt: null }, select: { id: true } });
  const terminatedBefore = await terminationsOf(db, agreement.enrolmentId);
  const terms = await db.termsVersion.findUniqueOrThrow({ where: { id: agreement.termsId } });
  const letter = letterContentSchema.parse(terms.content);
  const draft = await draftOf(db, agreementId, side);
  return {
    side,
    agreement,
    state: agreement.state,
    policy: agreement.policy,
    openProceedingId: open?.id ?? null,
    terminatedBefore,
    letter,
    clauses: releaseClausesOf(letter.terms),
    draft,
  };
}

export type TerminationSubject = NonNullable<Awaited<ReturnType<typeof loadTermination>>>;

/** What a fresh proof of identity for sending a draft is good for: exactly this version of it. */
export const terminationBinding = ({ id, version }: { id: string; version: number }): string =>
  `termination ${id} ${version}`;

/**
 * Raises the version of the side's draft by one, or begins one, in the caller's transaction; answers it. With `seen`
 * only when it is still that version (0 = none). Throws Refusal TERMINATION_DRAFT_STALE.
 */
export async function touchDraft(
  db: Connection,
  { side, agreement, draft }: TerminationSubject,
  change: { now: Date; accountId: string; content?: Record<string, string>; seen?: number },
): Promise<{ id: string; version: number }> {
  const { now, accountId, content, seen } = change;
  const by = { updatedById: accountId, updatedAt: now };
  if (seen !== undefined && seen !== (draft?.version ?? 0)) throw new Refusal('TERMINATION_DRAFT_STALE');
  if (draft) {
    const { id, version } = draft;
    const data = { ...by, version: { increment: 1 }, ...(content ? { content } : {}) };
    const { count } = await db.terminationDraft.updateMany({ where: { id, version }, data });
    if (count !== 1) throw new Refusal('TERMINATION_DRAFT_STALE');
    return { id, version: version + 1 };
  }
  const row = { id: newId(), agreementId: agreement.id, side, content: content ?? {}, createdAt: now, ...by };
  const { count } = await db.terminationDraft.createMany({ data: row, skipDuplicates: true });
  if (count !== 1) throw new Refusal('TERMINATION_DRAFT_STALE');
  return { id: row.id, version: 1 };
}

/** Removes papers nobody was given yet, with their rows of pages; answers the keys of their bytes, to be forgotten. */
export async function dropFiles(db: Connection, fileIds: readonly string[]): Promise<string[]> {
  const where = { in: [...fileIds] };
  const files = await db.storedFile.findMany({ where: { id: where }, include: { pages: true } });
  await db.storedFile.deleteMany({ where: { id: where } });
  return files.flatMap(({ key, pages }) => [key, ...pages.map((page) => page.key)]);
}

/** Who a file of this side belongs to, as the row of a stored file says it. */
export function ownerOf(viewer: Viewer): { ownerParty: Side; ownerId: string } {
  if (viewer.party === 'EMPLOYER') return { ownerParty: 'EMPLOYER', ownerId: viewer.employerId };
  if (viewer.party === 'GRADUATE') return { ownerParty: 'GRADUATE', ownerId: viewer.personId };
  throw new Refusal('FORBIDDEN');
}
