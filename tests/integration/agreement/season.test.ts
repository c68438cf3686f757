import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { declineInvitation } from '@/lib/commands/agreement/decline-invitation';
import { openInvitation } from '@/lib/commands/agreement/open-invitation';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { execute } from '@/lib/commands/execute';
import { weekOf } from '@/lib/domain/agreement/milestones';
import { foldCounters } from '@/lib/jobs/fold-counters';
import { ownSeason } from '@/lib/queries/employer/own-season';
import { schoolYearSeason } from '@/lib/queries/school/school-year-season';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** Every number there is, folded or not, by scope and name, those that are zero left out. */
async function allNumbers(): Promise<Record<string, number>> {
  const rows = await world.db.$queryRaw<{ key: string; value: number }[]>`
    select "scope" || ' ' || "name" as "key", sum("value")::int as "value" from (
      select "scope", "name", "value" from "Counter" union all select "scope", "name", "delta" from "CounterDelta") counted
    group by 1 having sum("value") <> 0 order by 1`;
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

it('counts each letter once at each milestone, for its employer and for its school, before and after folding', async () => {
  const { db, viewers } = world;
  const [one, two] = [await addGraduate(world, 0), await addGraduate(world, 1)];
  const signed = await sent(world, viewers.employer, one.enrolmentId);
  const declined = await sent(world, viewers.employer, two.enrolmentId);
  await sent(world, viewers.rival, two.enrolmentId);
  for (const { viewer } of [one, one]) await execute(openInvitation, viewer, { id: signed }, { db });
  await prove(world, one.viewer, signed);
  await execute(acceptInvitation, one.viewer, { id: signed, confirmed: 'yes' }, { db });
  await execute(passReview, viewers.department, { id: signed }, { db });
  await execute(passReview, viewers.school, { id: signed }, { db });
  await execute(declineInvitation, two.viewer, { id: declined, reason: '已另有去向' }, { db });

  const { graduationYear } = await db.agreement.findUniqueOrThrow({ where: { id: signed } });
  const mine = { SENT: 2, SEEN: 1, ACCEPTED: 1, SIGNED: 1, LAPSED: 1 };
  const own = await ownSeason(viewers.employer, undefined, db);
  expect(own).toMatchObject({ year: graduationYear, years: [graduationYear], season: { totals: mine } });
  expect(own?.season.weeks).toHaveLength(12);
  expect(own?.season.weeks.at(-1)).toMatchObject(mine);
  expect(own?.times.toAccept).not.toBeNull();
  expect(await ownSeason(viewers.rival, undefined, db)).toMatchObject({ season: { totals: { SENT: 1, LAPSED: 0 } } });
  const school = await schoolYearSeason(viewers.school, graduationYear, db);
  expect(school).toMatchObject({
    season: { totals: { ...mine, SENT: 3 } },
    counts: { SIGNED: 1, DECLINED: 1, PENDING_GRADUATE: 1 },
  });
  expect(await schoolYearSeason(viewers.department, graduationYear, db)).toBeNull();

  const before = await allNumbers();
  await foldCounters(db);
  expect(await allNumbers()).toEqual(before);
  expect(await ownSeason(viewers.employer, undefined, db)).toMatchObject({ season: { totals: mine } });
});

it('counts afterwards, from the records, what is counted as it happens', async () => {
  const { db } = world;
  const asItHappened = await allNumbers();
  const folder = path.join('prisma', 'migrations');
  const name = readdirSync(folder).find((one) => one.endsWith('_workbench')) ?? '';
  const script = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
  const statements = script.slice(script.indexOf('INSERT INTO')).split(/;\s*(?=INSERT|$)/);
  await db.$transaction(async (transaction) => {
    await transaction.$executeRawUnsafe(`delete from "Counter" where "scope" ~ ':\\d{4}$'`);
    await transaction.$executeRawUnsafe(`delete from "CounterDelta" where "scope" ~ ':\\d{4}$'`);
    for (const statement of statements.filter((one) => one.trim())) await transaction.$executeRawUnsafe(statement);
  });
  expect(await allNumbers()).toEqual(asItHappened);
});

it('begins weeks on Monday in Asia/Shanghai, as the database does', async () => {
  const moments = ['2026-11-22T15:59:59.999Z', '2026-11-22T16:00:00Z', '2026-12-31T16:00:00Z', '2027-01-03T16:00:00Z'];
  for (const moment of moments) {
    const [row] = await world.db.$queryRaw<{ week: string }[]>`
      select to_char(date_trunc('week', ${moment}::timestamptz at time zone 'Asia/Shanghai'), 'YYYY-MM-DD') as "week"`;
    expect({ moment, week: weekOf(new Date(moment)) }).toEqual({ moment, week: row?.week });
  }
});
