// How every script speaks: one calm line a step; a failure says what happened,
// why, and what to do.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A failure with words for the reader instead of a stack. */
export class Failure extends Error {
  /** `what` happened, what to do (`mend`), and why (`detail`, may be long). */
  constructor(what, mend, detail) {
    super(what);
    this.name = 'Failure';
    this.mend = mend;
    this.detail = detail;
  }
}

/**
 * Throws a Failure.
 *
 * @returns {never}
 */
export function fail(what, mend, detail) {
  throw new Failure(what, mend, detail);
}

/** Prints one line. */
export function say(line) {
  console.log(line);
}

/** Prints a failure: what, why, what to do. */
export function sayFailure(error) {
  if (!(error instanceof Failure)) {
    console.error(error?.message ? `Failed: ${error.message}` : error);
    if (process.env.DEBUG) console.error(error?.stack);
    else console.error('(DEBUG=1 shows where.)');
    return;
  }
  console.error(`Failed: ${error.message}`);
  if (error.detail) console.error(`${String(error.detail).trimEnd()}`);
  if (error.mend) console.error(`What to do: ${error.mend}`);
}

/** True when the module of that url is the program that was started. */
export function isProgram(moduleUrl) {
  const started = process.argv[1];
  if (!started) return false;
  try {
    return fs.realpathSync(started) === fs.realpathSync(fileURLToPath(moduleUrl));
  } catch {
    return false;
  }
}

/** Runs `work` when the module is the program; a failure is printed and ends with code 1. */
export async function main(moduleUrl, work) {
  if (!isProgram(moduleUrl)) return;
  try {
    await work();
  } catch (error) {
    sayFailure(error);
    process.exitCode = 1;
  }
}
