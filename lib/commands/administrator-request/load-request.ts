import type { CommandContext } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { type Decision, when } from '@/lib/domain/access/decision';
import type { Viewer } from '@/lib/domain/access/viewer';

/** A request with the employer and the member it is about; the operator sees all of them. */
export const loadAdministratorRequest = ({ db }: CommandContext, { id }: { id: string }) =>
  db.administratorRequest.findUnique({
    where: { id },
    include: {
      employer: { select: { name: true } },
      membership: { select: { id: true, accountId: true, state: true, account: { select: { name: true } } } },
    },
  });
export type LoadedRequest = NonNullable<Awaited<ReturnType<typeof loadAdministratorRequest>>>;

/** Decided once. */
export const allowOpen = (_actor: Viewer | null, { state }: LoadedRequest): Decision =>
  when(state === 'OPEN', 'ADMINISTRATOR_REQUEST_CLOSED');

/** Closes the request in the caller's transaction; of two operators the second is refused. */
export async function decideRequest(
  { db, now, actor }: CommandContext,
  { id }: LoadedRequest,
  decision: { state: 'ACCEPTED' | 'REFUSED'; answer: string | null },
): Promise<void> {
  const { count } = await db.administratorRequest.updateMany({
    where: { id, state: 'OPEN' },
    data: { ...decision, decidedAt: now, decidedById: actor?.accountId ?? null },
  });
  if (count !== 1) throw new Refusal('ADMINISTRATOR_REQUEST_STALE');
}
