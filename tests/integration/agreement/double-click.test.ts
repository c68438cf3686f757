import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { declineInvitation } from '@/lib/commands/agreement/decline-invitation';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { rejectReview } from '@/lib/commands/agreement/reject-review';
import { sendInvitation } from '@/lib/commands/agreement/send-invitation';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import type { Command } from '@/lib/commands/define-command';
import { execute } from '@/lib/commands/execute';
import type { Viewer } from '@/lib/domain/access/viewer';
import { addGraduate, createWorld, keepDraft, prove, sent, type World } from '../../support/world';

let world: World;
let graduate: Awaited<ReturnType<typeof addGraduate>>;
beforeAll(async () => {
  world = await createWorld();
  graduate = await addGraduate(world, 0);
});
afterAll(() => world.close());

/** Two clicks meet often, not always: enough rounds that they do. */
const ROUNDS = 6;
const yes = (id: string) => ({ id, confirmed: 'yes' });

async function accepted(): Promise<string> {
  const id = await sent(world, world.viewers.employer, graduate.enrolmentId);
  await prove(world, graduate.viewer, id);
  const answer = await execute(acceptInvitation, graduate.viewer, yes(id), { db: world.db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return id;
}

async function toAnswer(): Promise<string> {
  const id = await sent(world, world.viewers.employer, graduate.enrolmentId);
  await prove(world, graduate.viewer, id);
  return id;
}

interface Deed {
  command: Command<never, never, { id: string; state: string }>;
  actor(): Viewer;
  /** A fresh letter in the state the deed starts from. */
  letter(): Promise<string>;
  input(id: string): object;
  fact: string;
  state: string;
}
const deed = <S>(command: S, rest: Omit<Deed, 'command'>): Deed => ({ command: command as never, ...rest });

const deeds: readonly Deed[] = [
  deed(acceptInvitation, {
    actor: () => graduate.viewer,
    letter: toAnswer,
    input: yes,
    fact: 'INVITATION_ACCEPTED',
    state: 'PENDING_DEPARTMENT',
  }),
  deed(declineInvitation, {
    actor: () => graduate.viewer,
    letter: toAnswer,
    input: (id) => ({ id, reason: '另有安排' }),
    fact: 'INVITATION_DECLINED',
    state: 'DECLINED',
  }),
  deed(withdrawInvitation, {
    actor: () => world.viewers.employer,
    letter: toAnswer,
    input: (id) => ({ id }),
    fact: 'INVITATION_WITHDRAWN',
    state: 'WITHDRAWN',
  }),
  deed(passReview, {
    actor: () => world.viewers.department,
    letter: accepted,
    input: (id) => ({ id, level: 'DEPARTMENT' }),
    fact: 'REVIEW_PASSED',
    state: 'PENDING_SCHOOL',
  }),
  deed(rejectReview, {
    actor: () => world.viewers.department,
    letter: accepted,
    input: (id) => ({ id, level: 'DEPARTMENT', reason: '材料有误' }),
    fact: 'REVIEW_REJECTED',
    state: 'REVIEW_FAILED',
  }),
];

/** Everything one move leaves behind, counted. */
async function traces(id: string, fact: string) {
  const { db } = world;
  const events = await db.agreementEvent.findMany({ where: { agreementId: id, type: fact } });
  return {
    state: (await db.agreement.findUniqueOrThrow({ where: { id } })).state,
    events: events.length,
    audits: await db.auditEvent.count({ where: { subjectId: id, type: fact } }),
    messages: await db.outboxEntry.count({ where: { eventId: { in: events.map((event) => event.id) } } }),
    allEvents: await db.agreementEvent.count({ where: { agreementId: id } }),
    allMessages: await db.outboxEntry.count({ where: { subjectId: id } }),
  };
}

/** Ends what a round left open, so that the same pair can have the next letter. */
async function clear(id: string): Promise<void> {
  const { db, viewers } = world;
  await execute(rejectReview, viewers.department, { id, reason: '下一轮' }, { db });
  await execute(rejectReview, viewers.school, { id, reason: '下一轮' }, { db });
}

describe.each(deeds.map((one) => [one.fact, one] as const))('two clicks at one moment: %s', (fact, one) => {
  const click = (id: string, idempotencyKey?: string) =>
    execute(one.command, one.actor(), one.input(id), { db: world.db, idempotencyKey });

  it('without a repeat key one takes effect and the other is told that it is too late', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await one.letter();
      const before = await traces(id, fact);
      const answers = await Promise.all([click(id), click(id)]);
      expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
      expect(await traces(id, fact)).toEqual({
        state: one.state,
        events: 1,
        audits: 1,
        messages: 1,
        allEvents: before.allEvents + 1,
        allMessages: before.allMessages + 1,
      });
      await clear(id);
    }
  });

  it('with one repeat key both get the answer of the one that took effect', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await one.letter();
      const before = await traces(id, fact);
      const answers = await Promise.all([click(id, `round ${round}`), click(id, `round ${round}`)]);
      expect(answers).toMatchObject(Array(2).fill({ outcome: 'done', result: { id, state: one.state } }));
      expect(answers.map((answer) => answer.outcome === 'done' && answer.repeated).sort()).toEqual([false, true]);
      // A third click, after the page was drawn anew, is no other deed either.
      expect(await click(id, `round ${round}`)).toMatchObject({ outcome: 'done', repeated: true, result: { id } });
      expect(await traces(id, fact)).toEqual({
        state: one.state,
        events: 1,
        audits: 1,
        messages: 1,
        allEvents: before.allEvents + 1,
        allMessages: before.allMessages + 1,
      });
      await clear(id);
    }
  });
});

it.each([undefined, 'send'])('two clicks on send make one letter, told once (repeat key: %s)', async (key) => {
  const { db, viewers } = world;
  const { enrolmentId } = graduate;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await db.agreement.count({ where: { enrolmentId } });
    const checked = await keepDraft(world, viewers.employer, enrolmentId);
    const click = () =>
      execute(
        sendInvitation,
        viewers.employer,
        { enrolmentId, checked },
        { db, idempotencyKey: key && `${key} ${round}` },
      );
    const answers = await Promise.all([click(), click()]);
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(key ? ['done', 'done'] : ['done', 'refused']);
    const ids = new Set(answers.flatMap((answer) => (answer.outcome === 'done' ? [answer.result.id] : [])));
    expect(ids.size).toBe(1);
    expect(await db.agreement.count({ where: { enrolmentId } })).toBe(before + 1);
    const [id = ''] = ids;
    expect(await traces(id, 'INVITATION_SENT')).toMatchObject({ events: 1, audits: 1, messages: 1, allMessages: 1 });
    await execute(withdrawInvitation, viewers.employer, { id }, { db });
  }
});
