import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { beginSignIn } from '@/lib/auth/institution/flow';
import { comeBack, Jar, signInAt, visitProvider } from '../../support/institution-visit';
import {
  accountIn,
  createInstitutionWorld,
  type InstitutionWorld,
  linkWith,
  studentNumber,
} from '../../support/institution-world';
import { CLIENT } from '../../support/openid-provider';
import { addGraduate } from '../../support/world';

vi.hoisted(() => {
  process.env.OPENID_INNER_ADDRESSES = '1';
  process.env.NEXTAUTH_SECRET = 'a secret of this test run';
  process.env.NEXTAUTH_URL = 'http://localhost:3000';
});

let world: InstitutionWorld;
beforeAll(async () => {
  world = await createInstitutionWorld();
});
afterEach(() => {
  world.server.people.clear();
  world.server.state.tampering = undefined;
});
afterAll(() => world.close());

const CONTINUE = '/sign-in/institution/continue';
const problem = (name: string): string => `/sign-in/institution?problem=${name}`;
const failed = { location: problem('failed'), arrived: null };

it('asks with PKCE, state and nonce, for the exact redirect address', async () => {
  const { location, cookies } = await beginSignIn(world.providers.ours, '/graduate/invitations');
  const asked = Object.fromEntries(new URL(location).searchParams);
  expect(asked).toMatchObject({
    response_type: 'code',
    client_id: CLIENT.id,
    redirect_uri: `http://localhost:3000/api/auth/callback/school-${world.school.schoolId}`,
    scope: 'openid profile',
    code_challenge_method: 'S256',
  });
  for (const name of ['state', 'nonce', 'code_challenge'] as const) expect(asked[name]?.length).toBeGreaterThan(20);
  const kept = cookies.filter((line) => /next-auth\.(state|nonce|pkce)/.test(line));
  expect(kept).toHaveLength(3);
  for (const line of kept) expect(line).toMatch(/HttpOnly.*SameSite=Lax/);
});

it('opens a session of its own for a linked graduate, with its facts and a line in the record', async () => {
  const { db, server, school, providers } = world;
  const { viewer } = await addGraduate(world, 0);
  server.people.set('one', { sub: 's-one', xh: studentNumber(0), name: '王' });
  const first = await signInAt(db, providers.ours, 'one');
  expect(first.answer).toMatchObject({ location: CONTINUE, arrived: { studentNumber: studentNumber(0), name: '王' } });
  expect(await accountIn(world, first.jar)).toBeUndefined();
  if (!first.answer.arrived) throw new Error('nobody arrived');
  expect(await linkWith(world, viewer, first.answer.arrived)).toMatchObject({ outcome: 'done' });
  const { jar, answer } = await signInAt(db, providers.ours, 'one');
  expect(answer).toMatchObject({ location: 'http://localhost:3000/start', arrived: null });
  expect(await accountIn(world, jar)).toBe(viewer.accountId);
  const facts = { accountId: viewer.accountId, address: '192.0.2.7' };
  const session = await db.session.findFirstOrThrow({ where: facts });
  expect(session.device).toBe('a browser of the test');
  const events = await db.auditEvent.findMany({ where: { type: 'INSTITUTION_SIGN_IN' }, orderBy: { at: 'asc' } });
  expect(events.map((event) => [event.facts, event.subjectId])).toEqual([
    [{ outcome: 'unknown', schoolId: school.schoolId }, null],
    [{ outcome: 'signed-in', schoolId: school.schoolId }, viewer.accountId],
  ]);
  const stored = await db.federatedIdentity.findMany();
  expect(stored[0]?.lastUsedAt).not.toBeNull();
  const kept = JSON.stringify([events, stored]);
  for (const secret of ['s-one', studentNumber(0)]) expect(kept).not.toContain(secret);
});

it('opens nothing when the same subject comes with another student number, or with none', async () => {
  const { db, server, providers } = world;
  const { viewer } = await addGraduate(world, 1);
  await addGraduate(world, 2);
  const person = { sub: 's-changed', xh: studentNumber(1) };
  server.people.set('changed', person);
  const { arrived } = (await signInAt(db, providers.ours, 'changed')).answer;
  if (!arrived) throw new Error('nobody arrived');
  expect(await linkWith(world, viewer, arrived)).toMatchObject({ outcome: 'done' });
  for (const xh of [studentNumber(2), 'NOBODY-1', '']) {
    server.people.set('changed', { ...person, xh });
    const { answer, jar } = await signInAt(db, providers.ours, 'changed');
    expect(answer).toMatchObject({ location: problem('number-changed'), arrived: null });
    expect(await accountIn(world, jar)).toBeUndefined();
  }
});

