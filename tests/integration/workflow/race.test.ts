import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { declineInvitation } from '@/lib/commands/agreement/decline-invitation';
import { extendInvitation } from '@/lib/commands/agreement/extend-invitation';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { rejectReview } from '@/lib/commands/agreement/reject-review';
import { sendInvitation } from '@/lib/commands/agreement/send-invitation';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import { counterInvitation } from '@/lib/commands/counter-proposal/counter-invitation';
import { saveCounterDraft } from '@/lib/commands/counter-proposal/save-counter-draft';
import { type CommandAnswer, execute } from '@/lib/commands/execute';
import { type Database, openDatabase } from '@/lib/db/client';
import { addDays, lastDateBefore } from '@/lib/domain/rules/dates';
import { inputs as englishInputs } from '@/lib/words/en/inputs';
import { refusals as englishRefusals } from '@/lib/words/en/refusals';
import { inputs } from '@/lib/words/zh-CN/inputs';
import { refusals } from '@/lib/words/zh-CN/refusals';
import { counterFingerprint } from '@/prisma/seed/demo/ask-for-changes';
import { keepMoment } from '../../support/moment';
import { addGraduate, createWorld, keepDraft, prove, sent, type World } from '../../support/world';

/** Demanded are 1,000 rounds, which `npm run race` plays; the tests of every day play some of them. */
const ROUNDS = Number(process.env.RACE_ROUNDS ?? 24);
const CLIENTS = 64;

type Answer = CommandAnswer<unknown>;
type Graduate = Awaited<ReturnType<typeof addGraduate>>;
/** What the sixty-four do at once, by the number of the client; all of it excludes one another. */
type Deed = (client: number) => Promise<Answer>;

let world: World;
let crowd: Database;
let graduate: Graduate;
let beginAgain: () => Promise<void>;
beforeAll(async () => {
  world = await createWorld();
  // As many connections as clients: the database has to decide, not the queue of a pool.
  crowd = openDatabase(world.url, CLIENTS);
  graduate = await addGraduate(world, 0);
  beginAgain = await keepMoment(world.db);
});
afterAll(async () => {
  await crowd.$disconnect();
  await world.close();
});

const reason = '另有安排，谢谢。';
const letter = async (employer = world.viewers.employer) => {
  const id = await sent(world, employer, graduate.enrolmentId);
  await prove(world, graduate.viewer, id);
  return id;
};
const laterDay = async (id: string) =>
  addDays(lastDateBefore((await world.db.agreement.findUniqueOrThrow({ where: { id } })).replyBy), 1);
const accept = (id: string) => execute(acceptInvitation, graduate.viewer, { id, confirmed: 'yes' }, { db: crowd });
const decline = (id: string) => execute(declineInvitation, graduate.viewer, { id, reason }, { db: crowd });
const withdraw = (id: string) => execute(withdrawInvitation, world.viewers.employer, { id }, { db: crowd });
const of = <Item>(items: readonly Item[], client: number): Item => items[client % items.length] as Item;

/** A wish of the graduate, ready to be sent. */
async function wish(id: string): Promise<string> {
  const typed = { id, version: '0', 'change-pay': 'yes', regularPay: '18500' };
  await execute(saveCounterDraft, graduate.viewer, typed, { db: world.db });
  return counterFingerprint(world.db, graduate.viewer, id);
}

/** A letter that waits for this level. */
async function inReview(level: 'DEPARTMENT' | 'SCHOOL'): Promise<string> {
  const id = await letter();
  await accept(id);
  if (level === 'SCHOOL') await execute(passReview, world.viewers.department, { id }, { db: world.db });
  return id;
}

/** Each prepares one record and answers what may succeed once. */
const races: Readonly<Record<string, () => Promise<Deed>>> = {
  'accepts one letter': async () => {
    const id = await letter();
    return () => accept(id);
  },
  'accepts the letters of two employers': async () => {
    const letters = [await letter(), await letter(world.viewers.rival)];
    return (client) => accept(of(letters, client));
  },
  'accepts, declines, withdraws': async () => {
    const id = await letter();
    return (client) => of([accept, decline, withdraw], client)(id);
  },
  'extends to the same day': async () => {
    const id = await letter();
    const lastOn = await laterDay(id);
    return () => execute(extendInvitation, world.viewers.employer, { id, lastOn }, { db: crowd });
  },
  'asks for changes, accepts': async () => {
    const id = await letter();
    const checked = await wish(id);
    const ask = () => execute(counterInvitation, graduate.viewer, { id, checked }, { db: crowd });
    return (client) => (client % 2 ? accept(id) : ask());
  },
  'passes and rejects at the department': async () => {
    const id = await inReview('DEPARTMENT');
    const { department } = world.viewers;
    const pass = { id, level: 'DEPARTMENT' };
    return (client) =>
      client % 2
        ? execute(rejectReview, department, { ...pass, reason }, { db: crowd })
        : execute(passReview, department, pass, { db: crowd });
  },
  'signs at the school': async () => {
    const id = await inReview('SCHOOL');
    return () => execute(passReview, world.viewers.school, { id, level: 'SCHOOL' }, { db: crowd });
  },
  'sends the same letter': async () => {
    const { enrolmentId } = graduate;
    const checked = await keepDraft(world, world.viewers.employer, enrolmentId);
    const input = { enrolmentId, checked, acknowledged: 'yes' };
    return () => execute(sendInvitation, world.viewers.employer, input, { db: crowd });
  },
};

const languages = [
  { ...refusals, ...inputs },
  { ...englishRefusals, ...englishInputs },
];

/** What a loser reads, in both languages; throws where it would be a bare code. */
function plainWords(answer: Answer): void {
  const codes = answer.outcome === 'invalid' ? Object.values(answer.fields) : 'code' in answer ? [answer.code] : [];
  expect(codes, JSON.stringify(answer)).not.toEqual([]);
  for (const said of languages) for (const code of codes) expect(said, code).toHaveProperty(code);
}

async function play(name: string): Promise<void> {
  await beginAgain();
  const deed = await races[name]?.();
  if (!deed) throw new Error(name);
  const before = await world.db.agreementEvent.count();
  const answers = await Promise.all(Array.from({ length: CLIENTS }, (_none, client) => deed(client)));
  const losers = answers.filter(({ outcome }) => outcome !== 'done');
  expect(losers, name).toHaveLength(CLIENTS - 1);
  losers.forEach(plainWords);
  expect(await world.db.agreementEvent.count(), name).toBe(before + 1);
  const last = await world.db.agreementEvent.findFirstOrThrow({ orderBy: [{ at: 'desc' }, { sequence: 'desc' }] });
  expect(await world.db.outboxEntry.count({ where: { eventId: last.id } })).toBe(1);
  expect(await world.db.agreement.findUnique({ where: { id: last.agreementId } })).toMatchObject({
    state: last.toState,
    lastSequence: last.sequence,
    lastHash: last.hash,
  });
}

it(
  `of ${CLIENTS} clients at the same record one wins and the others read why they did not, in ${ROUNDS} rounds`,
  async () => {
    const names = Object.keys(races);
    for (let round = 0; round < ROUNDS; round += 1) await play(of(names, round));
  },
  60_000 + ROUNDS * 3_000,
);
