import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { organisationSchema } from '@/lib/domain/certification/organisation';
import { mayEditRound } from '@/lib/domain/certification/steps';
import { wasCertified } from '@/lib/domain/certification/standing';
import { certifiedRound, type Round } from './certification';
import { openHandler } from './certification-handler';
import { filesOf } from './certification-versions';

/** What a claim says, comparable: how it is proven says nothing about the employer. */
function contentOf(round: Round): string {
  const { method: _method, ...organisation } = organisationSchema.parse(round.organisation);
  const files = Object.entries(filesOf(round)).sort(([one], [other]) => one.localeCompare(other));
  return JSON.stringify([[...round.platforms].sort(), openHandler(round.handler), organisation, files]);
}

/** Is this a change of a certified employer that changes nothing? */
export async function isEmptyChange(
  db: Connection,
  employer: { id: string; certificationState: string },
  round: Round,
): Promise<boolean> {
  if (!wasCertified(employer.certificationState) || !round.organisation || !round.handler) return false;
  const certified = await certifiedRound(db, employer.id);
  return Boolean(certified?.organisation) && certified !== null && contentOf(certified) === contentOf(round);
}

/** Throws Refusal CHANGE_EMPTY for a change that changes nothing: it would only keep new invitations waiting. */
export async function requireChange(
  db: Connection,
  employer: { id: string; certificationState: string },
  round: Round,
): Promise<void> {
  if (await isEmptyChange(db, employer, round)) throw new Refusal('CHANGE_EMPTY');
}

/** What a claim is to be compared with: its own submission before, else what the employer was certified by. */
export async function claimBefore(db: Connection, round: Round) {
  // While it can be edited the newest submission is the one before; else that is the claim itself.
  const before = await db.certificationVersion.findFirst({
    where: { roundId: round.id },
    orderBy: { version: 'desc' },
    skip: mayEditRound(round.state).allowed ? 0 : 1,
  });
  if (before) {
    const { platforms, handler, organisation, at } = before;
    const materials = Object.entries(before.files as Record<string, string>).map(([kind, fileId]) => ({
      id: fileId,
      roundId: round.id,
      kind,
      fileId,
      createdAt: at,
      replacedAt: null,
    }));
    return { kind: 'supplement' as const, round: { ...round, platforms, handler, organisation, materials } };
  }
  const certified = await certifiedRound(db, round.employerId, round.createdAt);
  return certified && { kind: 'change' as const, round: certified };
}
