import { readFileSync } from 'node:fs';
import ts from 'typescript';
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

/** The code of a refusal where one is made: denied('X'), when(…, 'X'), new Refusal('X'). */
function refusalCode(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const name = node.expression.getText();
  const code = name === 'when' ? node.arguments?.at(-1) : node.arguments?.at(0);
  const isRefusal = name === 'denied' || name === 'when' || name === 'Refusal';
  return isRefusal && code && ts.isStringLiteral(code) ? code.text : undefined;
}

function refusalCodesOf(file: string): string[] {
  const codes: string[] = [];
  const visit = (node: ts.Node): void => {
    const code = refusalCode(node);
    if (code) codes.push(code);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return codes;
}

it('every refusal has a sentence', () => {
  const used = ['lib/domain', 'lib/commands', 'lib/db']
    .flatMap((folder) => sourceFiles(folder, /\.ts$/))
    .flatMap(refusalCodesOf);
  expect(used.length).toBeGreaterThan(30);
  const missing = [...new Set(used)].filter((name) => name && !(name in catalogues['zh-CN'].refusals));
  expect(missing).toEqual([]);
});

it('every deed of a person has words in the record of who did what', () => {
  const deeds = sourceFiles('lib/commands', /\.ts$/).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const event = /^ {2}event: '([A-Z_]+)',$/m.exec(text)?.[1];
    return event && !text.includes("permission: 'system'") ? [event] : [];
  });
  expect(deeds.length).toBeGreaterThan(80);
  expect(deeds.filter((event) => !(event in catalogues['zh-CN'].deeds))).toEqual([]);
});

it('.env.example lists exactly the variables of the schema', () => {
  const example = readFileSync('.env.example', 'utf8');
  const listed = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1] ?? '');
  expect(listed.sort()).toEqual(Object.keys(environmentSchema.shape).sort());
});

it('the README lists exactly the variables of the schema, with their defaults', () => {
  const rows = readFileSync('README.md', 'utf8').matchAll(/^\| `([A-Z][A-Z0-9_]+)` +\| ([^|]*?) +\|/gm);
  const listed = new Map([...rows].map((row) => [row[1] ?? '', row[2] ?? '']));
  expect([...listed.keys()].sort()).toEqual(Object.keys(environmentSchema.shape).sort());
  const defaults = Object.entries(environmentSchema.parse({})).filter(([, value]) => typeof value !== 'boolean');
  const given = defaults.filter(([, value]) => value !== undefined);
  expect(given.map(([name]) => [name, listed.get(name)])).toEqual(given.map(([name, value]) => [name, `\`${value}\``]));
});
