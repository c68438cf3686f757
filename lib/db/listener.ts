import pg from 'pg';
import { causeOf, log } from '@/lib/log';

/** What the triggers of the database say on (migration live_notices_and_calendar_feeds). */
const CHANNEL = 'open_pages';
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;

interface Ears {
  /** One word of the channel. */
  heard(word: string): void;
  /** Listening from now on, at first and after every gap: what was said in between was missed. */
  began(): void;
}

/**
 * Listens on a connection of its own until `close` is called; a lost one is opened anew, with longer and longer pauses.
 * A proxy that shares connections out (a pool by transaction) passes nothing on: whoever listens must also look by
 * himself from time to time.
 */
export function listen(url: string, ears: Ears): { close(): Promise<void> } {
  let client: pg.Client | undefined;
  let pause = FIRST_PAUSE;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const lost = (lostOne: pg.Client, error?: unknown): void => {
    if (client !== lostOne) return;
    client = undefined;
    void lostOne.end().catch(() => undefined);
    if (isClosed) return;
    log.warn('listening connection lost', { cause: error ? causeOf(error) : 'ended' });
    // Nothing waits for this timer: a process that ends does not stay for it.
    timer = setTimeout(() => void open(), pause).unref();
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  };

  const open = async (): Promise<void> => {
    const own = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'sanfang open pages' });
    client = own;
    own.on('error', (error) => lost(own, error));
    own.on('end', () => lost(own));
    own.on('notification', ({ payload }) => ears.heard(payload ?? ''));
    try {
      await own.connect();
      await own.query(`listen ${CHANNEL}`);
      if (client !== own) return;
      pause = FIRST_PAUSE;
      ears.began();
    } catch (error) {
      lost(own, error);
    }
  };

  void open();
  return {
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
