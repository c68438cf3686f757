import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sourceFiles } from '../support/source-files';

const read = (file: string): string => readFileSync(file, 'utf8');
const markup = (): string[] => [...sourceFiles('app', /\.tsx$/), ...sourceFiles('components', /\.tsx$/)];

it('every page names its permission or says that it is open to everyone', () => {
  const pages = sourceFiles('app', /page\.tsx$/);
  expect(pages.length).toBeGreaterThan(5);
  const guards = /requireViewer\(|requireAnyViewer\(|openToEveryone\(/;
  expect(pages.filter((page) => !guards.test(read(page)))).toEqual([]);
});

it('no page or component holds Chinese text of its own', () => {
  const texts = markup().filter((file) => /\p{Script=Han}/u.test(read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')));
  expect(texts).toEqual([]);
});

it('no element carries a style attribute, which the content security policy refuses', () => {
  const styled = markup().filter((file) => /style=\{/.test(read(file)));
  expect(styled).toEqual([]);
});
