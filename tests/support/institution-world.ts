import { decode } from 'next-auth/jwt';
import { sessionHash } from '@/lib/auth/sessions';
import { activateByInstitution } from '@/lib/commands/institution/activate-by-institution';
import { linkInstitution } from '@/lib/commands/institution/link-institution';
import { execute } from '@/lib/commands/execute';
import { sealToken } from '@/lib/crypto/personal-data';
import type { Provider } from '@/lib/db/stores/school-providers';
import type { Viewer } from '@/lib/domain/access/viewer';
import { ARRIVAL_PURPOSE, type InstitutionProof } from '@/lib/domain/institution/proof';
import { newId } from '@/lib/ids';
import { demoGraduates } from '@/prisma/seed/demo/people';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/stage';
import type { Jar } from './institution-visit';
import { CLIENT, startOpenIdProvider } from './openid-provider';
import { addGraduate, createWorld } from './world';

export const NEW_PASSWORD = 'quiet-lantern-42';

/** The world, a second school in it, and one real provider that both schools and the platform use. */
export async function createInstitutionWorld() {
  const world = await createWorld();
  const { db, school, start } = world;
  const otherSchoolId = newId();
  await db.school.create({ data: { id: otherSchoolId, code: '10999', name: '另一所学校', createdAt: start } });
  const keys = [`school-${school.schoolId}`, `school-${otherSchoolId}`, 'platform'];
  const server = await startOpenIdProvider(keys.map((key) => `http://localhost:3000/api/auth/callback/${key}`));
  const providerOf = (schoolId: string | null): Provider => ({
    schoolId,
    name: 'a school',
    issuer: server.issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    scope: 'openid profile',
    claims: { studentNumber: 'xh', staffNumber: 'gh', identityNumber: 'sfzh' },
  });
  const close = async (): Promise<void> => {
    await server.stop();
    await world.close();
  };
  const providers = {
    ours: providerOf(school.schoolId),
    theirs: providerOf(otherSchoolId),
    platform: providerOf(null),
  };
  return { ...world, server, otherSchoolId, providers, close };
}
export type InstitutionWorld = Awaited<ReturnType<typeof createInstitutionWorld>>;

/** The student number of a demo graduate. */
export const studentNumber = (index: number): string => demoGraduates[index]?.studentNumber ?? '';

/** Graduate number `index` on the roster, without an account. */
export async function addToRoster(world: InstitutionWorld, index: number): Promise<string> {
  const { enrolmentId, viewer } = await addGraduate(world, index);
  await world.db.membership.delete({ where: { id: viewer.membershipId } });
  // What it consented to cannot be deleted: the account stays, nobody's.
  const nothing = { mobileSealed: null, mobileDigest: null, emailSealed: null, emailDigest: null, passwordHash: null };
  const nobody = { name: '无名', status: 'CLOSED', ...nothing } as const;
  await world.db.account.update({ where: { id: viewer.accountId }, data: nobody });
  return enrolmentId;
}

/** What a provider of this school proved; subject and numbers as given. */
export const proofBy = (provider: Provider, facts: Partial<InstitutionProof>): InstitutionProof => ({
  schoolId: provider.schoolId,
  issuer: provider.issuer,
  subject: 'nobody yet',
  name: null,
  studentNumber: null,
  staffNumber: null,
  identityDigest: null,
  ...facts,
});

export const arrivalOf = (proof: InstitutionProof, arrivedAt = Date.now()): string =>
  sealToken(JSON.stringify({ proof, arrivedAt }), ARRIVAL_PURPOSE);

export const activateWith = (world: InstitutionWorld, proof: InstitutionProof, changes: Record<string, string> = {}) =>
  execute(
    activateByInstitution,
    null,
    { arrival: arrivalOf(proof), password: NEW_PASSWORD, terms: 'yes', locale: 'zh-CN', ...changes },
    { db: world.db },
  );

export const linkWith = (
  { db }: InstitutionWorld,
  viewer: Viewer,
  proof: InstitutionProof,
  input: Record<string, string> = { password: DEMO_PASSWORD },
) => execute(linkInstitution, viewer, { arrival: arrivalOf(proof), ...input }, { db });

/** The account of the session whose secret this browser holds; undefined without one. */
export async function accountIn({ db }: InstitutionWorld, jar: Jar): Promise<string | undefined> {
  const secret = process.env.NEXTAUTH_SECRET ?? '';
  const token = await decode({ token: jar.values.get('session') ?? '', secret }).catch(() => null);
  if (typeof token?.sid !== 'string') return undefined;
  return (await db.session.findUnique({ where: { tokenHash: sessionHash(token.sid) } }))?.accountId;
}
