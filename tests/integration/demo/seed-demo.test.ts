import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '@/lib/db/client';
import { reviewLevels, stateOfLevel } from '@/lib/domain/agreement/states';
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
  // A line that leads back to where it starts leads to no state.
  const steps = agreementTransitions.filter(({ from, to }) => from !== to);
  // Whose steps have no pages yet: each slice that brings them plays them in the demo and takes its states out here.
  const unplayed = ['CORRECTING_EMPLOYER', 'CORRECTING_GRADUATE', 'RETRACTED', 'TERMINATED', 'FULFILLED'];
  const named = steps.flatMap(({ to }) => (to === 'NEXT_LEVEL' || to === 'ASKING_LEVEL' ? [] : [to]));
  const reachable = named.filter((state) => !unplayed.includes(state));
  const reviewed = [...reviewLevels.map(stateOfLevel), 'SIGNED'] as const;
  for (const state of [...reachable, ...reviewed]) {
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
  expect(accounts).toBe(15);
  expect(enrolments).toBeGreaterThan(accounts);
  expect(await db.enrolment.count({ where: { confirmedAt: null } })).toBeGreaterThan(0);
  expect(await db.invitationDraft.count()).toBe(1);
});

it('shows what can become of rosters, of what graduates ask the school, and of a second school’s claims', async () => {
  const imports = (await db.rosterImport.findMany()).map(({ state }) => state);
  expect(new Set(imports)).toEqual(new Set(['APPLIED', 'PENDING', 'DISCARDED']));
  const requests = (await db.rosterRequest.findMany()).map(({ kind, state }) => `${kind} ${state}`);
  expect(new Set(requests)).toEqual(
    new Set(['BASE_DATA_ERROR OPEN', 'BASE_DATA_ERROR ACCEPTED', 'BASE_DATA_ERROR REFUSED', 'MOBILE_CHANGE OPEN']),
  );
  const claims = await db.enrolment.findMany({ where: { linkedAt: null } });
  expect(claims.map(({ state }) => state).sort()).toEqual(['ENROLLED', 'LEFT']);
});

it('was played by deeds: every agreement has its events and every event its audit entry', async () => {
  const events = await db.agreementEvent.count();
  // A proof and a look move nothing.
  const audited = await db.auditEvent.count({
    where: { subjectType: 'agreement', type: { notIn: ['IDENTITY_PROVED', 'INVITATION_OPENED'] } },
  });
  expect(audited).toBe(events);
});

it('changes nothing when it is loaded again', async () => {
  const before = await db.auditEvent.count();
  expect(await seedDemo(db)).toContain('already');
  expect(await db.auditEvent.count()).toBe(before);
});
