import { type Runner, run } from 'graphile-worker';
import { type Database, database } from '@/lib/db/client';
import { environment } from '@/lib/env';
import { log } from '@/lib/log';
import { createMailTransport } from '@/lib/notices/transports/mail-transport';
import { createSmsTransport } from '@/lib/notices/transports/sms-transport';
import { deliverNotices, type Transports } from './deliver-notices';
import { drainOutbox } from './drain-outbox';
import { expireInvitations } from './expire-invitations';
import { expireRemittances } from './expire-remittances';
import { foldCounters } from './fold-counters';
import { watchLicences } from './watch-licences';
import { wakeWorker } from './wake';

/** Every minute, whatever else woke the worker: a lost wake-up costs a minute and nothing more. */
const everyMinute = [
  '* * * * * expire-invitations',
  '* * * * * expire-remittances',
  '* * * * * drain-outbox',
  '*/5 * * * * fold-counters',
  '*/10 * * * * watch-licences',
].join('\n');

interface Settings {
  url: string | undefined;
  db: Database;
  transports: Transports;
  baseUrl: string;
  crontab: string;
}

/** What this installation is configured for: messages leave the house only where a server is named. */
function ownSettings(): Settings {
  const { DATABASE_URL, APP_URL, SMTP_URL, MAIL_FROM, SMS_GATEWAY_URL, SMS_GATEWAY_TOKEN } = environment();
  const transports = {
    mail: createMailTransport(SMTP_URL ? { kind: 'smtp', url: SMTP_URL, from: MAIL_FROM } : { kind: 'outbox' }),
    sms: createSmsTransport(
      SMS_GATEWAY_URL ? { kind: 'http', url: SMS_GATEWAY_URL, token: SMS_GATEWAY_TOKEN ?? '' } : { kind: 'outbox' },
    ),
  };
  return { url: DATABASE_URL, db: database(), transports, baseUrl: APP_URL, crontab: everyMinute };
}

/** Empties the outbox: first notices are written, then messages are sent, until nothing is due. */
async function emptyOutbox({ db, transports, baseUrl }: Settings): Promise<void> {
  while ((await drainOutbox(db)) > 0);
  while ((await deliverNotices(db, transports, baseUrl)) > 0);
}

/** Starts the background work of this process; the runner's `stop` lets the job under way finish. */
export async function startWorker(settings: Settings = ownSettings()): Promise<Runner> {
  const { db } = settings;
  const runner = await run({
    connectionString: settings.url,
    concurrency: 2,
    maxPoolSize: 3,
    noHandleSignals: true,
    crontab: settings.crontab,
    taskList: {
      'expire-invitations': async () => {
        if ((await expireInvitations(db)) > 0) wakeWorker(db);
      },
      'expire-remittances': async () => {
        if ((await expireRemittances(db)) > 0) wakeWorker(db);
      },
      'drain-outbox': () => emptyOutbox(settings),
      'fold-counters': () => foldCounters(db),
      'watch-licences': async () => {
        if ((await watchLicences(db)) > 0) wakeWorker(db);
      },
    },
  });
  log.info('worker started');
  return runner;
}
