import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../support/source-files';
import { unwrappedActions } from './checks/actions';
import { isOpenToBrowsers } from './checks/parsed-source';
import { unguardedHandlers } from './checks/routes';

const read = (file: string): string => readFileSync(file, 'utf8');

/** Handlers everybody may call, each with the reason. */
const PUBLIC: Readonly<Record<string, string>> = {
  'app/(public)/sign-in/institution/go/[provider]/route.ts GET':
    'begins a sign-in: nobody is known yet, its budget is by address, and it changes nothing here',
  'app/(public)/start/route.ts GET': 'leads whoever asks to his own home, or to the sign-in',
  'app/api/auth/[...nextauth]/route.ts GET': "next-auth's own protocol: its token and its limits stand before a viewer",
  'app/api/auth/[...nextauth]/route.ts POST':
    "next-auth's own protocol: its token and its limits stand before a viewer",
  'app/api/calendar/[token]/route.ts GET':
    'a calendar cannot sign in: the secret of the link says for whom it reads, counted by address and by link',
  'app/api/challenge/route.ts GET': 'a calculation for a browser nobody knows yet, bound to its address and budget',
  'app/api/regions/route.ts GET': 'administrative divisions are public reference data',
  'app/healthz/route.ts GET': 'says that the process lives, and nothing else',
  'app/readyz/route.ts GET': 'says that the database answers, and nothing else',
};

it('every exported form action goes through a wrapper', () => {
  const files = sourceFiles('app', /actions\.ts$/);
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((file) => unwrappedActions(read(file)).map((name) => `${file} ${name}`))).toEqual([]);
});

it('nothing but an actions.ts is open to browsers as an action', () => {
  const files = ['app', 'components', 'lib'].flatMap((folder) => sourceFiles(folder, /\.tsx?$/));
  const open = files.filter((file) => isOpenToBrowsers(read(file)));
  expect(open.length).toBeGreaterThan(20);
  expect(open.filter((file) => !/^app\/.*actions\.ts$/.test(file))).toEqual([]);
});

it('every route handler is guarded, or public for a reason that is written down', () => {
  const files = sourceFiles('app', /route\.ts$/);
  expect(files.length).toBeGreaterThan(10);
  const unguarded = files.flatMap((file) => unguardedHandlers(read(file)).map((problem) => `${file} ${problem}`));
  const publicOnes = unguarded.map((entry) => entry.split(' ').slice(0, 2).join(' '));
  expect(unguarded.filter((_entry, index) => !((publicOnes[index] ?? '') in PUBLIC))).toEqual([]);
  // A reason for what is gone or guarded by now would hide the next one.
  expect(Object.keys(PUBLIC).filter((entry) => !publicOnes.includes(entry))).toEqual([]);
});

const head = `'use server';
import { formAction, byIntent } from '@/lib/server/form-action';
import { sessionButton as button } from '@/lib/server/session-button';
const one = formAction(command);
const two = byIntent({ one }, formAction(other));
`;

