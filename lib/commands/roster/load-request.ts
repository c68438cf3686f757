import { open } from '@/lib/crypto/personal-data';
import type { CommandContext } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { all, type Decision, when } from '@/lib/domain/access/decision';
import { mayUse } from '@/lib/domain/access/permissions';
import type { SchoolViewer } from '@/lib/domain/access/viewer';
import { rosterRequestContent, type RosterRequestKind } from '@/lib/domain/roster/requests';

/** A request about a graduate of the actor's own school, opened; null = there is none for him. */
export async function loadRequest({ db, actor }: CommandContext, id: string) {
  if (actor?.party !== 'SCHOOL') return null;
  const found = await db.rosterRequest.findFirst({
    where: { id, enrolment: { schoolId: actor.schoolId } },
    include: { enrolment: { select: { personId: true, schoolId: true } } },
  });
  if (!found) return null;
  const { enrolmentId, kind, state, version, contentSealed, enrolment } = found;
  const accounts = await db.membership.count({ where: { personId: enrolment.personId, state: 'ACTIVE' } });
  const request = contentOf(kind as RosterRequestKind, contentSealed);
  return { id, enrolmentId, state, version, request, ...enrolment, hasAccount: accounts > 0, actor };
}

function contentOf(kind: RosterRequestKind, sealed: Uint8Array) {
  const content: unknown = JSON.parse(open(sealed));
  return kind === 'MOBILE_CHANGE'
    ? { kind, content: rosterRequestContent[kind].parse(content) }
    : { kind, content: rosterRequestContent[kind].parse(content) };
}

export type LoadedRequest = NonNullable<Awaited<ReturnType<typeof loadRequest>>>;

/** May this reviewer decide it? Once. */
export function mayDecideRequest(actor: SchoolViewer, { state }: LoadedRequest): Decision {
  const isOpen = state === 'OPEN';
  return all(mayUse(actor, 'school.requests.decide'), when(isOpen, 'ROSTER_REQUEST_CLOSED'));
}

interface Verdict {
  state: 'ACCEPTED' | 'REFUSED';
  answer: string | null;
}

/** Closes the request for everybody else; whoever comes second reads ROSTER_REQUEST_STALE. */
export async function closeRequest(
  { db, now, actor }: CommandContext,
  { id, version }: LoadedRequest,
  { state, answer }: Verdict,
): Promise<void> {
  const closed = await db.rosterRequest.updateMany({
    where: { id, state: 'OPEN', version },
    data: { state, answer, decidedAt: now, decidedById: actor?.accountId ?? null, version: { increment: 1 } },
  });
  if (closed.count !== 1) throw new Refusal('ROSTER_REQUEST_STALE');
}
