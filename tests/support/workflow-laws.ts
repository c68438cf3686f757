import { expect } from 'vitest';
import type { Database } from '@/lib/db/client';
import { eventHash, firstHash } from '@/lib/db/stores/agreement-event';
import { levelOfState, type ActingParty, type ReviewLevel } from '@/lib/domain/agreement/states';
import { type AgreementEventName, targetOf, transitionFor } from '@/lib/domain/agreement/transitions';
import { noticeEvent, noticeSides } from '@/lib/domain/proceeding/notices';
import type { ProceedingKind, ProceedingState } from '@/lib/domain/proceeding/states';
import { proceedingFact, proceedingTargetOf, proceedingTransitions } from '@/lib/domain/proceeding/transitions';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { catalogues } from '@/lib/words/catalogues';
import type { World } from './world';

/** The line of the table behind each name in a history; written by hand, so that a renamed fact shows. */
const lines: Readonly<Record<string, AgreementEventName>> = {
  INVITATION_SENT: 'SEND',
  INVITATION_WITHDRAWN: 'WITHDRAW',
  INVITATION_EXTENDED: 'EXTEND',
  INVITATION_ACCEPTED: 'ACCEPT',
  INVITATION_DECLINED: 'DECLINE',
  INVITATION_EXPIRED: 'EXPIRE',
  COUNTER_PROPOSED: 'COUNTER',
  COUNTER_TAKEN_BACK: 'TAKE_BACK_COUNTER',
  COUNTER_ACCEPTED: 'ACCEPT_COUNTER',
  COUNTER_AMENDED: 'AMEND_COUNTER',
  COUNTER_REFUSED: 'REFUSE_COUNTER',
  REVIEW_PASSED: 'PASS',
  AGREEMENT_SIGNED: 'PASS',
  REVIEW_REJECTED: 'REJECT',
  CORRECTION_ASKED: 'ASK_CORRECTION',
  AGREEMENT_CORRECTED: 'CORRECT',
  CORRECTION_CONFIRMED: 'CONFIRM_CORRECTION',
  CORRECTION_REFUSED: 'REFUSE_CORRECTION',
  AGREEMENT_RETRACTED: 'RETRACT',
  AGREEMENT_TERMINATED: 'TERMINATE',
  AGREEMENT_FULFILLED: 'FULFIL',
  FULFILMENT_CONTESTED: 'CONTEST_FULFILMENT',
};
const binding = ['PENDING_COUNSELLOR', 'PENDING_DEPARTMENT', 'PENDING_SCHOOL', 'CORRECTING_EMPLOYER'];
const bindingStates = new Set([...binding, 'CORRECTING_GRADUATE', 'SIGNED']);
const liveStates = new Set([...bindingStates, 'PENDING_GRADUATE', 'COUNTERED']);
/** What overtakes a request to leave together. */
const overtaking = new Set(['SIGNED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'REVIEW_FAILED']);

const recordsOf = (db: Database) =>
  db.agreement.findMany({
    include: {
      events: { orderBy: { sequence: 'asc' } },
      proceedings: { orderBy: { requestedAt: 'asc' } },
      enrolment: { select: { personId: true } },
    },
  });
type AgreementRecord = Awaited<ReturnType<typeof recordsOf>>[number];
type HistoryEvent = AgreementRecord['events'][number];

const numbered = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

/** Everything that must hold of every workflow, whatever was done in whatever order by whomever. */
export async function expectLaws(world: World, now: Date): Promise<void> {
  const records = await recordsOf(world.db);
  const bound = records.filter(({ state }) => bindingStates.has(state)).map(({ enrolmentId }) => enrolmentId);
  expect(Math.max(0, ...Object.values(numbered(bound))), 'one binding agreement per enrolment').toBeLessThan(2);
  const pairs = records
    .filter(({ state }) => liveStates.has(state))
    .map(({ enrolmentId, employerId }) => `${enrolmentId} ${employerId}`);
  expect(Math.max(0, ...Object.values(numbered(pairs))), 'one live row per pair').toBeLessThan(2);
  for (const record of records) expectReplay(record);
  await expectCounts(world.db, records);
  await expectNotices(world, records, now);
}

/** The chain is whole, each step is a line of the table, and the last leads to where the record stands. */
function expectReplay(record: AgreementRecord): void {
  let [state, hash, asking, levels] = [null, firstHash(record.id), null, []] as [
    HistoryEvent['fromState'],
    string,
    ReviewLevel | null,
    ReviewLevel[],
  ];
  const requests: { kind: ProceedingKind; state: ProceedingState }[] = [];
  record.events.forEach((event, index) => {
    const { id: _id, hash: kept, party, facts, ...rest } = event;
    const draft = { ...rest, party: party as ActingParty, facts: facts as Record<string, unknown> };
    expect(event, event.type).toMatchObject({ sequence: index + 1, fromState: state, previousHash: hash });
    expect(eventHash(draft), `hash of ${event.type}`).toBe(kept);
    const name = lines[event.type];
    if (event.type === 'INVITATION_ACCEPTED') levels = draft.facts.levels as ReviewLevel[];
    if (event.type === 'CORRECTION_ASKED') asking = state && (levelOfState(state) ?? null);
    if (name) {
      const line = transitionFor(state, name);
      expect(line?.by, `${event.type} by ${party} in ${state}`).toContain(party);
      const to = line && state ? targetOf(line, state, levels, asking) : line?.to;
      expect(event.toState, event.type).toBe(to);
    } else expect(event.toState, event.type).toBe(state);
    if ('kind' in draft.facts) replayRequest(requests, event);
    else expect(name, `${event.type} is a line of the table`).toBeDefined();
    const open = requests.at(-1);
    if (overtaking.has(event.toState) && event.fromState !== event.toState && open?.kind === 'RETRACTION')
      if (open.state === 'PENDING_COUNTERPARTY') open.state = 'LAPSED';
    [state, hash] = [event.toState, kept];
  });
  expect(record).toMatchObject({
    state,
    lastHash: hash,
    lastSequence: record.events.length,
    version: record.events.length,
  });
  expect(record.proceedings.map(({ kind, state: at }) => ({ kind, state: at }))).toEqual(requests);
}

/** One step of a request: a line of its table, from where the request stood. */
function replayRequest(requests: { kind: ProceedingKind; state: ProceedingState }[], event: HistoryEvent): void {
  const { kind, from, to } = event.facts as { kind: ProceedingKind; from: ProceedingState | null; to: ProceedingState };
  const present = from === null ? null : (requests.at(-1)?.state ?? null);
  expect(from, event.type).toBe(present);
  const line = proceedingTransitions.find(
    (one) =>
      one.from === from &&
      one.kinds.includes(kind) &&
      proceedingFact(kind, one.event, to) === event.type &&
      [true, false].some(
        (hasPublicNotice) =>
          proceedingTargetOf(one, from, {
            levels: kind === 'RETRACTION' ? [] : ['DEPARTMENT', 'SCHOOL'],
            hasPublicNotice,
          }) === to,
      ),
  );
  expect(line, `${event.type} from ${from} to ${to}`).toBeDefined();
  const last = requests.at(-1);
  if (from === null) requests.push({ kind, state: to });
  else if (last) last.state = to;
}

/** The numbers people see equal the rows they stand for. */
async function expectCounts(db: Database, records: AgreementRecord[]): Promise<void> {
  const rows = await db.$queryRaw<{ name: string; value: number }[]>`
    select "scope" || ' ' || "name" as "name", sum("value")::int as "value" from (
      select "scope", "name", "value" from "Counter" union all select "scope", "name", "delta" from "CounterDelta") n
    where "name" not like '____-__-__:%' and "scope" ~ '^(employer|school):' group by "scope", "name" having sum("value") <> 0`;
  const expected = records.flatMap(({ employerId, schoolId, graduationYear, state, proceedings }) =>
    [`employer:${employerId}`, `school:${schoolId}:${graduationYear}`].flatMap((scope) => [
      `${scope} ${state}`,
      ...proceedings.filter(({ endedAt }) => endedAt === null).map(({ kind }) => `${scope} ${kind}_OPEN`),
    ]),
  );
  expect(Object.fromEntries(rows.map(({ name, value }) => [name, value]))).toEqual(numbered(expected));
}

interface Told {
  event: string;
  from?: string;
  proceeding?: { id: string; level: ReviewLevel | null };
}

/** Each event has one row of the outbox, and each account behind a side that is told has it in its inbox once. */
async function expectNotices({ db, viewers }: World, records: AgreementRecord[], now: Date): Promise<void> {
  while ((await drainOutbox(db, now)) > 0);
  const events = records.flatMap((record) => record.events.map((event) => ({ record, event })));
  const entries = await db.outboxEntry.findMany({ where: { kind: 'AGREEMENT_NOTICE' } });
  expect(entries.map(({ eventId }) => eventId).sort()).toEqual(events.map(({ event }) => event.id).sort());
  expect(entries.filter(({ doneAt }) => doneAt === null)).toEqual([]);
  const graduates = await db.membership.findMany({ where: { party: 'GRADUATE' } });
  const asked = new Map(records.flatMap(({ proceedings }) => proceedings.map((one) => [one.id, one] as const)));
  const expected = events.flatMap(({ record, event }) => {
    const entry = entries.find(({ eventId }) => eventId === event.id);
    const { proceeding } = entry?.content as unknown as Told;
    const request = proceeding && asked.get(proceeding.id);
    const level = proceeding ? proceeding.level : levelOfState(event.toState);
    const accounts: Record<string, string | undefined> = {
      EMPLOYER: [viewers.employer, viewers.rival].find((one) => one.employerId === record.employerId)?.accountId,
      GRADUATE: graduates.find(({ personId }) => personId === record.enrolment.personId)?.accountId,
      SCHOOL: level === 'DEPARTMENT' ? viewers.department.accountId : level ? viewers.school.accountId : undefined,
    };
    const told = request && { ...request, requestedBy: request.requestedBy as 'EMPLOYER' | 'GRADUATE' };
    const name = told ? noticeEvent(event.type, told) : event.type;
    const words = Object.entries(catalogues['zh-CN'].notices).find(([key]) => key === name)?.[1] ?? {};
    return (entry?.recipients as string[]).flatMap((side) => {
      const names = told ? noticeSides(side, told) : [side];
      const isSaid = names.some((one) => one in words);
      return isSaid && accounts[side] ? [`${event.type} ${event.id} ${accounts[side]}`] : [];
    });
  });
  const types = new Map(events.map(({ event }) => [event.id, event.type]));
  const written = await db.notice.findMany({ where: { channel: 'INBOX', eventId: { in: [...types.keys()] } } });
  expect(written.map(({ eventId, recipient }) => `${types.get(eventId)} ${eventId} ${recipient}`).sort()).toEqual(
    expected.sort(),
  );
}
