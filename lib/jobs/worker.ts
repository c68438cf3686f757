import { type Runner, run } from 'graphile-worker';
import { type Database, database } from '@/lib/db/client';
import { type Environment, environment } from '@/lib/env';
import { log } from '@/lib/log';
import { createMailTransport } from '@/lib/notices/transports/mail-transport';
import { createSmsTransport } from '@/lib/notices/transports/sms-transport';
import { completeRecoveries } from './complete-recoveries';
import { deliverNotices, type Transports } from './deliver-notices';
import { drainOutbox } from './drain-outbox';
import { expireInvitations } from './expire-invitations';
import { expireRemittances } from './expire-remittances';
import { foldCounters } from './fold-counters';
import { measureTurns } from './measure-turns';
import { remindOfDeadlines } from './remind-of-deadlines';
import { tidy } from './tidy';
import { wakeWorker } from './wake';
import { watchLicences } from './watch-licences';
import { watchProceedings } from './watch-proceedings';
import { workBatches } from './work-batches';

/**
 * Every minute, whatever else woke the worker: a lost wake-up costs a minute and nothing more. Usual times are measured
 * every hour; tidying is at 3:17 in Shanghai (the clock of cron is UTC).
 */
const everyMinute = [
  '* * * * * expire-invitations',
  '* * * * * remind-of-deadlines',
  '* * * * * expire-remittances',
  '* * * * * complete-recoveries',
  '* * * * * drain-outbox',
  '* * * * * watch-proceedings',
  '* * * * * work-batches',
  '*/5 * * * * fold-counters',
  '7 * * * * measure-turns',
  '17 19 * * * tidy',
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
  const own = environment();
  const transports = ownTransports(own);
  if (!transports.mail) log.warn('SMTP_URL is not set: mail waits until it is');
  if (!transports.sms) log.warn('SMS_GATEWAY_URL is not set: short messages wait until it is');
  return { url: own.DATABASE_URL, db: database(), transports, baseUrl: own.APP_URL, crontab: everyMinute };
}

/**
 * The servers named in the environment. Without one the demo shows its messages in the browser; everywhere else they
 * wait: marked as sent, a code or an invitation would be lost for good.
 */
export function ownTransports(own: Environment): Transports {
  const { SMTP_URL, MAIL_FROM, SMS_GATEWAY_URL, SMS_GATEWAY_TOKEN, DEMO } = own;
  const shown = DEMO ? ({ kind: 'outbox' } as const) : null;
  return {
    mail: SMTP_URL
      ? createMailTransport({ kind: 'smtp', url: SMTP_URL, from: MAIL_FROM })
      : shown && createMailTransport(shown),
    sms: SMS_GATEWAY_URL
      ? createSmsTransport({ kind: 'http', url: SMS_GATEWAY_URL, token: SMS_GATEWAY_TOKEN ?? '' })
      : shown && createSmsTransport(shown),
  };
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
      'remind-of-deadlines': async () => {
        if ((await remindOfDeadlines(db)) > 0) wakeWorker(db);
      },
      'expire-remittances': async () => {
        if ((await expireRemittances(db)) > 0) wakeWorker(db);
      },
      'complete-recoveries': async () => {
        if ((await completeRecoveries(db)) > 0) wakeWorker(db);
      },
      'drain-outbox': () => emptyOutbox(settings),
      'watch-proceedings': async () => {
        if ((await watchProceedings(db)) > 0) wakeWorker(db);
      },
      'work-batches': async () => {
        if ((await workBatches(db)) > 0) wakeWorker(db);
      },
      'fold-counters': () => foldCounters(db),
      'measure-turns': async () => void (await measureTurns(db)),
      tidy: async () => void (await tidy(db)),
      'watch-licences': async () => {
        if ((await watchLicences(db)) > 0) wakeWorker(db);
      },
    },
  });
  // The first hour of a new installation has its usual times as well.
  await runner.addJob('measure-turns', undefined, { jobKey: 'measure-turns' });
  log.info('worker started');
  return runner;
}
