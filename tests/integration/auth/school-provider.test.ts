import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { execute } from '@/lib/commands/execute';
import { removeSchoolProvider } from '@/lib/commands/institution/remove-school-provider';
import { saveSchoolProvider } from '@/lib/commands/institution/save-school-provider';
import { open } from '@/lib/crypto/personal-data';
import type { OperatorViewer, Viewer } from '@/lib/domain/access/viewer';
import { schoolProvider } from '@/lib/db/stores/school-providers';
import { schoolSignIn } from '@/lib/queries/institution/school-sign-in';
import { createInstitutionWorld, type InstitutionWorld } from '../../support/institution-world';
import { CLIENT } from '../../support/openid-provider';
import { addOperator } from '../../support/viewers';

vi.hoisted(() => {
  process.env.OPENID_INNER_ADDRESSES = '1';
});

let world: InstitutionWorld;
let operator: OperatorViewer;
beforeAll(async () => {
  world = await createInstitutionWorld();
  operator = await addOperator(world);
});
afterAll(() => world.close());

const save = (viewer: Viewer, changes: Record<string, string | undefined> = {}) =>
  execute(
    saveSchoolProvider,
    viewer,
    {
      schoolId: world.school.schoolId,
      version: '0',
      issuer: world.server.issuer,
      clientId: CLIENT.id,
      clientPassword: CLIENT.secret,
      scope: 'profile',
      studentNumberClaim: 'xh',
      staffNumberClaim: '',
      identityNumberClaim: '',
      ...changes,
    },
    { db: world.db },
  );

it('keeps the settings of a school, the secret sealed and never given out again', async () => {
  const { db, school, viewers } = world;
  expect(await save(viewers.school)).toMatchObject({ outcome: 'done' });
  const row = await db.schoolProvider.findUniqueOrThrow({ where: { schoolId: school.schoolId } });
  expect(row).toMatchObject({ scope: 'openid profile', studentNumberClaim: 'xh', staffNumberClaim: null, version: 1 });
  expect(open(row.secretSealed)).toBe(CLIENT.secret);
  const events = await db.auditEvent.findMany({ where: { type: 'SCHOOL_PROVIDER_SAVED' } });
  expect(events).toMatchObject([{ subjectId: school.schoolId, facts: { newSecret: true, version: 1 } }]);
  const shown = [await schoolSignIn(operator, { schoolId: school.schoolId }, db), events];
  expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${CLIENT.secret}|secretSealed`));
});

it('keeps the secret when it is left empty, and asks for it again for another issuer', async () => {
  const { db, school, server } = world;
  expect(await save(operator, { version: '1', clientPassword: '', clientId: 'second' })).toMatchObject({
    outcome: 'done',
  });
  expect(await schoolProvider(db, school.schoolId)).toMatchObject({ clientId: 'second', clientSecret: CLIENT.secret });
  await db.schoolProvider.updateMany({ data: { issuer: 'https://id.example.edu.cn' } });
  expect(await save(operator, { version: '2', clientPassword: '' })).toMatchObject({
    fields: { clientPassword: 'CLIENT_SECRET_MISSING' },
  });
  await db.schoolProvider.updateMany({ data: { issuer: server.issuer } });
});

it('lets one of two savers win, also where there was nothing before', async () => {
  const { otherSchoolId } = world;
  const both = [save(operator, { schoolId: otherSchoolId }), save(operator, { schoolId: otherSchoolId })];
  const first = await Promise.all(both);
  expect(first.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  const again = await Promise.all(['a', 'b'].map((clientId) => save(operator, { version: '2', clientId })));
  expect(again.find(({ outcome }) => outcome === 'refused')).toMatchObject({ code: 'SCHOOL_PROVIDER_STALE' });
});

it('is the matter of the school itself and of the operator', async () => {
  const { db, otherSchoolId, viewers } = world;
  expect(await save(viewers.school, { schoolId: otherSchoolId, version: '1' })).toEqual({ outcome: 'not-found' });
  expect(await schoolSignIn(viewers.school as never, { schoolId: otherSchoolId }, db)).toBeNull();
  for (const viewer of [viewers.department, viewers.employer]) {
    expect(await save(viewer, { version: '3' })).toMatchObject({ outcome: 'refused', code: 'FORBIDDEN' });
  }
  const input = { schoolId: otherSchoolId, version: '1' };
  expect(await execute(removeSchoolProvider, viewers.school, input, { db })).toEqual({ outcome: 'not-found' });
  expect(await execute(removeSchoolProvider, operator, input, { db })).toMatchObject({ outcome: 'done' });
  expect(await schoolProvider(db, otherSchoolId)).toBeNull();
});

it.each([
  [{ issuer: 'http://127.0.0.1:9' }, { issuer: 'ISSUER_UNREACHABLE' }],
  [{ issuer: 'id.example.edu.cn' }, { issuer: 'ISSUER_INVALID' }],
  [{ issuer: 'https://somebody:secret@id.example.edu.cn' }, { issuer: 'ISSUER_INVALID' }],
  [{ studentNumberClaim: '' }, { studentNumberClaim: 'CLAIM_MISSING' }],
  [{ studentNumberClaim: '学号' }, { studentNumberClaim: 'CLAIM_NAME_INVALID' }],
  [{ clientId: ' ' }, { clientId: 'FIELD_REQUIRED' }],
])('says what is wrong with %o', async (changes, fields) => {
  expect(await save(operator, { version: '3', ...changes })).toEqual({ outcome: 'invalid', fields });
});

it('asks the issuer what it offers before anything is kept', async () => {
  const { server } = world;
  const path = await save(operator, { version: '3', issuer: `${server.issuer}/elsewhere` });
  expect(path).toMatchObject({ fields: { issuer: 'ISSUER_WITHOUT_OPENID' } });
  const name = await save(operator, { version: '3', issuer: server.issuer.replace('127.0.0.1', 'localhost') });
  expect(name).toMatchObject({ fields: { issuer: 'ISSUER_DIFFERS' } });
});
