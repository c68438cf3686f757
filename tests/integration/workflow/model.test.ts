import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CommandAnswer } from '@/lib/commands/execute';
import { newId } from '@/lib/ids';
import { deeds, type DeedName, type Scene } from '../../support/interleaving';
import { keepMoment } from '../../support/moment';
import { expectLaws } from '../../support/workflow-laws';
import { addGraduate, createWorld, keepDraft, type World } from '../../support/world';

/** More of them by MODEL_RUNS; MODEL_SEED plays the list of a failure again. */
const RUNS = Number(process.env.MODEL_RUNS ?? 40);
const SEED = process.env.MODEL_SEED ? Number(process.env.MODEL_SEED) : undefined;

let world: World;
let graduates: Awaited<ReturnType<typeof addGraduate>>[];
let beginAgain: () => Promise<void>;
beforeAll(async () => {
  world = await createWorld();
  graduates = [await addGraduate(world, 0), await addGraduate(world, 1)];
  // Favourites and drafts of every pair are there: only the deeds themselves are to meet each other.
  for (const { enrolmentId } of graduates)
    for (const employer of [world.viewers.employer, world.viewers.rival]) await keepDraft(world, employer, enrolmentId);
  beginAgain = await keepMoment(world.db);
});
afterAll(() => world.close());

interface Clock {
  now: Date;
}
const actors = ['employer', 'rival', 'reader', 'school', 'department', 'graduate 1', 'graduate 2'] as const;
interface Doing {
  deed: DeedName;
  employer: 'employer' | 'rival';
  graduate: 0 | 1;
  /** Who acts in place of who should. */
  instead: (typeof actors)[number] | null;
}
/** Every answer that came, by deed: the runs must have reached the whole table. */
const done = new Map<string, number>();

async function sceneOf({ employer, graduate, instead }: Doing, now: Date): Promise<Scene> {
  const { db, viewers } = world;
  const chosen = graduates[graduate];
  if (!chosen) throw new Error('no graduate');
  const who = { 'graduate 1': graduates[0]?.viewer, 'graduate 2': graduates[1]?.viewer, ...viewers };
  const record = await db.agreement.findFirst({
    where: { employerId: viewers[employer].employerId, enrolmentId: chosen.enrolmentId },
    orderBy: { attempt: 'desc' },
    include: { proceedings: { orderBy: { requestedAt: 'desc' }, take: 1 } },
  });
  const proceeding = record?.proceedings[0];
  const isAtSchool = (proceeding?.endedAt ? record?.state : (proceeding?.state ?? record?.state)) === 'PENDING_SCHOOL';
  return {
    ...{ world, employer: viewers[employer], graduate: chosen, now },
    ...(instead ? { instead: who[instead] } : {}),
    ...{ id: record?.id ?? newId(), proceedingId: proceeding?.id ?? newId() },
    reviewer: isAtSchool || proceeding?.state === 'PUBLIC_NOTICE' ? viewers.school : viewers.department,
  };
}

async function play(doing: Doing, now: Date): Promise<void> {
  const scene = await sceneOf(doing, now);
  const answer = (await deeds[doing.deed](scene)) as CommandAnswer<unknown> | void;
  if (answer?.outcome === 'done' || !answer) done.set(doing.deed, (done.get(doing.deed) ?? 0) + 1);
}

const said = ({ deed, employer, graduate, instead }: Doing): string =>
  `${deed}(${employer}, graduate ${graduate + 1}${instead ? `, by ${instead}` : ''})`;

/** Some deeds, one after another or at the same moment, at a moment later than the one before. */
class Deeds implements fc.AsyncCommand<Clock, World> {
  constructor(
    private readonly doings: readonly Doing[],
    private readonly later: number,
  ) {}

  check(): boolean {
    return true;
  }

  async run(clock: Clock): Promise<void> {
    clock.now = new Date(clock.now.getTime() + this.later);
    await Promise.all(this.doings.map((doing) => play(doing, clock.now)));
  }

  toString(): string {
    return `+${this.later / 1000}s ${this.doings.map(said).join(' | ')}`;
  }
}

const names = Object.keys(deeds) as DeedName[];
const usual: DeedName[] = ['send', 'accept', 'pass', 'pass', 'employerRequests', 'agree', 'passProceeding', 'counter'];
const doing: fc.Arbitrary<Doing> = fc.record({
  deed: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...usual) },
    { weight: 4, arbitrary: fc.constantFrom(...names) },
  ),
  employer: fc.oneof({ weight: 4, arbitrary: fc.constant('employer' as const) }, fc.constant('rival' as const)),
  graduate: fc.oneof({ weight: 5, arbitrary: fc.constant(0 as const) }, fc.constant(1 as const)),
  instead: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, fc.constantFrom(...actors)),
});
const DAY = 86_400_000;
const later = fc.oneof(
  { weight: 12, arbitrary: fc.constant(1_000) },
  { weight: 2, arbitrary: fc.constant(2 * DAY) },
  { weight: 1, arbitrary: fc.constant(16 * DAY) },
  { weight: 1, arbitrary: fc.constant(235 * DAY) },
);
const one = fc.tuple(doing, later).map(([first, wait]) => new Deeds([first], wait));
const together = fc
  .tuple(fc.array(doing, { minLength: 2, maxLength: 4 }), later)
  .map(([several, wait]) => new Deeds(several, wait));
/** A way into the middle of the table, so that what comes late is met as often as what comes first. */
const path = (...list: DeedName[]): Deeds[] =>
  list.map((deed) => new Deeds([{ deed, employer: 'employer', graduate: 0, instead: null }], 1_000));
const beginnings = fc.constantFrom(
  [],
  path('send'),
  path('send', 'counter'),
  path('send', 'accept'),
  path('send', 'accept', 'askCorrection', 'correct'),
  path('send', 'accept', 'pass', 'pass'),
  path('send', 'accept', 'pass', 'pass', 'employerRequests'),
  path('send', 'accept', 'retraction'),
);

it(
  `holds every law of signing and ending after each of ${RUNS} runs of random deeds of all parties`,
  async () => {
    const runs = fc.commands([one, one, together], { maxCommands: 14, size: 'max' });
    const begin = async (): Promise<Clock> => {
      await beginAgain();
      return { now: new Date(world.start.getTime() + 7_200_000) };
    };
    await fc.assert(
      fc.asyncProperty(beginnings, runs, async (beginning, commands) => {
        const clock = await begin();
        for (const step of beginning) await step.run(clock);
        await fc.asyncModelRun(() => ({ model: clock, real: world }), commands);
        await expectLaws(world, new Date(clock.now.getTime() + DAY));
      }),
      {
        numRuns: RUNS,
        ...(SEED === undefined ? {} : { seed: SEED }),
        endOnFailure: false,
        interruptAfterTimeLimit: 600_000,
      },
    );
    if (process.env.MODEL_REPORT) console.log(Object.fromEntries(done));
    expect([...done.keys()]).toEqual(expect.arrayContaining(['send', 'accept', 'pass', 'agree', 'fold']));
  },
  60_000 + RUNS * 2_000,
);
