// "Has anything changed since?" — a hash of the inputs, kept in a stamp file.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

function addTo(hash, root, relative, isIgnored) {
  const at = path.join(root, relative);
  const found = fs.statSync(at, { throwIfNoEntry: false });
  if (!found || isIgnored(relative)) return;
  if (!found.isDirectory()) {
    hash.update(`${relative}\0${found.size}\0`).update(fs.readFileSync(at));
    return;
  }
  for (const name of fs.readdirSync(at).sort()) {
    addTo(hash, root, path.join(relative, name), isIgnored);
  }
}

/**
 * A hash over the content of files and folders (paths relative to `root`,
 * absent ones allowed) and any further words. Never over times of change:
 * a fresh clone or a checkout must not look different.
 *
 * @param {string} root
 * @param {string[]} paths
 * @param {string[]} words
 * @param {(relative: string) => boolean} isIgnored
 */
export function fingerprint(root, paths, words = [], isIgnored = () => false) {
  const hash = createHash('sha256');
  for (const relative of paths) addTo(hash, root, relative, isIgnored);
  for (const word of words) hash.update(`\0${word}`);
  return hash.digest('hex');
}

/** The content of a stamp file, or undefined. */
export function readStamp(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : undefined;
}

/** Writes a stamp, as one step. */
export function writeStamp(file, value) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.${process.pid}`, `${value}\n`);
  fs.renameSync(`${file}.${process.pid}`, file);
}
