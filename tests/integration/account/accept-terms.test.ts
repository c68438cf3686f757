import { afterAll, beforeAll, expect, it } from 'vitest';
import { findSession, openSession, sessionHash } from '@/lib/auth/sessions';
import { acceptTerms } from '@/lib/commands/account/accept-terms';
import { execute } from '@/lib/commands/execute';
import { TERMS_VERSION } from '@/lib/domain/consent/consents';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const yes = { terms: 'yes', version: TERMS_VERSION };

it('asks again for terms that have changed, and keeps each agreement with its version', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.school;
  await db.account.update({ where: { id: accountId }, data: { termsVersion: '0' } });
  const hash = sessionHash(await openSession(accountId, {}, db));
  expect((await findSession(hash, db))?.termsVersion).toBe('0');
  const both = await Promise.all([1, 2].map(() => execute(acceptTerms, viewers.school, yes, { db })));
  expect(both.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
  expect((await findSession(hash, db))?.termsVersion).toBe(TERMS_VERSION);
  const kept = await db.consent.findMany({ where: { accountId }, orderBy: { kind: 'asc' } });
  expect(kept).toMatchObject([
    { kind: 'privacy', version: TERMS_VERSION, given: true },
    { kind: 'terms', version: TERMS_VERSION, given: true },
  ]);
  const audited = await db.auditEvent.findMany({ where: { subjectId: accountId, type: 'TERMS_ACCEPTED' } });
  expect(audited[0]).toMatchObject({ accountId, facts: { version: TERMS_VERSION } });
});

it('counts no agreement that was not ticked, was to another text, or comes from nobody', async () => {
  const { db, viewers } = world;
  const actor = viewers.employer;
  await db.account.update({ where: { id: actor.accountId }, data: { termsVersion: null } });
  expect(await execute(acceptTerms, actor, { version: TERMS_VERSION }, { db })).toMatchObject({
    fields: { terms: 'CONSENT_MISSING' },
  });
  expect(await execute(acceptTerms, actor, { ...yes, version: '0' }, { db })).toMatchObject({ code: 'TERMS_STALE' });
  expect(await execute(acceptTerms, null, yes, { db })).toMatchObject({ code: 'SIGN_IN_NEEDED' });
  expect((await db.account.findUniqueOrThrow({ where: { id: actor.accountId } })).termsVersion).toBeNull();
});
