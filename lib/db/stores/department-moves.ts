import type { Transaction } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { turnOf } from '@/lib/domain/agreement/states';
import { agreementTransitions, type Transition } from '@/lib/domain/agreement/transitions';
import { newId } from '@/lib/ids';
import { completeEvent } from './agreement-event';
import type { AgreementHead } from './move-agreement';

/** An enrolment whose department the caller has just changed in this transaction. Names as they were and are. */
export interface DepartmentMove {
  enrolmentId: string;
  from: string;
  to: string;
}

interface Circumstances {
  actor: Viewer;
  now: Date;
  requestId?: string | undefined;
}

/** What of an agreement the event needs; a change of department is no fact of any other kind. */
type Head = Pick<AgreementHead, 'id' | 'enrolmentId' | 'state' | 'version' | 'lastSequence' | 'lastHash'>;

/** Rows of one statement, as in the roster: an import of ten thousand rows takes twenty statements here, not more. */
const CHUNK = 1000;

const EVENT = 'DEPARTMENT_CHANGED';
const lines: ReadonlyMap<string, Transition> = new Map(
  agreementTransitions.flatMap((line) => (line.event === 'MOVE' && line.from ? [[line.from, line] as const] : [])),
);

/**
 * Writes into the history of every agreement under review or signed that it moved with its graduate, and tells its
 * sides; answers how many. Call it after the enrolments were updated, in the same transaction: the foreign key has
 * moved the agreements by then and holds their rows, so nobody can accept, pass or reject in between, and whoever tries
 * afterwards with what he read before finds another version.
 */
export async function recordDepartmentMoves(
  db: Transaction,
  circumstances: Circumstances,
  moves: readonly DepartmentMove[],
): Promise<number> {
  let count = 0;
  for (let start = 0; start < moves.length; start += CHUNK) {
    const chunk = new Map(moves.slice(start, start + CHUNK).map((move) => [move.enrolmentId, move]));
    const heads = await db.$queryRaw<Head[]>`
      select "id", "enrolmentId", "state"::text as "state", "version", "lastSequence", "lastHash" from "Agreement"
      where "enrolmentId" = any(${[...chunk.keys()]}::uuid[]) and "state"::text = any(${[...lines.keys()]}::text[])`;
    const steps = heads.map((head) => stepOf(head, chunk.get(head.enrolmentId), circumstances));
    if (steps.length > 0) await writeSteps(db, circumstances, steps);
    count += steps.length;
  }
  return count;
}

function stepOf(head: Head, move: DepartmentMove | undefined, { actor, now }: Circumstances) {
  const line = lines.get(head.state);
  if (!move || !line) throw new Error('An agreement moved that nobody asked for.');
  const event = completeEvent({
    agreementId: head.id,
    sequence: head.lastSequence + 1,
    type: EVENT,
    fromState: head.state,
    toState: head.state,
    party: 'SCHOOL',
    actorId: actor.accountId,
    at: now,
    reason: `${move.from} → ${move.to}`,
    facts: {},
    previousHash: head.lastHash,
  });
  return {
    ...{ id: head.id, version: head.version, state: head.state, sequence: event.sequence, reason: event.reason },
    ...{ previousHash: event.previousHash, hash: event.hash, eventId: event.id, outboxId: newId(), auditId: newId() },
    ...{ party: event.party, recipients: line.tell },
    content: { event: EVENT, from: head.state, to: head.state, turn: turnOf(head.state) ?? null },
  };
}

/** The funnel's statement for many rows: compare-and-set, event, outbox, audit. No counter: the state stays. */
async function writeSteps(
  db: Transaction,
  { actor, now, requestId }: Circumstances,
  steps: readonly ReturnType<typeof stepOf>[],
): Promise<void> {
  const [{ accountId, membershipId }, at] = [actor, now];
  const rows = await db.$queryRaw<{ moved: bigint }[]>`
    with steps as (
      select * from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as s("id" uuid, "version" int, "state" text,
        "sequence" int, "reason" text, "party" text, "previousHash" text, "hash" text, "eventId" uuid, "outboxId" uuid,
        "auditId" uuid, "recipients" jsonb, "content" jsonb)
    ), moved as (
      update "Agreement" a set "version" = a."version" + 1, "lastSequence" = s."sequence", "lastHash" = s."hash"
      from steps s where a."id" = s."id" and a."version" = s."version" and a."state" = s."state"::"AgreementState"
      returning s.*
    ), happened as (
      insert into "AgreementEvent" ("id", "agreementId", "sequence", "type", "fromState", "toState", "party", "actorId", "at", "reason", "facts", "previousHash", "hash")
      select "eventId", "id", "sequence", ${EVENT}, "state"::"AgreementState", "state"::"AgreementState", "party",
        ${accountId}::uuid, ${at}, "reason", '{}'::jsonb, "previousHash", "hash" from moved
    ), told as (
      insert into "OutboxEntry" ("id", "kind", "eventId", "subjectId", "recipients", "content", "createdAt", "nextAttemptAt")
      select "outboxId", 'AGREEMENT_NOTICE', "eventId", "id", "recipients", "content", ${at}, ${at} from moved
    ), audited as (
      insert into "AuditEvent" ("id", "at", "type", "accountId", "membershipId", "party", "subjectType", "subjectId", "requestId", "facts")
      select "auditId", ${at}, ${EVENT}, ${accountId}::uuid, ${membershipId}::uuid, "party", 'agreement', "id",
        ${requestId ?? null}::text, '{}'::jsonb from moved
    )
    select count(*) as moved from moved`;
  // The rows are held since the update of the enrolments; anything else must not be half written.
  if (Number(rows[0]?.moved ?? 0) !== steps.length) throw new Error('An agreement changed under the roster.');
}
