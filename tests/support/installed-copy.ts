import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sharedFolderName } from '../../scripts/lib/postgres-home.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const leftOut = new Set(['.data', '.git', 'test-results']);

/** A copy of the installed and built project without any data: what a machine has after its first install. */
export async function installedCopy(): Promise<{ folder: string; remove(): Promise<void> }> {
  const parent = await mkdtemp(path.join(os.tmpdir(), 'sanfang-copy-'));
  const folder = path.join(parent, 'sanfang');
  const isKept = (from: string): boolean => !leftOut.has(path.relative(root, from));
  await cp(root, folder, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true, filter: isKept });
  // Under root the database lives outside the project (scripts/lib/postgres-home.mjs).
  const outside = ['/var/lib', os.tmpdir()].map((place) => path.join(place, sharedFolderName(folder)));
  const remove = async (): Promise<void> => {
    for (const place of [parent, ...outside]) await rm(place, { recursive: true, force: true });
  };
  return { folder, remove };
}