describe('a wrapped action', () => {
  it.each([
    'export async function a(previous, form) { return one(previous, form); }',
    'export async function a(form) { await two({ status: "idle" }, form); redirect("/"); }',
    'async function again(answer) { return answer; }\nexport async function a(p, f) { return again(one(p, f)); }',
    'export async function a(p, f) { const answer = await one(p, f); if (answer.code) await forget(); return answer; }',
    'const make = (shape) => formAction(command, { shape });\nexport const a = byIntent({ x: make(1) }, one);',
    'const leave = button(deed);\nexport async function a(form) { return leave(form); }',
    'async function both(p, f) { const kept = await one(p, f); return two(p, f); }\nconst all = byIntent({ both }, one);\nexport async function a(p, f) { return all(p, f); }',
    'export type a = string;',
  ])('is seen: %s', (text) => {
    expect(unwrappedActions(head + text)).toEqual([]);
  });

  it.each([
    ['beside a wrapped one', 'export async function b(p, f) { return one(p, f); }\nexport async function a() {}'],
    ['that does its deed itself', 'export async function a(p, f) { return execute(command, viewer, f); }'],
    ['that does something first', 'export async function a(p, f) { await remove(f); return one(p, f); }'],
    ['wrapped in one case only', 'export async function a(p, f) { if (f) return one(p, f); }'],
    ['wrapped in one branch only', 'export async function a(p, f) { return f ? one(p, f) : other(p, f); }'],
    ['that only names the wrapped one', 'export async function a(p, f) { return other(p, f, one); }'],
    ['one button of which is not wrapped', 'const deed = async () => {};\nexport const a = byIntent({ deed }, one);'],
    ['wrapped by a namesake', 'const sessionAction = (deed) => deed;\nexport const a = sessionAction(deed);'],
    ['that calls itself', 'export async function a(p, f) { return a(p, f); }'],
    ['under another name', 'async function inner() {}\nexport { inner as a };'],
    ['from elsewhere', "export { a } from './other';"],
  ])('is missed by a function %s', (_case, text) => {
    expect(unwrappedActions(head + text)).toEqual(['a']);
  });

  it('is missed by whatever another module exports', () => {
    expect(unwrappedActions(`${head}export * from './other';`)).toEqual(['*']);
  });

  it('a wrapper from another module is none', () => {
    const text = `import { formAction } from './mine';\nconst one = formAction(command);\nexport const a = one;`;
    expect(unwrappedActions(text)).toEqual(['a']);
  });
});

it('an action inside a page is found', () => {
  expect(isOpenToBrowsers(`export default function Page() { async function save() { 'use server'; } }`)).toBe(true);
  expect(isOpenToBrowsers(`'use client';\nexport const text = 'use server';`)).toBe(false);
});

describe('a guarded handler', () => {
  const imports = `import { currentViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { agreement } from '@/lib/queries/agreement/agreement';
import { hasOwnOrigin } from '@/lib/server/request-origin';
import { withinBudget } from '@/lib/server/rate-limit';
import { uploadRoute } from '@/lib/server/upload-route';
import { answering } from '@/lib/server/answering';
`;
  const asks = 'const viewer = await currentViewer();';
  it.each([
    'export const POST = uploadRoute({});',
    `export async function GET() { ${asks} if (!mayUse(viewer, 'x').allowed) return; }`,
    `export async function GET() { ${asks} return agreement(viewer, id); }`,
    `export async function POST(r) { ${asks} mayUse(viewer, 'x'); hasOwnOrigin(r.headers); withinBudget(b, a); }`,
    `export const GET = answering(async () => { ${asks} return agreement(viewer, id); });`,
    `async function handle() { ${asks} mayUse(viewer, 'x'); }\nexport const GET = answering(handle);`,
    'export const dynamic = "force-dynamic";',
  ])('is seen: %s', (text) => {
    expect(unguardedHandlers(imports + text)).toEqual([]);
  });

  it.each([
    ['GET does not ask who looks', 'export async function GET() { return data(); }'],
    ['GET does not ask what the viewer may', `export async function GET() { ${asks} return data(viewer); }`],
    ['GET does not ask what the viewer may', `export async function GET() { ${asks} return agreement(null, id); }`],
    ['POST does not ask who looks', 'async function handle() {}\nexport { handle as POST };'],
    ['POST does not look where it was sent from', `export async function POST() { ${asks} mayUse(viewer, 'x'); }`],
    ['DELETE has no budget', `export async function DELETE(r) { ${asks} mayUse(viewer); hasOwnOrigin(r.headers); }`],
    ['GET does not ask who looks', 'export const GET = answering(async () => data());'],
    [
      'POST does not look where it was sent from',
      `export const POST = answering(async () => { ${asks} mayUse(viewer); });`,
    ],
    ['GET is not declared here', "import { handle } from './other';\nexport const GET = answering(handle);"],
    ['POST is made by something unknown', 'export const POST = other({});'],
    ['GET is not declared here', "export { GET } from './other';"],
  ])('is missed: %s', (problem, text) => {
    expect(unguardedHandlers(imports + text)).toEqual([problem]);
  });
});
