import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadReference } from '@/lib/commands/reference/load-reference';
import { execute } from '@/lib/commands/execute';
import { type Database, openDatabase } from '@/lib/db/client';
import { minimumWages } from '@/lib/db/stores/minimum-wages';
import { DEGREES } from '@/lib/domain/codes/education';
import { EMPLOYER_NATURES, INDUSTRIES } from '@/lib/domain/codes/employer';
import { OCCUPATIONS } from '@/lib/domain/codes/occupation';
import { wageFloor } from '@/lib/domain/reference/minimum-wage';
import { listProvinces } from '@/lib/domain/regions/lookup';
import { regionData } from '@/lib/domain/regions/region-data';
import { codes as chinese } from '@/lib/words/zh-CN/codes';
import { referenceFiles } from '@/prisma/seed/reference/read-files';
import { createTestDatabase, type TestDatabase } from '../../support/database';

let copy: TestDatabase;
let db: Database;
beforeAll(async () => {
  copy = await createTestDatabase();
  db = openDatabase(copy.url, 4);
});
afterAll(async () => {
  await db.$disconnect();
  await copy.drop();
});

async function load(input: unknown) {
  const answer = await execute(loadReference, null, input, { db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result.changes;
}
const wages = (version: string, date: string, rows: readonly [string, number, number, string][]) => ({
  lists: [],
  wages: {
    ...{ source: 'test', rule: 'test', version, date, checkedOn: date },
    wages: rows.map(([regionCode, grade, monthlyYuan, effectiveOn]) => ({
      ...{ regionCode, grade, monthlyYuan, effectiveOn },
    })),
  },
});
const degrees = (version: string, codes: { code: string; name: string }[]) => ({
  lists: [{ name: 'degrees', file: { source: 'test', date: '2027-02-01', version, codes } }],
});

it('loads every list of the release at once, says what it brought, and is audited', async () => {
  const changes = await load(referenceFiles());
  expect(changes.map(({ name, changed, ended }) => [name, changed, ended])).toEqual([
    ['regions', 0, 0],
    ['industries', 0, 0],
    ['natures', 0, 0],
    ['posts', 0, 0],
    ['degrees', 0, 0],
    ['minimum-wage', 0, 0],
  ]);
  expect(await db.referenceCode.count()).toBe(changes.slice(0, 5).reduce((sum, { added }) => sum + added, 0));
  expect(await db.referenceList.count()).toBe(6);
  expect(await db.auditEvent.count({ where: { type: 'REFERENCE_LOADED' } })).toBe(1);
});

it.each([
  ['industries', INDUSTRIES, chinese.industry],
  ['natures', EMPLOYER_NATURES, chinese.employerNature],
  ['posts', OCCUPATIONS, chinese.occupation],
  ['degrees', DEGREES, chinese.degree],
] as const)('holds in %s exactly the codes and names the rules are written with', async (list, codes, names) => {
  const rows = await db.referenceCode.findMany({ where: { list, isCurrent: true } });
  expect(rows.map(({ code }) => code).sort()).toEqual([...codes].sort());
  expect(Object.fromEntries(rows.map(({ code, name }) => [code, name]))).toEqual(names);
});

it('holds the regions of the program, former ones with what is known of their end', async () => {
  const rows = await db.referenceCode.findMany({ where: { list: 'regions' } });
  const current = regionData.provinces.flatMap(({ cities, ...province }) => [
    province,
    ...cities.flatMap(({ districts, ...city }) => [city, ...districts]),
  ]);
  const byCode = (one: { code: string }, other: { code: string }) => (one.code < other.code ? -1 : 1);
  const plain = ({ code, name }: { code: string; name: string }) => ({ code, name });
  expect(
    rows
      .filter(({ isCurrent }) => isCurrent)
      .map(plain)
      .sort(byCode),
  ).toEqual(current.map(plain).sort(byCode));
  expect(rows.filter(({ isCurrent }) => !isCurrent)).toHaveLength(regionData.retired.length);
  const former = rows.find(({ code }) => code === '110228');
  expect(former).toMatchObject({ name: '密云县', isCurrent: false, untilYear: 2015, successors: ['110118'] });
});

it('knows a minimum wage for each of the 31 provinces', async () => {
  const known = await minimumWages(db);
  const provinces = listProvinces().filter(({ code }) => Number(code) < 700_000);
  expect(provinces).toHaveLength(31);
  for (const { code } of provinces) expect(wageFloor(known, code, '2026-11-24')?.monthlyFen, code).toBeGreaterThan(0);
});

it('changes nothing when it is loaded again, and writes no second version', async () => {
  const before = await db.referenceList.findMany({ orderBy: { name: 'asc' } });
  expect(await load(referenceFiles())).toEqual([]);
  expect(await db.referenceList.findMany({ orderBy: { name: 'asc' } })).toEqual(before);
});

it('a newer version renames and ends; nothing is deleted, and an older version does not come back', async () => {
  const codes = DEGREES.filter((code) => code !== '61').map((code) => ({ code, name: chinese.degree[code] }));
  const renamed = codes.map((one) => (one.code === '41' ? { ...one, name: '大专' } : one));
  expect(await load(degrees('2027.02', renamed))).toEqual([
    { name: 'degrees', version: '2027.02', added: 0, changed: 1, ended: 1 },
  ]);
  const ended = await db.referenceCode.findUniqueOrThrow({ where: { list_code: { list: 'degrees', code: '61' } } });
  expect(ended).toMatchObject({ isCurrent: false, untilYear: 2027 });
  expect(await load(referenceFiles())).toEqual([]);
  const brought = [...renamed, { code: '61', name: chinese.degree['61'] }];
  expect(await load(degrees('2027.02.1', brought))).toMatchObject([{ added: 0, changed: 1, ended: 0 }]);
});

it('wages that are no longer stated end on the day of the file, and come back when a later one states them', async () => {
  const [older, newer] = [
    wages('2027.01', '2027-01-10', [['110000', 1, 2600, '2027-01-01']]),
    wages('2027.03', '2027-03-10', [
      ['110000', 1, 2600, '2027-01-01'],
      ['120000', 1, 2500, '2027-03-01'],
    ]),
  ];
  const changes = await load(older);
  expect(changes).toMatchObject([{ added: 1, changed: 0 }]);
  const known = await minimumWages(db);
  expect(wageFloor(known, '310115', '2027-01-09')?.monthlyFen).toBe(274_000);
  expect(wageFloor(known, '310115', '2027-01-10')).toBeNull();
  expect(wageFloor(known, '110108', '2026-12-31')?.monthlyFen).toBe(254_000);
  expect(wageFloor(known, '110108', '2027-01-01')?.monthlyFen).toBe(260_000);
  expect(await load(newer)).toMatchObject([{ added: 1, changed: 0, ended: 0 }]);
});

it('refuses a file with a code it does not know, whole', async () => {
  const bad = wages('2027.09', '2027-09-01', [
    ['110000', 1, 2700, '2027-09-01'],
    ['999999', 1, 2700, '2027-09-01'],
  ]);
  expect(await execute(loadReference, null, bad, { db })).toMatchObject({ outcome: 'invalid' });
  expect(await db.minimumWage.count({ where: { monthlyFen: 270_000 } })).toBe(0);
});

it('two who load the same version at the same moment load it once', async () => {
  const file = wages('2027.10', '2027-10-01', [['110000', 1, 2600, '2027-01-01']]);
  const answers = await Promise.all([load(file), load(file)]);
  expect(answers.map(({ length }) => length).sort()).toEqual([0, 1]);
});
