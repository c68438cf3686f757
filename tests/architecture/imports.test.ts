import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import rules from '../../.dependency-cruiser.cjs';

interface Report {
  summary: { violations: { rule: { name: string }; from: string; to: string }[]; totalCruised: number };
}

const root = process.cwd();
const rulePath = path.join(root, '.dependency-cruiser.cjs');

async function cruise(cwd: string): Promise<Report['summary']> {
  const run = promisify(execFile);
  const args = ['app', 'components', 'lib', '--config', rulePath, '--output-type', 'json'];
  const program = path.join(root, 'node_modules/.bin/depcruise');
  const { stdout } = await run(program, args, { cwd, maxBuffer: 64 << 20 }).catch((error: { stdout: string }) => error);
  return (JSON.parse(stdout) as Report).summary;
}

it('no folder imports what the layout forbids', async () => {
  const { violations, totalCruised } = await cruise('.');
  expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  // A compiler the tool cannot talk to makes it read nothing and find nothing.
  expect(totalCruised).toBeGreaterThan(100);
});

it('every folder of lib has a rule of its own', () => {
  const folders = readdirSync('lib', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = rules.forbidden.map(({ name }) => name);
  expect(folders.map(({ name }) => `${name}-reaches-only-its-own`).filter((name) => !names.includes(name))).toEqual([]);
});

/** A file that imports what it must not, and the rule that has to find it. */
const forbidden = [
  ['app/page.tsx', 'lib/db/client', 'pages-reaches-only-its-own'],
  ['app/page.tsx', 'lib/commands/act', 'pages-reaches-only-its-own'],
  ['app/page.tsx', 'lib/spreadsheets/sheet', 'pages-reaches-only-its-own'],
  ['app/actions.ts', 'lib/queries/read', 'actions-reaches-only-its-own'],
  ['app/actions.ts', 'lib/commands/execute', 'actions-execute-nothing-themselves'],
  ['app/route.ts', 'lib/storage/store', 'routes-reaches-only-its-own'],
  ['components/button.tsx', 'lib/queries/read', 'components-reaches-only-its-own'],
  ['components/button.tsx', 'lib/server/form', 'components-reaches-only-its-own'],
  ['lib/domain/rule.ts', 'lib/env', 'domain-reaches-only-its-own'],
  ['lib/commands/act.ts', 'lib/words/words', 'commands-reaches-only-its-own'],
  ['lib/queries/read.ts', 'lib/commands/act', 'queries-reaches-only-its-own'],
  ['lib/db/client.ts', 'lib/queries/read', 'db-reaches-only-its-own'],
  ['lib/auth/viewer.ts', 'lib/server/form', 'auth-reaches-only-its-own'],
  ['lib/audit/record.ts', 'lib/auth/viewer', 'audit-reaches-only-its-own'],
  ['lib/crypto/hash.ts', 'lib/db/client', 'crypto-reaches-only-its-own'],
  ['lib/server/form.ts', 'lib/queries/read', 'server-reaches-only-its-own'],
  ['lib/server/form.ts', 'components/button', 'server-reaches-only-its-own'],
  ['lib/jobs/work.ts', 'lib/server/form', 'jobs-reaches-only-its-own'],
  ['lib/documents/paper.ts', 'lib/db/client', 'documents-reaches-only-its-own'],
  ['lib/spreadsheets/sheet.ts', 'lib/documents/paper', 'spreadsheets-reaches-only-its-own'],
  ['lib/notices/mail.ts', 'lib/db/client', 'notices-reaches-only-its-own'],
  ['lib/storage/store.ts', 'lib/domain/rule', 'storage-reaches-only-its-own'],
  ['lib/words/words.ts', 'lib/spreadsheets/sheet', 'words-reaches-only-its-own'],
  ['lib/ids.ts', 'lib/domain/rule', 'foundation-reaches-only-its-own'],
  ['lib/queries/read.ts', 'lib/db/generated/client', 'only-db-sees-prisma'],
  ['lib/commands/act.ts', 'next/headers', 'no-request-below-the-server'],
  ['lib/documents/paper.ts', 'next/headers', 'no-request-below-the-server'],
] as const;

describe('a forbidden import is found', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'imports-'));
  let found: string[] = [];

  beforeAll(async () => {
    const importsOf = new Map<string, string[]>();
    for (const [file, target] of forbidden) {
      importsOf.set(file, [...(importsOf.get(file) ?? []), target]);
      const known = forbidden.some(([other]) => other.replace(/\.tsx?$/, '') === target);
      if (!known && !target.startsWith('next/')) importsOf.set(`${target}.ts`, importsOf.get(`${target}.ts`) ?? []);
    }
    importsOf.set('node_modules/next/headers.js', []);
    for (const [file, targets] of importsOf) {
      const lines = targets.map((target) => `import '${target.startsWith('next/') ? target : `@/${target}`}';`);
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), [...lines, ''].join('\n'));
    }
    const compilerOptions = {
      module: 'esnext',
      moduleResolution: 'bundler',
      jsx: 'preserve',
      paths: { '@/*': ['./*'] },
    };
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    writeFileSync(path.join(folder, 'node_modules/next/package.json'), '{"name":"next","version":"1.0.0"}');
    const { violations } = await cruise(folder);
    found = violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to.replace(/\.\w+$/, '')}`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(forbidden)('%s → %s', (from, to, rule) => {
    expect(found).toContain(`${rule}: ${from} → ${to.startsWith('next/') ? `node_modules/${to}` : to}`);
  });
});
