// The browser of the tests. Its package unpacks itself into the folder for temporary files, readable by whoever did
// it first: on a machine of several people the second one could not start it, or would start what the first put there.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The program to start; unpacked into a folder that belongs to this user alone. */
export async function browserProgram() {
  const owner = process.getuid?.() ?? 'me';
  const folder = path.join(os.tmpdir(), `sanfang-browser-${owner}`);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.getuid && fs.statSync(folder).uid !== owner) {
    throw new Error(`${folder} belongs to somebody else. Remove it, or set TMPDIR to a folder of your own.`);
  }
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
