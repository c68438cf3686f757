import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { freePort, nextFreePort } from '../../../scripts/lib/ports.mjs';
import { isAlive, isMarkAlive, processMark, withLock } from '../../../scripts/lib/processes.mjs';

const lockFile = () => path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'lock-')), 'lock');

async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.once('exit', resolve));
  return child.pid as number;
}

describe('processes', () => {
  test('this one is alive, an ended one and nonsense are not', async () => {
    expect(isAlive(process.pid)).toBe(true);
    expect(isAlive(await endedPid())).toBe(false);
    expect(isAlive(Number.NaN)).toBe(false);
    expect(isAlive(0)).toBe(false);
  });

  test.runIf(fs.existsSync('/proc/self/stat'))('a mark of the same number from another time is dead', () => {
    expect(isMarkAlive(processMark())).toBe(true);
    expect(isMarkAlive(`${process.pid} 1`)).toBe(false);
  });
});

describe('the lock between processes', () => {
  test('lets one in after the other', async () => {
    const file = lockFile();
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setTimeout(resolve, 10));
      inside -= 1;
    };
    await Promise.all([withLock(file, work), withLock(file, work), withLock(file, work)]);
    expect(most).toBe(1);
    expect(fs.existsSync(file)).toBe(false);
  });

  test('is taken over from a dead process, and kept from a living one', async () => {
    const file = lockFile();
    fs.writeFileSync(file, `${await endedPid()} 1`);
    await expect(withLock(file, () => 'in')).resolves.toBe('in');
    fs.writeFileSync(file, processMark(process.ppid));
    await expect(withLock(file, () => 'in', 100)).rejects.toThrow('still busy');
  });

  test('is given back when the work fails', async () => {
    const file = lockFile();
    const work = () => Promise.reject(new Error('broken'));
    await expect(withLock(file, work)).rejects.toThrow('broken');
    expect(fs.existsSync(file)).toBe(false);
  });
});

describe('ports', () => {
  test('a taken port gives another, and 0 any', async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as net.AddressInfo;
    expect(await freePort(port)).not.toBe(port);
    expect(await nextFreePort(port)).toBeGreaterThan(port);
    expect(await nextFreePort(0)).toBeGreaterThan(0);
    server.close();
  });
});
