import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as XLSX from 'xlsx';
import { enter } from '@/app/employer/certification/amount/actions';
import { savePerson } from '@/app/employer/certification/actions';
import { ask } from '@/app/employer/certification/remittance/actions';
import { GET as download } from '@/app/api/platform/remittances/batches/[id]/route';
import { POST as importResults } from '@/app/api/platform/remittances/results/route';
import { exportWaitingOnes } from '@/app/platform/remittances/actions';
import { failed, sent } from '@/app/platform/remittances/[id]/actions';
import type { Viewer } from '@/lib/domain/access/viewer';
import { environment } from '@/lib/env';
import { deliverNotices } from '@/lib/jobs/deliver-notices';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { handlerInput } from '../../support/claims';
import { ACCOUNT, accountInput, accountOf, giveMobile, prepared, remittanceOf } from '../../support/remittances';
import { addOperator } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

// One amount for everybody, so that every text can be searched for it.
vi.mock('node:crypto', async (original) => {
  const real = await original<{ randomInt: (low: number, high?: number) => number }>();
  const randomInt = (low: number, high?: number) => (high === 1000 ? 787 : real.randomInt(low, high));
  return { ...real, randomInt };
});
const surroundings = vi.hoisted(() => ({ viewer: null as unknown }));
vi.mock('@/lib/auth/viewer', () => ({ currentViewer: () => Promise.resolve(surroundings.viewer) }));
vi.mock('@/lib/server/request-origin', () => ({ hasOwnOrigin: () => true }));
vi.mock('@/lib/server/request-facts', () => ({
  requestFacts: () => Promise.resolve({ requestId: 'r', address: crypto.randomUUID(), device: '' }),
}));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () => Promise.resolve({ get: () => undefined }),
}));
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`led to ${to}`);
  },
  unstable_rethrow: () => undefined,
}));

let world: World;
const written: string[] = [];
beforeAll(async () => {
  world = await createWorld();
  Object.assign(globalThis, { sanfangDatabase: world.db });
  Object.assign(environment(), { LOG_LEVEL: 'debug' });
  const keep = (...parts: unknown[]): boolean => (written.push(parts.map(String).join(' ')), true);
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation(keep as never);
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, name).mockImplementation(keep as never);
  }
});
afterAll(async () => {
  vi.restoreAllMocks();
  await world.close();
});

const idle = { status: 'idle' } as const;
type Deed = (previous: typeof idle, form: FormData) => Promise<unknown>;

/** Sends a form as this viewer; answers what it says, or where it leads. */
async function send(deed: Deed, viewer: Viewer, inputs: Record<string, string>): Promise<string> {
  surroundings.viewer = viewer;
  const form = new FormData();
  for (const [name, value] of Object.entries(inputs)) form.set(name, value);
  const answer = await deed(idle, form).catch((error: Error) => error.message);
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
}

/** The texts of all rows of all tables of the product, as the database would print them. */
async function everyRow(): Promise<string> {
  const tables = await world.db.$queryRaw<{ name: string }[]>`
    select table_name::text as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like '\\_%'`;
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await world.db.$queryRawUnsafe<{ row: string }[]>(
      `select row_to_json(t)::text as row from "${name}" t`,
    );
    texts.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  expect(tables.length).toBeGreaterThan(30);
  return texts.join('\n');
}

/** As a word of its own: times and ids hold every run of digits by chance. */
const spellings = ['7.87', '787', '7,87', '7.870', '7元8角7分', '7 元 8 角 7 分', '柒元捌角柒分'].map(
  (text) => new RegExp(`(?<![\\w.+-]|\\d[:,])${text.replace('.', '\\.')}(?![\\w.-]*\\w)`),
);
const expectNowhere = (text: string): void => {
  for (const spelling of spellings) expect(spelling.exec(text)).toBeNull();
};

it('the search finds an amount however it is written', () => {
  for (const text of [
    '{"fen":787}',
    'amount 7.87',
    '"7.87"',
    '汇款 7.87 元',
    'error: 787 fen',
    '"facts":{"fen":787,"a":1}',
  ])
    expect(() => expectNowhere(text)).toThrow();
});

