import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { signInByCode } from '@/lib/auth/code-sign-in';
import { signInByPassword } from '@/lib/auth/password-sign-in';
import { execute } from '@/lib/commands/execute';
import { requestJoining } from '@/lib/commands/joining/request-joining';
import { registerEmployer } from '@/lib/commands/registration/register-employer';
import { requestRegistrationCode } from '@/lib/commands/registration/request-registration-code';
import { requestSignInCode } from '@/lib/commands/sign-in/request-sign-in-code';
import { resetPassword } from '@/lib/commands/sign-in/reset-password';
import { hash, verify } from '@node-rs/argon2';
import { addNewcomer, fillClaim } from '../../support/claims';
import { countingClient } from '../../support/counting';
import { freshCode } from '../../support/remittances';
import { createWorld, type World } from '../../support/world';

// The library itself, so that every hash counts, whoever asks for it.
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<{ hash: typeof hash; verify: typeof verify }>();
  return { ...real, hash: vi.fn(real.hash), verify: vi.fn(real.verify) };
});

let world: World;
let client: ReturnType<typeof countingClient>;
beforeAll(async () => {
  world = await createWorld();
  client = countingClient(world.url);
  await client.db.account.update({ where: { id: world.viewers.reader.accountId }, data: { status: 'DISABLED' } });
  // The decoy of unknown names is hashed once for a process.
  await signInByPassword({ name: 'warm@demo.test', password: 'x', address: '10.3.9.9' }, client.db);
});
afterAll(async () => {
  await client.db.$disconnect();
  await world.close();
});

/** Somebody with an account, somebody whose account is disabled, nobody by e-mail, nobody by mobile. */
const names = ['employer@demo.test', 'reader@demo.test', 'nobody@demo.test', '13911112222'];
const targetOf = (name: string) =>
  name.includes('@') ? { channel: 'MAIL' as const, address: name } : { channel: 'SMS' as const, address: name };

/** What each name gets, in answer, statements and hashes. */
async function seenBy(deed: (name: string, index: number) => Promise<unknown>) {
  const seen = [];
  for (const [index, name] of names.entries()) {
    vi.mocked(hash).mockClear();
    vi.mocked(verify).mockClear();
    const { answer, statements } = await client.measured(() => deed(name, index));
    seen.push({ answer, statements, hashes: [vi.mocked(hash).mock.calls.length, vi.mocked(verify).mock.calls.length] });
  }
  return seen;
}

function expectAlike(seen: Awaited<ReturnType<typeof seenBy>>, least: number, hashes: [number, number]): void {
  for (const one of seen) expect(one).toEqual(seen[0]);
  expect(seen[0]?.statements).toBeGreaterThanOrEqual(least);
  expect(seen[0]?.hashes).toEqual(hashes);
}

it('a wrong password costs and says the same whoever is named', async () => {
  const seen = await seenBy((name, index) =>
    signInByPassword({ name, password: 'not the password', address: `10.3.0.${index}` }, client.db),
  );
  expectAlike(seen, 4, [0, 1]);
  expect(seen[0]?.answer).toEqual({ refused: 'SIGN_IN_WRONG' });
});

it('asking for a code costs and says the same whoever is named', async () => {
  for (const purpose of ['sign-in', 'reset-password']) {
    const seen = await seenBy((account) =>
      execute(requestSignInCode, null, { account, purpose, locale: 'zh-CN' }, { db: client.db }),
    );
    expectAlike(seen, 8, [0, 0]);
    expect(seen[0]?.answer).toMatchObject({ outcome: 'done', result: null });
    const again = await seenBy((account) =>
      execute(requestSignInCode, null, { account, purpose, locale: 'zh-CN' }, { db: client.db }),
    );
    expectAlike(again, 4, [0, 0]);
    expect(again[0]?.answer).toMatchObject({ code: 'CODE_TOO_OFTEN' });
  }
});

it('a wrong code costs and says the same whoever is named, after a request and without one', async () => {
  const seen = await seenBy((name, index) =>
    signInByCode({ target: targetOf(name), code: 'no code', address: `10.3.1.${index}` }, client.db),
  );
  expectAlike(seen, 4, [0, 0]);
  expect(seen[0]?.answer).toEqual({ refused: 'CODE_WRONG' });
});

it('a new password with a wrong code costs and says the same whoever is named, one hash included', async () => {
  const seen = await seenBy((account) =>
    execute(resetPassword, null, { account, code: '000000', password: 'quiet-lantern-42' }, { db: client.db }),
  );
  expectAlike(seen, 5, [1, 0]);
  expect(seen[0]?.answer).toMatchObject({ outcome: 'refused', code: 'CODE_WRONG' });
});

it('a code to register with costs and says the same whether the address has an account or not', async () => {
  const addressed = (name: string) =>
    name.includes('@') ? { channel: 'MAIL', email: name } : { channel: 'SMS', mobile: name };
  const ask = () =>
    seenBy((name) =>
      execute(requestRegistrationCode, null, { ...addressed(name), locale: 'zh-CN' }, { db: client.db }),
    );
  const seen = await ask();
  expectAlike(seen, 8, [0, 0]);
  expect(seen[0]?.answer).toMatchObject({ outcome: 'done', result: null });
  const again = await ask();
  expectAlike(again, 4, [0, 0]);
  expect(again[0]?.answer).toMatchObject({ code: 'CODE_TOO_OFTEN' });
});

it('registering with wrong codes costs and says the same whether the address has an account or not', async () => {
  const seen = await seenBy((name) => {
    const typed = { name: '苏青禾', organisation: '青禾文化有限公司', password: 'plain wooden table', consent: 'yes' };
    const [email, mobile] = name.includes('@') ? [name, '13911113333'] : ['someone@demo.test', name];
    const input = { ...typed, email, mobile, mobileCode: '000000', emailCode: '000001', locale: 'zh-CN' };
    return execute(registerEmployer, null, input, { db: client.db });
  });
  expectAlike(seen, 3, [0, 0]);
  expect(seen[0]?.answer).toMatchObject({ outcome: 'invalid' });
});

it('asking to join costs and says the same whether somebody is about to certify the code or nobody has it', async () => {
  const { db, start } = world;
  const claimed = freshCode();
  await fillClaim(db, await addNewcomer(db, 'claims-it', start), 'claims-it', claimed);
  const answers = [];
  for (const [place, creditCode] of [claimed, freshCode()].entries()) {
    const asker = await addNewcomer(db, `asks-${place}`, start);
    const typed = { creditCode, name: '新同事', joiningReason: '人力资源部新同事，负责校园招聘。' };
    answers.push(await client.measured(() => execute(requestJoining, asker, typed, { db: client.db })));
  }
  const [one, other] = answers;
  expect(other).toEqual(one);
  expect(one?.answer).toMatchObject({ outcome: 'invalid', fields: { creditCode: 'JOINING_CODE_NOT_CERTIFIED' } });
});
