import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '@/lib/db/client';
import { agreementTransitions } from '@/lib/domain/agreement/transitions';
import { REMITTANCE_STATES } from '@/lib/domain/remittance/rules';
import { seedDemo } from '@/prisma/seed/demo/seed-demo';
import { createTestDatabase, type TestDatabase } from '../../support/database';

let copy: TestDatabase;
let db: Database;
beforeAll(async () => {
  copy = await createTestDatabase();
  db = openDatabase(copy.url, 4);
  await seedDemo(db);
});
afterAll(async () => {
  await db.$disconnect();
  await copy.drop();
});

it('shows every state of signing that can be reached, and every state of certification', async () => {
  const states = new Set((await db.agreement.findMany({ select: { state: true } })).map(({ state }) => state));
  const reachable = agreementTransitions.flatMap(({ to }) => (to === 'NEXT_LEVEL' ? [] : [to]));
  for (const state of [...reachable, 'PENDING_DEPARTMENT', 'PENDING_SCHOOL', 'SIGNED'] as const) {
    expect(states).toContain(state);
  }
  const certified = (await db.employer.findMany()).map(({ certificationState }) => certificationState);
  const shown = ['CERTIFIED', 'DRAFT', 'IN_REVIEW', 'SUPPLEMENT_REQUIRED', 'REJECTED'];
  const remitted = ['REMITTING', 'AWAITING_AMOUNT', 'REMITTANCE_FAILED'];
  expect(new Set(certified)).toEqual(new Set([...shown, ...remitted, 'RECERTIFYING', 'SUSPENDED', 'EXPIRED']));
  expect(await db.joinRequest.count({ where: { state: 'OPEN' } })).toBe(1);
  const transfers = (await db.remittance.findMany({ select: { state: true } })).map(({ state }) => state);
  expect(new Set(transfers)).toEqual(new Set(REMITTANCE_STATES));
});

it('leaves people at every step before signing: unactivated, unconfirmed, with an open report, with a draft', async () => {
  const [accounts, enrolments] = [
    await db.membership.count({ where: { party: 'GRADUATE' } }),
    await db.enrolment.count(),
  ];
  expect(accounts).toBe(12);
  expect(enrolments).toBeGreaterThan(accounts);
  expect(await db.enrolment.count({ where: { confirmedAt: null } })).toBeGreaterThan(0);
  expect(await db.rosterRequest.count({ where: { state: 'OPEN' } })).toBe(1);
  expect(await db.invitationDraft.count()).toBe(1);
});

it('was played by deeds: every agreement has its events and every event its audit entry', async () => {
  const events = await db.agreementEvent.count();
  const audited = await db.auditEvent.count({ where: { subjectType: 'agreement', type: { not: 'IDENTITY_PROVED' } } });
  expect(audited).toBe(events);
});

it('changes nothing when it is loaded again', async () => {
  const before = await db.auditEvent.count();
  expect(await seedDemo(db)).toContain('already');
  expect(await db.auditEvent.count()).toBe(before);
});
