// Which process is alive, and who may touch a shared folder. A pid alone proves
// nothing after `kill -9` or a reboot, since numbers are used again; so a mark
// also carries the moment its process began.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** State letter and start time from /proc (Linux), or undefined elsewhere. */
function procStat(pid) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold blanks: count fields from the last bracket.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], startedAt: fields[19] };
  } catch {
    return undefined;
  }
}

/** True when the number is in use, be it by a zombie. */
export function pidExists(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return true;
}

/** True when the process runs; a zombie counts as dead, it can hold nothing. */
export function isAlive(pid) {
  return pidExists(pid) && procStat(pid)?.state !== 'Z';
}

/** The command line of a process, empty when unknown. */
export function commandLine(pid) {
  try {
    if (fs.existsSync('/proc/self/cmdline')) {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    }
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** A text that names one process and no later one of the same number. */
export function processMark(pid = process.pid) {
  return `${pid} ${procStat(pid)?.startedAt ?? '-'}`;
}

/** True when the process that wrote the mark still runs. */
export function isMarkAlive(mark) {
  const pid = Number(mark.split(' ')[0]);
  return isAlive(pid) && processMark(pid) === mark.trim();
}

/** Waits until the process is gone; false when it outlives the patience (ms). */
export async function waitForExit(pid, patience) {
  const until = Date.now() + patience;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await sleep(20);
  }
  return true;
}

function tryLock(file) {
  // Written aside and linked into place: a reader never sees an empty lock.
  const aside = `${file}.${process.pid}`;
  fs.writeFileSync(aside, processMark());
  try {
    fs.linkSync(aside, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

function dropIfStale(file) {
  try {
    if (!isMarkAlive(fs.readFileSync(file, 'utf8'))) fs.rmSync(file, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/**
 * Runs `work` while holding `file` as a lock between processes. The lock of a
 * dead process is taken over. Throws when a living one keeps it over `patience` ms.
 */
export async function withLock(file, work, patience = 60_000) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const until = Date.now() + patience;
  while (!tryLock(file)) {
    dropIfStale(file);
    if (Date.now() > until) {
      throw new Error(`Another start is still busy (it holds ${file}). Wait for it or end it.`);
    }
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}
