import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Files below a folder whose path fits, as paths from the root of the project. */
export function sourceFiles(folder: string, fits: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => fits.test(file) && !file.includes('generated'));
}
