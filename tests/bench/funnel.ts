import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { execute } from '@/lib/commands/execute';
import type { Database } from '@/lib/db/client';
import { PrismaClient } from '@/lib/db/generated/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { awaitingDepartment } from './fixture';
import { median, type Measurement } from './report';

const CONNECTIONS = 8;
const GATE = 0.5;

interface Statement {
  text: string;
  values: unknown[];
}

/** The client of the product on a pool whose statements can be overheard. */
function clientOn(url: string, overhear?: (statement: Statement) => void): { db: Database; pool: pg.Pool } {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  if (overhear) {
    const query = pool.query.bind(pool) as (...args: unknown[]) => unknown;
    Object.assign(pool, {
      query: (config: Statement, ...rest: unknown[]) => {
        overhear({ text: config.text, values: (rest[0] as unknown[] | undefined) ?? config.values });
        return query(config, ...rest);
      },
    });
  }
  return { db: new PrismaClient({ adapter: new PrismaPg(pool) }), pool };
}

/** Works through the items with as many workers as there are connections; answers items per second. */
async function rate<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<number> {
  const waiting = [...items];
  const began = performance.now();
  const worker = async (): Promise<void> => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return (items.length * 1000) / (performance.now() - began);
}

async function pass(db: Database, reviewer: Viewer, id: string): Promise<void> {
  // The copies differ from what was accepted in the student number, which has to be unique.
  const answer = await execute(passReview, reviewer, { id, seenDifference: 'studentNumber' }, { db });
  if (answer.outcome !== 'done') throw new Error(`a pass did not go through: ${JSON.stringify(answer)}`);
}

/** The very statements of every pass, overheard one pass at a time on a database of their own. */
async function statementsOf(url: string, reviewer: Viewer, ids: readonly string[]): Promise<Statement[][]> {
  let current: Statement[] = [];
  const { db, pool } = clientOn(url, (statement) => current.push(statement));
  const all: Statement[][] = [];
  for (const id of ids) {
    current = [];
    await pass(db, reviewer, id);
    all.push(current);
  }
  await db.$disconnect();
  await pool.end();
  if (all.some((statements) => statements.length === 0)) throw new Error('no statements were overheard');
  return all;
}

/**
 * The department's pass through the command layer against the same statements sent bare, with the same values, on
 * three copies of one database, in alternating rounds at eight connections.
 */
export async function benchFunnel(isQuick: boolean): Promise<Measurement> {
  const rounds = isQuick ? 5 : 9;
  const each = isQuick ? 200 : 500;
  const { copies, reviewer, ids, close } = await awaitingDepartment(rounds * each, 3);
  const [listened, byCommand, bare] = copies as [string, string, string];
  const recorded = await statementsOf(listened, reviewer, ids);
  const { db, pool } = clientOn(byCommand);
  const raw = new pg.Pool({ connectionString: bare, max: CONNECTIONS });
  const ratios: number[] = [];
  let [commands, statements] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const from = round * each;
    commands = await rate(ids.slice(from, from + each), (id) => pass(db, reviewer, id));
    statements = await rate(recorded.slice(from, from + each), async (list) => {
      for (const { text, values } of list) await raw.query(text, values);
    });
    // The first round warms both up.
    if (round > 0) ratios.push(commands / statements);
  }
  await Promise.all([db.$disconnect(), raw.end()]);
  await pool.end();
  await close();
  const ratio = median(ratios);
  return {
    name: 'department pass: command layer / its bare SQL',
    result: ratio.toFixed(2),
    gate: `≥ ${GATE}`,
    aim: '≥ 0.7',
    isGood: ratio >= GATE,
    detail: `last round ${commands.toFixed(0)}/s against ${statements.toFixed(0)}/s, ${recorded[0]?.length ?? 0} statements a pass`,
  };
}
