import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sourceFiles } from '../support/source-files';
import { environmentSchema } from '@/lib/env';
import { catalogues } from '@/lib/words/catalogues';

/** Every key of a catalogue as a path. */
function keys(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => keys(inner, path ? `${path}.${key}` : key));
}

it('both languages have the same words', () => {
  expect(keys(catalogues.en).sort()).toEqual(keys(catalogues['zh-CN']).sort());
});

it('every refusal has a sentence', () => {
  const code = /(?:denied|new Refusal|when)\((?:[^()]|\([^()]*\))*?'([A-Z][A-Z_]+)'/g;
  const used = ['lib/domain/access', 'lib/domain/agreement', 'lib/domain/certification', 'lib/commands', 'lib/db']
    .flatMap((folder) => sourceFiles(folder, /\.ts$/))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(code)].map((match) => match[1] ?? ''));
  expect(used.length).toBeGreaterThan(10);
  const missing = [...new Set(used)].filter((name) => !(name in catalogues['zh-CN'].refusals));
  expect(missing).toEqual([]);
});

it('.env.example lists exactly the variables of the schema', () => {
  const example = readFileSync('.env.example', 'utf8');
  const listed = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1] ?? '');
  expect(listed.sort()).toEqual(Object.keys(environmentSchema.shape).sort());
});
