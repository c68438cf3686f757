import type { z } from 'zod';
import type { Connection } from '@/lib/db/client';
import type { Decision } from '@/lib/domain/access/decision';
import type { Permission } from '@/lib/domain/access/permissions';
import type { Viewer } from '@/lib/domain/access/viewer';

/** What a deed may know of its surroundings. No request, no cookie, no clock of the machine. */
export interface CommandContext {
  /** The transaction of this deed; in `statement` commands the plain client. */
  db: Connection;
  /** The one `now` of this deed. */
  now: Date;
  actor: Viewer | null;
  command: string;
  requestId?: string;
  idempotencyKey?: string;
}

/** Which row the audit entry points at, with facts that are never personal data. */
export interface Effect<Result> {
  result: Result;
  subject?: { type: string; id: string };
  facts?: Record<string, string | number | boolean | null | string[]>;
}

export interface Command<Schema extends z.ZodType, Subject, Result> {
  /** The deed, imperative, kebab-case; the same in every layer. */
  name: string;
  /** Who may try at all. `anyone` needs no session; `system` is the clock and the command line. */
  permission: Permission | 'anyone' | 'system';
  input: Schema;
  /** Past tense; the type of the audit entry. */
  event: string;
  /**
   * `transaction`: everything inside one interactive transaction, audit written by the executor.
   * `statement`: `run` writes everything, audit included, in one SQL statement (the funnel): a transaction of
   * several round trips costs five times as much there (docs/decisions/0001).
   */
  atomic: 'transaction' | 'statement';
  /**
   * Before the transaction: slow pure work (hashing a password), and what must stay counted even when the deed is
   * refused (a try of a one-time code). Never a decision the deed relies on without checking it again in `run`.
   */
  prepare?(input: z.output<Schema>, context: CommandContext): Promise<unknown>;
  /** What the deed is about, as this actor may see it; null = not found, which is also "not yours". */
  load(context: CommandContext, input: z.output<Schema>): Promise<Subject | null>;
  allow(actor: Viewer | null, subject: Subject, now: Date, input: z.output<Schema>): Decision;
  run(context: CommandContext, subject: Subject, input: z.output<Schema>, prepared: unknown): Promise<Effect<Result>>;
}

/** Declares a deed. Without input, permission, load, allow or event it does not compile. */
export function defineCommand<Schema extends z.ZodType, Subject, Result>(
  command: Command<Schema, Subject, Result>,
): Command<Schema, Subject, Result> {
  return command;
}
