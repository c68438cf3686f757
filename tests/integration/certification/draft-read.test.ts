import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { saveClaimDraft } from '@/lib/commands/certification/save-claim-draft';
import { addNewcomer, must } from '../../support/claims';
import { createWorld, type World } from '../../support/world';

const surroundings = vi.hoisted(() => ({ viewer: null as unknown }));
const words = Object.assign((key: string) => key, { has: () => true, rich: (key: string) => key });
vi.mock('@/lib/auth/viewer', () => ({
  requireViewer: () => Promise.resolve(surroundings.viewer),
  currentViewer: () => Promise.resolve(surroundings.viewer),
}));
vi.mock('@/lib/words/reader', () => ({ getTranslations: () => Promise.resolve(words) }));
vi.mock('@/lib/server/request-facts', () => ({
  requestFacts: () => Promise.resolve({ requestId: 'r', address: '203.0.113.1', device: '' }),
}));
vi.mock('@/app/employer/certification/actions', () => ({
  checkCode: () => Promise.resolve(),
  saveOrganisationForm: () => Promise.resolve(),
}));
const { default: page } = await import('@/app/employer/certification/organisation/page');

let world: World;
const shared = globalThis as typeof globalThis & { sanfangDatabase?: World['db'] };
beforeAll(async () => {
  world = await createWorld();
  shared.sanfangDatabase = world.db;
});
afterAll(() => world.close());

it('a draft of the organisation is shown whole, so who opened it is recorded; without a draft nothing is', async () => {
  const { db, start } = world;
  const actor = await addNewcomer(db, 'drafting', start);
  surroundings.viewer = actor;
  const open = () => page({ searchParams: Promise.resolve({}) });
  const reads = () =>
    db.auditEvent.findMany({ where: { type: 'CERTIFICATION_DRAFT_READ', accountId: actor.accountId } });
  await open();
  expect(await reads()).toEqual([]);
  await must(db, saveClaimDraft, actor, { part: 'organisation', typed: { telephone: '010-62220000' } });
  await open();
  expect(await reads()).toMatchObject([{ subjectType: 'employer', subjectId: actor.employerId }]);
});
