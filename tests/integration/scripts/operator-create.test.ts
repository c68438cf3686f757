import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands/execute';
import { acceptMembership } from '@/lib/commands/membership/accept-membership';
import { type Database, openDatabase } from '@/lib/db/client';
import { createTestDatabase, type TestDatabase } from '../../support/database';

let test: TestDatabase;
let db: Database;
beforeAll(async () => {
  test = await createTestDatabase();
  db = openDatabase(test.url, 2);
});
afterAll(async () => {
  await db.$disconnect();
  await test.drop();
});

/** Runs the command as `npm run operator:create` does, on a database of one's own. */
function create(...args: string[]): Promise<{ code: number; output: string }> {
  const program = ['--conditions=react-server', '--import', 'tsx', 'scripts/operator-create.ts', ...args];
  const env = {
    ...process.env,
    DATABASE_URL: test.url,
    NEXTAUTH_SECRET: 'secret',
    APP_URL: 'https://sanfang.example',
    SETTABLE_CLOCK: '',
  };
  return new Promise((resolve) => {
    execFile(process.execPath, program, { env }, (error, stdout, stderr) => {
      resolve({ code: error ? 1 : 0, output: stdout + stderr });
    });
  });
}

it('prints a link that makes an operator, once; the same e-mail is then refused in plain words', async () => {
  const { code, output } = await create('--email', 'First@Example.cn', '--name', '首位运营');
  expect(output).toMatch(/https:\/\/sanfang\.example\/join\/[\w-]{22}\n/);
  expect(code).toBe(0);
  const secret = /\/join\/(\S+)/.exec(output)?.[1];
  const input = { secret, password: 'three-quiet-rivers', terms: 'yes', locale: 'zh-CN' };
  expect(await execute(acceptMembership, null, input, { db })).toMatchObject({ outcome: 'done' });
  expect(await db.membership.findMany({ include: { account: true } })).toMatchObject([
    { party: 'PLATFORM', role: 'OPERATOR', state: 'ACTIVE', account: { name: '首位运营' } },
  ]);
  expect(await db.auditEvent.count({ where: { type: 'OPERATOR_INVITED' } })).toBe(1);

  const again = await create('--email', 'first@example.cn');
  expect(again).toMatchObject({ code: 1, output: expect.stringContaining('This e-mail has an account already.') });
  expect(again.output).not.toContain('/join/');
});

it('says what is wrong with its options, and takes no password', async () => {
  expect(await create()).toMatchObject({ code: 1, output: expect.stringContaining('No e-mail was given.') });
  expect(await create('--email', 'nobody')).toMatchObject({
    code: 1,
    output: expect.stringContaining('This is no e-mail address.'),
  });
  const withPassword = await create('--email', 'a@example.cn', '--password', 'x');
  expect(withPassword).toMatchObject({ code: 1, output: expect.stringContaining('--password') });
});
