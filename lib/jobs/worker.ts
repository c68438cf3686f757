import { type Runner, run } from 'graphile-worker';
import { database } from '@/lib/db/client';
import { environment } from '@/lib/env';
import { log } from '@/lib/log';
import { createMailTransport } from '@/lib/notices/transports/mail-transport';
import { deliverNotices } from './deliver-notices';
import { drainOutbox } from './drain-outbox';
import { expireInvitations } from './expire-invitations';
import { foldCounters } from './fold-counters';

/** Every minute, whatever else woke the worker: a lost wake-up costs a minute and nothing more. */
const crontab = ['* * * * * expire-invitations', '* * * * * drain-outbox', '*/5 * * * * fold-counters'].join('\n');

function mailTransport() {
  const { SMTP_URL, MAIL_FROM } = environment();
  return createMailTransport(SMTP_URL ? { kind: 'smtp', url: SMTP_URL, from: MAIL_FROM } : { kind: 'outbox' });
}

/** Empties the outbox: first notices are written, then mails are sent, until nothing is due. */
async function emptyOutbox(): Promise<void> {
  const [db, mail] = [database(), mailTransport()];
  while ((await drainOutbox(db)) > 0);
  while ((await deliverNotices(db, mail, environment().APP_URL)) > 0);
}

/** Starts the background work of this process; the runner's `stop` lets the job under way finish. */
export async function startWorker(): Promise<Runner> {
  const runner = await run({
    connectionString: environment().DATABASE_URL,
    concurrency: 2,
    maxPoolSize: 3,
    noHandleSignals: true,
    crontab,
    taskList: {
      'expire-invitations': async () => void (await expireInvitations(database())),
      'drain-outbox': emptyOutbox,
      'fold-counters': () => foldCounters(database()),
    },
  });
  log.info('worker started');
  return runner;
}
