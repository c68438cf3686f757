import { environment } from '@/lib/env';

const levels = ['debug', 'info', 'warn', 'error'] as const;
type Level = (typeof levels)[number];
type Facts = Record<string, string | number | boolean | null | undefined>;

function write(level: Level, message: string, facts: Facts = {}): void {
  if (levels.indexOf(level) < levels.indexOf(environment().LOG_LEVEL)) return;
  const line = JSON.stringify({ level, at: new Date().toISOString(), message, ...facts });
  (level === 'error' || level === 'warn' ? process.stderr : process.stdout).write(`${line}\n`);
}

/** One JSON line a happening. Facts are ids, counts and codes, never personal data: the type takes no objects. */
export const log = {
  info: (message: string, facts?: Facts) => write('info', message, facts),
  warn: (message: string, facts?: Facts) => write('warn', message, facts),
  error: (message: string, facts?: Facts) => write('error', message, facts),
};

/** Name and code only: the message of a driver may quote what was typed. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}`;
}
