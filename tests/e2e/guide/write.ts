import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { takenFolder } from '../support/guide';
import { composeGuide, FIGURES } from './compose';
import { fileOf, figuresOf } from './guide';
import { guides } from './guides';

// The last step of `npm run guide`: pages and pictures of docs/guide from what the journey has just taken. A figure
// a guide names and the journey did not take changes nothing at all: a guide never shows an old picture.
const folder = path.resolve(import.meta.dirname, '../../../docs/guide');
const taken = new Set(existsSync(takenFolder) ? readdirSync(takenFolder) : []);
const named = guides.flatMap((guide) => figuresOf(guide).map(({ id }) => fileOf(guide.name, id)));
const missing = named.filter((file) => !taken.has(file));
if (missing.length > 0) {
  console.error(`The guides name figures the journey did not take: ${missing.join(', ')}.`);
  process.exit(1);
}

const figures = path.join(folder, FIGURES);
rmSync(figures, { recursive: true, force: true });
mkdirSync(figures, { recursive: true });
for (const file of named) copyFileSync(path.join(takenFolder, file), path.join(figures, file));
for (const guide of guides) writeFileSync(path.join(folder, `${guide.name}.md`), composeGuide(guide, taken));
console.log(`Written: docs/guide/{${guides.map(({ name }) => name).join(',')}}.md with ${named.length} figures.`);
const unused = [...taken].filter((file) => !named.includes(file));
if (unused.length > 0) console.log(`Taken, but in no guide: ${unused.join(', ')}.`);
