import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string): string => readFileSync(file, 'utf8');
const files = (pattern: string): string[] => globSync(pattern);

it('every page names its permission or says that it is open to everyone', () => {
  const pages = files('app/**/page.tsx');
  expect(pages.length).toBeGreaterThan(5);
  const guards = /requireViewer\(|requireAnyViewer\(|openToEveryone\(/;
  expect(pages.filter((page) => !guards.test(read(page)))).toEqual([]);
});

it('every exported form action goes through the one wrapper', () => {
  const unwrapped = files('app/**/actions.ts').flatMap((file) => {
    const text = read(file);
    if (/formAction\(|sessionAction\(/.test(text)) return [];
    return [file];
  });
  expect(unwrapped).toEqual([]);
});

it('no page or component holds Chinese text of its own', () => {
  const texts = [...files('app/**/*.tsx'), ...files('components/**/*.tsx')].filter((file) =>
    /\p{Script=Han}/u.test(read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
  );
  expect(texts).toEqual([]);
});

it('no element carries a style attribute, which the content security policy refuses', () => {
  const styled = [...files('app/**/*.tsx'), ...files('components/**/*.tsx')].filter((file) => /style=\{/.test(read(file)));
  expect(styled).toEqual([]);
});