it('links nobody by an e-mail that is somebody else’s', async () => {
  const { db, server, providers } = world;
  server.people.set('mail', { sub: 's-mail', xh: 'NOBODY-2', email: 'school@demo.test', name: '顾临风' });
  const { answer, jar } = await signInAt(db, providers.ours, 'mail');
  expect(answer).toMatchObject({ location: CONTINUE, arrived: { studentNumber: 'NOBODY-2' } });
  expect(JSON.stringify(answer.arrived)).not.toContain('demo.test');
  expect(await accountIn(world, jar)).toBeUndefined();
  expect(await db.federatedIdentity.count({ where: { account: { name: '顾临风' } } })).toBe(0);
});

it('takes an answer once, in the browser that asked, for the provider that was asked', async () => {
  const { db, server, providers } = world;
  server.people.set('replay', { sub: 's-replay', xh: 'NOBODY-3' });
  const { address, cookies, jar, answer } = await signInAt(db, providers.ours, 'replay');
  expect(answer.location).toBe(CONTINUE);
  expect(Object.keys(jar.all()).filter((name) => /state|nonce|pkce/.test(name))).toEqual([]);
  expect(await comeBack(db, providers.ours, address, jar.all())).toMatchObject(failed);
  // Even with the cookies of before: the provider gives a code for one exchange only.
  expect(await comeBack(db, providers.ours, address, cookies)).toMatchObject(failed);

  const other = new Jar();
  const begun = await beginSignIn(providers.ours, null);
  other.take(begun.cookies);
  const back = await visitProvider(begun.location, 'replay');
  expect(await comeBack(db, providers.ours, back, {})).toMatchObject(failed);
  expect(await comeBack(db, providers.theirs, back, other.all())).toMatchObject(failed);
  const strange = new URL(back);
  strange.searchParams.set('state', 'another');
  expect(await comeBack(db, providers.ours, strange, other.all())).toMatchObject(failed);
});

const seconds = (): number => Math.floor(Date.now() / 1000);
it.each([
  ['a forged signature', { isForged: true, change: (token: object) => ({ ...token, sub: 's-somebody' }) }],
  ['another issuer', { change: (token: object) => ({ ...token, iss: 'https://id.example.edu.cn' }) }],
  ['another audience', { change: (token: object) => ({ ...token, aud: 'somebody-else' }) }],
  ['another nonce', { change: (token: object) => ({ ...token, nonce: 'another' }) }],
  ['an end a minute ago', { change: (token: object) => ({ ...token, exp: seconds() - 60 }) }],
  ['a making in a minute', { change: (token: object) => ({ ...token, iat: seconds() + 60, exp: seconds() + 600 }) }],
  ['a beginning in a minute', { change: (token: object) => ({ ...token, nbf: seconds() + 60 }) }],
])('refuses an id_token with %s', async (_what, tampering) => {
  const { db, server, providers } = world;
  server.people.set('token', { sub: 's-token', xh: 'NOBODY-4' });
  server.state.tampering = tampering;
  expect((await signInAt(db, providers.ours, 'token')).answer).toMatchObject(failed);
});

it('bears a clock that is five seconds ahead', async () => {
  const { db, server, providers } = world;
  server.people.set('clock', { sub: 's-clock', xh: 'NOBODY-5' });
  server.state.tampering = { change: (token) => ({ ...token, iat: seconds() + 5, nbf: seconds() + 5 }) };
  expect((await signInAt(db, providers.ours, 'clock')).answer.location).toBe(CONTINUE);
});

it('believes only the issuer of the settings, letter by letter', async () => {
  const { db, server, providers } = world;
  server.people.set('issuer', { sub: 's-issuer', xh: 'NOBODY-6' });
  const issuer = server.issuer.replace('127.0.0.1', 'localhost');
  const { answer } = await signInAt(db, { ...providers.ours, issuer }, 'issuer');
  expect(answer).toMatchObject(failed);
});

it('says that somebody stopped at the provider, and that a provider cannot be reached', async () => {
  const { db, providers } = world;
  expect((await signInAt(db, providers.ours, 'nobody')).answer).toMatchObject({ location: problem('cancelled') });
  const gone = { ...providers.ours, issuer: 'http://127.0.0.1:9' };
  expect(await beginSignIn(gone, null)).toEqual({ location: problem('unreachable'), cookies: [] });
});
