import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { beginSignIn } from '@/lib/auth/institution/flow';
import { activateByInstitution } from '@/lib/commands/institution/activate-by-institution';
import { linkInstitution } from '@/lib/commands/institution/link-institution';
import { execute } from '@/lib/commands/execute';
import { decode } from 'next-auth/jwt';
import { sessionHash } from '@/lib/auth/sessions';
import { digest, seal, sealToken } from '@/lib/crypto/personal-data';
import type { Provider } from '@/lib/db/stores/school-providers';
import type { Viewer } from '@/lib/domain/access/viewer';
import { ARRIVAL_PURPOSE, type InstitutionProof } from '@/lib/domain/institution/proof';
import { newId } from '@/lib/ids';
import { demoGraduates } from '@/prisma/seed/demo/people';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/stage';
import { comeBack, Jar, signInAt, visitProvider } from '../../support/institution-visit';
import { CLIENT, type OpenIdServer, startOpenIdProvider } from '../../support/openid-provider';
import { addGraduate, createWorld, type World } from '../../support/world';

vi.hoisted(() => {
  process.env.OPENID_INNER_ADDRESSES = '1';
  process.env.NEXTAUTH_SECRET = 'a secret of this test run';
  process.env.NEXTAUTH_URL = 'http://localhost:3000';
});

const SECRET = 'a secret of this test run';
const PASSWORD = 'quiet-lantern-42';
let world: World;
let server: OpenIdServer;
let ours: Provider;
let theirs: Provider;
let otherSchoolId: string;

beforeAll(async () => {
  world = await createWorld();
  otherSchoolId = newId();
  await world.db.school.create({
    data: { id: otherSchoolId, code: '10999', name: '另一所学校', createdAt: world.start },
  });
  const keys = [world.school.schoolId, otherSchoolId].map((id) => `school-${id}`);
  server = await startOpenIdProvider(
    [...keys, 'platform'].map((key) => `http://localhost:3000/api/auth/callback/${key}`),
  );
  ours = providerOf(world.school.schoolId);
  theirs = providerOf(otherSchoolId);
});
afterEach(() => server.people.clear());
afterAll(async () => {
  await server.stop();
  await world.close();
});

const providerOf = (schoolId: string | null): Provider => ({
  schoolId,
  name: 'a school',
  issuer: server.issuer,
  clientId: CLIENT.id,
  clientSecret: CLIENT.secret,
  scope: 'openid profile',
  claims: { studentNumber: 'xh', staffNumber: 'gh', identityNumber: 'sfzh' },
});
const numberOf = (index: number): string => demoGraduates[index]?.studentNumber ?? '';
const tokenOf = (proof: InstitutionProof | null, arrivedAt = Date.now()): string =>
  sealToken(JSON.stringify({ proof, arrivedAt }), ARRIVAL_PURPOSE);
const activate = (proof: InstitutionProof | null, changes = {}, actor: Viewer | null = null) =>
  execute(
    activateByInstitution,
    actor,
    { arrival: tokenOf(proof), password: PASSWORD, terms: 'yes', locale: 'zh-CN', ...changes },
    { db: world.db },
  );
const link = (viewer: Viewer, proof: InstitutionProof | null, password: string | undefined = DEMO_PASSWORD) =>
  execute(linkInstitution, viewer, { arrival: tokenOf(proof), password }, { db: world.db });
/** The account of the session whose secret this browser holds; undefined without one. */
async function accountIn(jar: Jar): Promise<string | undefined> {
  const token = await decode({ token: jar.values.get('session') ?? '', secret: SECRET }).catch(() => null);
  if (typeof token?.sid !== 'string') return undefined;
  const session = await world.db.session.findUnique({ where: { tokenHash: sessionHash(token.sid) } });
  return session?.accountId;
}
const CONTINUE = '/sign-in/institution/continue';
const problem = (name: string): string => `/sign-in/institution?problem=${name}`;

it('asks with PKCE, state and nonce, for the exact redirect address', async () => {
  const { location, cookies } = await beginSignIn(ours, '/graduate/invitations');
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
  const { viewer } = await addGraduate(world, 0);
  server.people.set('one', { sub: 's-one', xh: numberOf(0), name: '王' });
  const first = await signInAt(world.db, ours, 'one');
  expect(first.answer).toMatchObject({ location: CONTINUE, arrived: { studentNumber: numberOf(0) } });
  expect(await accountIn(first.jar)).toBeUndefined();
  expect(await link(viewer, first.answer.arrived)).toMatchObject({ outcome: 'done' });
  const { jar, answer } = await signInAt(world.db, ours, 'one');
  expect(answer).toMatchObject({ location: 'http://localhost:3000/start', arrived: null });
  expect(await accountIn(jar)).toBe(viewer.accountId);
  const session = await world.db.session.findFirstOrThrow({
    where: { accountId: viewer.accountId, address: '192.0.2.7' },
  });
  expect(session.device).toBe('a browser of the test');
  const events = await world.db.auditEvent.findMany({ where: { type: 'INSTITUTION_SIGN_IN' }, orderBy: { at: 'asc' } });
  expect(events.map(({ facts, subjectId }) => [facts, subjectId])).toEqual([
    [{ outcome: 'unknown', schoolId: world.school.schoolId }, null],
    [{ outcome: 'signed-in', schoolId: world.school.schoolId }, viewer.accountId],
  ]);
  const stored = await world.db.federatedIdentity.findMany();
  expect(JSON.stringify([events, stored])).not.toContain('s-one');
});
