import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Database } from '@/lib/db/client';
import { PrismaClient } from '@/lib/db/generated/client';

/** Where a statement is struck: before it is sent or after the database carried it out; by an error, or the backend dies. */
export const strikes = ['error before', 'error after', 'death before', 'death after'] as const;
export type Strike = (typeof strikes)[number];

type Query = (...args: unknown[]) => Promise<unknown>;
interface Plan {
  statement: number;
  strike: Strike;
}

/** A client of a test's database on one connection, whose n-th statement (BEGIN and COMMIT count) can be struck. */
export function faultyDatabase(url: string): {
  db: Database;
  strike(plan: Plan | null): void;
  statements(): readonly string[];
} {
  let plan: Plan | null = null;
  let sent: string[] = [];
  const kill = async (backend: number): Promise<void> => {
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query('select pg_terminate_backend($1)', [backend]);
    await other.end();
  };
  class FaultyClient extends pg.Client {
    constructor(...given: ConstructorParameters<typeof pg.Client>) {
      super(...given);
      this.on('error', () => undefined);
      const send = this.query.bind(this) as unknown as Query;
      Object.assign(this, { query: (...args: unknown[]) => this.answering(send, args) });
    }

    /** A pool asks with a callback, a transaction with a promise. */
    private answering(send: Query, args: unknown[]): unknown {
      const callback = args.at(-1) as ((error: unknown, answer?: unknown) => void) | undefined;
      if (typeof callback !== 'function') return this.struck(() => send(...args), args);
      const asked = args.slice(0, -1);
      this.struck(() => send(...asked), asked).then(
        (answer) => callback(null, answer),
        (error: unknown) => callback(error),
      );
      return undefined;
    }

    private async struck(send: () => Promise<unknown>, [config]: unknown[]): Promise<unknown> {
      sent.push(typeof config === 'string' ? config : String((config as { text?: string }).text));
      const isHere = plan?.statement === sent.length;
      if (!plan || !isHere) return send();
      const [how, when] = plan.strike.split(' ');
      const backend = Number(Reflect.get(this, 'processID'));
      if (when === 'after') await send();
      if (how === 'death') await kill(backend);
      if (how === 'death' && when === 'before') return send();
      throw new Error(`struck at statement ${sent.length}`);
    }
  }
  const pool = new pg.Pool({ connectionString: url, max: 1, Client: FaultyClient as never });
  pool.on('error', () => undefined);
  return {
    db: new PrismaClient({ adapter: new PrismaPg(pool as never) }),
    strike(next) {
      [plan, sent] = [next, []];
    },
    statements: () => sent,
  };
}
