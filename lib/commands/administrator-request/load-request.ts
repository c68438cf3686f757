import type { CommandContext } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { all, type Decision, when } from '@/lib/domain/access/decision';
import type { Viewer } from '@/lib/domain/access/viewer';
import { mayBeAccepted } from '@/lib/domain/membership/administrator-request';

/** A request with the employer and the member it is about; the operator sees all of them. */
export const loadAdministratorRequest = ({ db }: CommandContext, { id }: { id: string }) =>
  db.administratorRequest.findUnique({
    where: { id },
    include: {
      employer: {
        select: {
          name: true,
          memberships: {
            where: { role: 'ADMINISTRATOR', state: 'ACTIVE', account: { status: 'ACTIVE' } },
            select: { id: true },
          },
        },
      },
      membership: { select: { id: true, accountId: true, state: true, account: { select: { name: true } } } },
    },
  });
export type LoadedRequest = NonNullable<Awaited<ReturnType<typeof loadAdministratorRequest>>>;

/** Decided once. */
export const allowOpen = (_actor: Viewer | null, { state }: LoadedRequest): Decision =>
  when(state === 'OPEN', 'ADMINISTRATOR_REQUEST_CLOSED');

/** Not before those in charge had the time to object, nor without knowing that they did (docs/decisions/0019). */
export function allowAcceptance(request: LoadedRequest, now: Date, isObjectionKnown: boolean): Decision {
  const { state, createdAt, membershipId, objectedAt, employer } = request;
  const isSomebodyInCharge = employer.memberships.some(({ id }) => id !== membershipId);
  return all(
    when(state === 'OPEN', 'ADMINISTRATOR_REQUEST_CLOSED'),
    when(mayBeAccepted({ createdAt, isSomebodyInCharge }, now), 'ADMINISTRATOR_REQUEST_WAITS'),
    when(objectedAt === null || isObjectionKnown, 'ADMINISTRATOR_REQUEST_OBJECTED'),
  );
}

/** Closes the request in the caller's transaction; of two operators the second is refused. */
export async function decideRequest(
  { db, now, actor }: CommandContext,
  { id, objectedAt }: LoadedRequest,
  decision: { state: 'ACCEPTED' | 'REFUSED'; answer: string | null },
): Promise<void> {
  const { count } = await db.administratorRequest.updateMany({
    // An objection that came in this very moment was not looked at.
    where: { id, state: 'OPEN', objectedAt },
    data: { ...decision, decidedAt: now, decidedById: actor?.accountId ?? null },
  });
  if (count !== 1) throw new Refusal('ADMINISTRATOR_REQUEST_STALE');
}
