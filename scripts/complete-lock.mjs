// `npm ci` refuses a lock file that lacks an optional platform package which a
// dependency declares. Some registry mirrors do not serve every platform, so
// `npm install` leaves those entries out; this adds them back, by declaration.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const SYSTEMS = ['darwin', 'win32', 'linux', 'freebsd', 'android', 'openharmony', 'openbsd', 'netbsd', 'sunos', 'aix'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32', 'mips64el'];

/** Where Node would find `name` for the package at `from`, or undefined. */
function resolveInLock(packages, from, name) {
  let folder = from;
  for (;;) {
    const key = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (packages[key]) return key;
    if (!folder) return undefined;
    const cut = folder.lastIndexOf('/node_modules/');
    folder = cut < 0 ? '' : folder.slice(0, cut);
  }
}

/** Platform packages are pinned exactly; for a range the one found is taken as good. */
function suits(entry, spec) {
  return !/^\d[\w.+-]*$/.test(spec) || entry.version === spec;
}

/** The node_modules folder the owner lies in: another version already lies further up. */
function besideOwner(at) {
  return at.slice(0, at.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function entryFor(name, spec, owner) {
  const os = SYSTEMS.find((word) => name.includes(word));
  const cpu = PROCESSORS.find((word) => name.includes(word));
  return {
    version: spec.replace(/^[\^~]/, ''),
    optional: true,
    ...(owner.dev ? { dev: true } : {}),
    ...(os ? { os: [os] } : {}),
    ...(cpu ? { cpu: [cpu] } : {}),
  };
}

/**
 * Adds the missing optional entries to a parsed lock file, in place.
 * Returns the `name@version` of each one added.
 */
export function completeLock(lock) {
  const added = [];
  for (const [at, owner] of Object.entries(lock.packages)) {
    for (const [name, spec] of Object.entries(owner.optionalDependencies ?? {})) {
      const found = resolveInLock(lock.packages, at, name);
      if (found && suits(lock.packages[found], spec)) continue;
      const place = found ? besideOwner(at) : 'node_modules/';
      lock.packages[place + name] = entryFor(name, spec, owner);
      added.push(`${name}@${spec}`);
    }
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries(sorted);
  return added;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = process.argv[2] ?? path.resolve(import.meta.dirname, '../package-lock.json');
  const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
  const added = completeLock(lock);
  fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${added.length} optional packages added to ${path.basename(file)}.`);
  for (const name of added) console.log(`  ${name}`);
}
