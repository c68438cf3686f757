import type { Connection } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';

interface Submission {
  db: Connection;
  now: Date;
  actor: Viewer | null;
  command: string;
  idempotencyKey?: string;
}

/**
 * Takes the key of this submission inside the transaction; false = it took effect before. A second submission
 * under way waits here for the first: the database serialises the two, not a check made earlier.
 */
export async function claimKey({ db, now, actor, command, idempotencyKey }: Submission): Promise<boolean> {
  if (!actor || !idempotencyKey) return true;
  const inserted = await db.$executeRaw`
    insert into "IdempotencyKey" ("accountId", "command", "key", "result", "createdAt")
    values (${actor.accountId}::uuid, ${command}, ${idempotencyKey}, '{}'::jsonb, ${now}) on conflict do nothing`;
  return inserted === 1;
}

/** Stores what to answer when the same submission comes again. */
export async function keepResult({ db, actor, command, idempotencyKey }: Submission, result: unknown): Promise<void> {
  if (!actor || !idempotencyKey) return;
  await db.$executeRaw`
    update "IdempotencyKey" set "result" = ${JSON.stringify({ result: result ?? null })}::jsonb
    where "accountId" = ${actor.accountId}::uuid and "command" = ${command} and "key" = ${idempotencyKey}`;
}

/** The kept answer of a submission; undefined when it never took effect. */
export async function keptResult(submission: Submission): Promise<{ result: unknown } | undefined> {
  const { db, actor, command, idempotencyKey } = submission;
  if (!actor || !idempotencyKey) return undefined;
  const row = await db.idempotencyKey.findUnique({
    where: { accountId_command_key: { accountId: actor.accountId, command, key: idempotencyKey } },
  });
  return row ? (row.result as { result: unknown }) : undefined;
}