it('the whole way of a transfer writes its amount, and a code, into no log, no row and no message', async () => {
  const { db, start } = world;
  const operator = await addOperator(world);
  const [actor, other] = [await prepared(db, 'secret', start), await prepared(db, 'returned', start)];
  await giveMobile(db, actor, '19900004321');
  const mails: string[] = [];
  const sms: string[] = [];
  const deliver = async (): Promise<void> => {
    while ((await drainOutbox(db)) > 0);
    const mail = { send: (message: unknown) => Promise.resolve(void mails.push(JSON.stringify(message))) };
    const short = { send: (message: unknown) => Promise.resolve(void sms.push(JSON.stringify(message))) };
    while ((await deliverNotices(db, { mail, sms: short } as never, 'http://localhost')) > 0);
  };

  // A code for another address of the handler: sent, then typed wrong and right.
  const typed = { ...handlerInput('secret'), email: 'another@demo.test', locale: 'zh-CN' };
  expect(await send(savePerson, actor, { ...typed, intent: 'code' })).toContain('done');
  await deliver();
  const code = /\b\d{6}\b/.exec(mails.join())?.[0] ?? '';
  expect(code).toHaveLength(6);
  expect(await send(savePerson, actor, { ...typed, emailCode: '000000' })).not.toContain('led to');
  expect(await send(savePerson, actor, { ...typed, emailCode: code })).toContain('led to');

  for (const one of [actor, other]) {
    expect(await send(ask, one, { ...(await accountInput(db, one)), idempotencyKey: `k-${one.employerId}` })).toContain(
      'done=requested',
    );
  }
  const led = await send(exportWaitingOnes, operator, {});
  const batchId = /batches\/([0-9a-f-]{36})/.exec(led)?.[1] ?? '';
  surroundings.viewer = operator;
  const file = await download(new Request('http://localhost/?format=xlsx'), {
    params: Promise.resolve({ id: batchId }),
  });
  const book = XLSX.read(new Uint8Array(await file.arrayBuffer()), { type: 'array' });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  expect(XLSX.utils.sheet_to_csv(sheet)).toContain('7.87');

  // The bank's own file repeats what was paid, and quotes it in its reason.
  const all = await db.remittance.findMany({ orderBy: { id: 'asc' } });
  const [mine, theirs] = [
    all.find((row) => row.employerId === actor.employerId),
    all.find((row) => row.employerId === other.employerId),
  ];
  const answers = [
    ['汇款编号', '收款账号', '金额（元）', '结果', '失败原因'],
    [mine?.reference, ACCOUNT, '7.87', '成功', ''],
    [theirs?.reference, ACCOUNT, '7.87', '失败', '账号与户名不符，7.87 元已退回'],
    ['7.87', ACCOUNT, '787', '成功', ''],
  ];
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(answers), '结果');
  const body = new FormData();
  body.set('file', new File([XLSX.write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer], '7.87.xlsx'));
  const request = new Request('http://localhost/', { method: 'POST', body, headers: { 'content-length': '9000' } });
  expect((await importResults(request)).headers.get('location')).toMatch(/results\/[0-9a-f-]{36}$/);
  expect(await remittanceOf(db, mine?.id ?? '')).toMatchObject({ state: 'SENT', amountSealed: null });
  expect(await remittanceOf(db, theirs?.id ?? '')).toMatchObject({
    state: 'FAILED',
    amountSealed: null,
    reason: '账号与户名不符，** 元已退回',
  });

  // Wrong, no amount at all, and an error nobody expected in the middle of the right one.
  const said = [
    await send(enter, actor, { amount: '6.43', idempotencyKey: 'k1' }),
    await send(enter, actor, { amount: '七块八毛七 7.87' }),
    await send(enter, other, { amount: '7.87' }),
    await send(sent, operator, { id: mine?.id ?? '', version: '1' }),
    await send(failed, operator, { id: mine?.id ?? '', version: '1', reason: '7.87 元退回' }),
  ];
  await db.$executeRaw`alter table "RemittanceEvent" rename to "RemittanceEventGone"`;
  said.push(await send(enter, actor, { amount: '7.87' }));
  await db.$executeRaw`alter table "RemittanceEventGone" rename to "RemittanceEvent"`;
  expect(written.join('\n')).toContain('action failed');
  expect(said[0]).toContain('REMITTANCE_AMOUNT_WRONG');
  expect(said.at(-1)).toContain('UNEXPECTED');
  // A refused reason goes back to the one who typed it, and nowhere else.
  expectNowhere(said.filter((_, index) => index !== 4).join('\n'));
  expect(await send(enter, actor, { amount: '7.87' })).toContain('done=certified');
  await deliver();

  expect(sms.length).toBeGreaterThan(0);
  expectNowhere([...mails, ...sms].join('\n'));
  expectNowhere(written.join('\n'));
  const rows = await everyRow();
  expectNowhere(rows);
  for (const text of [written.join('\n'), rows]) {
    expect(text).not.toContain(accountOf(actor));
    expect(text).not.toMatch(new RegExp(`(?<!\\w)${code}(?!\\w)`));
  }
});
