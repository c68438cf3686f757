import { z } from 'zod';
import { recordAudit } from '@/lib/audit/record';
import { clockMayBeSet } from '@/lib/clock';
import { type Connection, database, databaseNow, type Database } from '@/lib/db/client';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { claimKey, keptResult, keepResult } from '@/lib/db/stores/idempotency';
import { violationCode } from '@/lib/db/violations';
import { problemOf } from '@/lib/domain/rules/too-long';
import { mayUse } from '@/lib/domain/access/permissions';
import type { Viewer } from '@/lib/domain/access/viewer';
import type { Command, CommandContext, Effect } from './define-command';
import { submissionKey } from './submission-key';

export type CommandAnswer<Result> =
  | { outcome: 'done'; result: Result; repeated: boolean }
  | { outcome: 'invalid'; fields: Record<string, string> }
  | { outcome: 'refused'; code: string; facts: Record<string, string | number> }
  | { outcome: 'not-found' };

export interface Circumstances {
  requestId?: string;
  idempotencyKey?: string;
  /** Only where SETTABLE_CLOCK=1: tests and the demo seed. */
  now?: Date;
  db?: Database;
}

const refused = (code: string, facts = {}) => ({ outcome: 'refused', code, facts }) as const;

/** Problem codes by input name; the first problem of a field counts. */
function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.') || 'form'] ??= problemOf(issue);
  return fields;
}

/**
 * Carries out one deed: input, permission, load, policy, effect, audit and repeat protection, atomically.
 * Never throws for a refusal, wrong input or a lost race; throws only what nobody expected.
 */
export async function execute<Schema extends z.ZodType, Subject, Result>(
  command: Command<Schema, Subject, Result>,
  actor: Viewer | null,
  rawInput: unknown,
  given: Circumstances = {},
): Promise<CommandAnswer<Result>> {
  if (given.now && !clockMayBeSet()) throw new Error('This process may not set the clock.');
  if (command.permission !== 'anyone' && command.permission !== 'system') {
    if (!actor) return refused('SIGN_IN_NEEDED');
    const general = mayUse(actor, command.permission);
    if (!general.allowed) return refused(general.code, general.facts);
  }
  const parsed = command.input.safeParse(rawInput);
  if (!parsed.success) return { outcome: 'invalid', fields: fieldsOf(parsed.error) };
  const circumstances = {
    ...given,
    idempotencyKey: given.idempotencyKey && submissionKey(given.idempotencyKey, parsed.data),
  };
  try {
    const db = circumstances.db ?? database();
    const prepared = command.prepare
      ? await command.prepare(parsed.data, await contextOf(command.name, actor, circumstances, db))
      : undefined;
    const deed = (connection: Connection) => carryOut(command, actor, parsed.data, prepared, circumstances, connection);
    if (command.atomic === 'statement') return await onceOrKept(() => deed(db), command.name, actor, circumstances, db);
    return await db.$transaction(deed, { maxWait: 10_000, timeout: 60_000 });
  } catch (error) {
    if (error instanceof NotFound) return { outcome: 'not-found' };
    if (error instanceof InvalidInput) return { outcome: 'invalid', fields: error.fields };
    if (error instanceof Refusal) return refused(error.code, error.facts);
    const code = violationCode(error);
    if (code) return refused(code);
    throw error;
  }
}

/**
 * Two submissions of one form at the same moment: one statement wins, the other finds the state changed. That is no
 * refusal but a repeat, and gets the answer of the first.
 */
async function onceOrKept<Result>(
  deed: () => Promise<CommandAnswer<Result>>,
  command: string,
  actor: Viewer | null,
  circumstances: Circumstances,
  db: Database,
): Promise<CommandAnswer<Result>> {
  try {
    return await deed();
  } catch (error) {
    if (!(error instanceof Refusal) || !circumstances.idempotencyKey) throw error;
    const kept = await keptResult(await contextOf(command, actor, circumstances, db));
    if (!kept) throw error;
    return { outcome: 'done', result: kept.result as Result, repeated: true };
  }
}

async function contextOf(
  command: string,
  actor: Viewer | null,
  { now, requestId, idempotencyKey }: Circumstances,
  db: Connection,
): Promise<CommandContext> {
  return { db, now: now ?? (await databaseNow(db)), actor, command, requestId, idempotencyKey };
}

/** Leaves the transaction without a trace; execute answers not-found. */
class NotFound extends Error {}

async function carryOut<Schema extends z.ZodType, Subject, Result>(
  command: Command<Schema, Subject, Result>,
  actor: Viewer | null,
  input: z.output<Schema>,
  prepared: unknown,
  circumstances: Circumstances,
  db: Connection,
): Promise<CommandAnswer<Result>> {
  const context = await contextOf(command.name, actor, circumstances, db);
  const { now } = context;
  if (command.atomic === 'transaction' && !(await claimKey(context))) return repeatedAnswer<Result>(context);
  const kept = command.atomic === 'statement' ? await keptResult(context) : undefined;
  if (kept) return { outcome: 'done', result: kept.result as Result, repeated: true };
  const subject = await command.load(context, input);
  if (subject === null) throw new NotFound();
  const decision = command.allow(actor, subject, now, input);
  if (!decision.allowed) throw new Refusal(decision.code, decision.facts);
  const effect = await command.run(context, subject, input, prepared);
  if (command.atomic === 'transaction') await closeTransaction(command.event, context, effect);
  return { outcome: 'done', result: effect.result, repeated: false };
}

async function closeTransaction(type: string, context: CommandContext, effect: Effect<unknown>): Promise<void> {
  const { actor, now, requestId } = context;
  await recordAudit(context.db, { type, actor, at: now, subject: effect.subject, requestId, facts: effect.facts });
  await keepResult(context, effect.result);
}

/** The same form was sent again: the same answer, without a second effect. */
async function repeatedAnswer<Result>(context: CommandContext): Promise<CommandAnswer<Result>> {
  const kept = await keptResult(context);
  if (!kept) throw new Refusal('REPEATED');
  return { outcome: 'done', result: kept.result as Result, repeated: true };
}
