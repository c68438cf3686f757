import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { type CommandAnswer, execute } from '@/lib/commands/execute';
import { agreeProceeding } from '@/lib/commands/proceeding/agree-proceeding';
import type { Database } from '@/lib/db/client';
import { newSecret } from '@/lib/ids';
import { faultyDatabase, strikes } from '../../support/faulty-database';
import { contentsOf, keepMoment } from '../../support/moment';
import { accepted, asked, proveAnswerOf, signed } from '../../support/proceedings';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
let faulty: ReturnType<typeof faultyDatabase>;
let beginAgain: () => Promise<void>;
beforeAll(async () => {
  world = await createWorld();
  faulty = faultyDatabase(world.url);
  beginAgain = await keepMoment(world.db);
});
afterAll(async () => {
  await faulty.db.$disconnect();
  await world.close();
});

/** The deed as one submission of one form, on whichever connection. */
type Submission = (db: Database, idempotencyKey: string) => Promise<CommandAnswer<unknown>>;

/** Each prepares what one submission needs; of either kind of atomic. */
const submissions: Readonly<Record<string, () => Promise<Submission>>> = {
  async 'accept it'() {
    const { enrolmentId, viewer } = await addGraduate(world, 0);
    const id = await sent(world, world.viewers.employer, enrolmentId);
    await prove(world, viewer, id);
    const input = { id, confirmed: 'yes' };
    return (db, idempotencyKey) => execute(acceptInvitation, viewer, input, { db, idempotencyKey });
  },
  async 'pass the last level'() {
    const { id } = await accepted(world, 0);
    await execute(passReview, world.viewers.department, { id }, { db: world.db });
    const input = { id, level: 'SCHOOL' };
    return (db, idempotencyKey) => execute(passReview, world.viewers.school, input, { db, idempotencyKey });
  },
  async 'agree to end it, where nobody reviews'() {
    const { id: agreement, graduate } = await signed(world, 0);
    const id = await asked(world, world.viewers.employer, agreement, { levels: [] });
    await proveAnswerOf(world, graduate, id);
    const input = { id, confirmed: 'yes' };
    return (db, idempotencyKey) => execute(agreeProceeding, graduate, input, { db, idempotencyKey });
  },
};

/** How many rows each table has, and where records and requests stand: equal exactly when the same deeds were done. */
async function standing() {
  const { db } = world;
  const rows = Object.entries(await contentsOf(db)).map(([name, table]) => [name, table.rows] as const);
  const agreements = await db.agreement.findMany({ select: { state: true, version: true, lastSequence: true } });
  const proceedings = await db.proceeding.findMany({ select: { state: true, version: true } });
  const usedProofs = await db.identityProof.count({ where: { usedAt: { not: null } } });
  return { rows: Object.fromEntries(rows), agreements, proceedings, usedProofs };
}

for (const [name, prepare] of Object.entries(submissions))
  it(`${name}: struck before or after any statement or the commit, nothing is half done, and once more is once`, async () => {
    await beginAgain();
    const submit = await prepare();
    const returnToForm = await keepMoment(world.db);
    const [nothing, none] = [await contentsOf(world.db), await standing()];
    faulty.strike(null);
    await faulty.db.$queryRaw`select 1`;
    faulty.strike(null);
    expect(await submit(faulty.db, newSecret(16))).toMatchObject({ outcome: 'done', repeated: false });
    const statements = [...faulty.statements()];
    const whole = await standing();
    expect(whole).not.toEqual(none);
    let [undone, complete] = [0, 0];
    for (let statement = 1; statement <= statements.length; statement += 1)
      for (const strike of strikes) {
        const where = `${strike} ${statement}/${statements.length}: ${statements[statement - 1]?.slice(0, 60)}`;
        await returnToForm();
        const key = newSecret(16);
        faulty.strike({ statement, strike });
        const first = await submit(faulty.db, key).catch(() => null);
        faulty.strike(null);
        if (first !== null) expect(first, where).toMatchObject({ outcome: 'done' });
        const after = await contentsOf(world.db);
        if (JSON.stringify(after) === JSON.stringify(nothing)) undone += 1;
        else {
          complete += 1;
          expect(await standing(), where).toEqual(whole);
        }
        expect(await submit(world.db, key), where).toMatchObject({ outcome: 'done' });
        expect(await standing(), where).toEqual(whole);
      }
    expect(undone).toBeGreaterThan(0);
    expect(complete).toBeGreaterThan(0);
  }, 300_000);
