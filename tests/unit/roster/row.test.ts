import { expect, it } from 'vitest';
import { changedColumns } from '@/lib/domain/roster/changes';
import { cellsOf, correctRow } from '@/lib/domain/roster/corrections';
import { judgeRoster, maskCell } from '@/lib/domain/roster/judge';
import { parseGraduationDate, parseMonth } from '@/lib/domain/roster/readers';
import { baseDataErrorSchema, mobileChangeSchema } from '@/lib/domain/roster/requests';
import { parseRosterRow, type RosterCells } from '@/lib/domain/roster/row';
import { rosterVocabulary } from '@/lib/spreadsheets/roster-spellings';
import { demoGraduates, demoSchool } from '@/prisma/seed/demo/people';
import { rosterCells } from '../../support/roster';

const context = { vocabulary: rosterVocabulary(), schoolName: demoSchool.name };
const read = (changes: RosterCells = {}) => parseRosterRow(rosterCells(1, changes), context);
const codesOf = (changes: RosterCells): string[] => {
  const reading = read(changes);
  return reading.ok ? [] : reading.problems.map(({ column, code }) => `${column} ${code}`);
};

it('takes codes as names, aliases, bare codes and codes without their leading zero, in both languages', () => {
  const row = (changes: RosterCells) => {
    const reading = read(changes);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    return reading.row;
  };
  for (const ethnicity of ['汉族', '汉', '01', '1', 'Han']) expect(row({ ethnicity }).ethnicity).toBe('01');
  for (const politicalStatus of ['共青团员', '团员', '03', '3']) {
    expect(row({ politicalStatus }).politicalStatus).toBe('03');
  }
  for (const degree of ['本科', '31', 'Bachelor', '大学本科']) expect(row({ degree }).degree).toBe('31');
});

it('takes numbers in full width, dates and months in every usual spelling', () => {
  const reading = read({
    mobile: '１３８００１３８０００',
    enrolledIn: '2023年9月',
    graduatesOn: '2027年6月',
    studyYears: '4年',
  });
  expect(reading).toMatchObject({
    ok: true,
    row: {
      mobile: '13800138000',
      enrolledIn: '2023-09',
      graduatesOn: '2027-06-30',
      graduationYear: 2027,
      studyYears: 4,
    },
  });
  expect(['2023-9', '202309', '2023/09', '2023-09-01'].map(parseMonth)).toEqual(Array(4).fill('2023-09'));
  expect(parseGraduationDate('2028-02')).toBe('2028-02-29');
  expect(parseMonth('2023-13')).toBeNull();
});

it('reports every wrong cell at once, with its value, and nothing of the right ones', () => {
  const reading = read({ mobile: '12', degree: '大专生', graduatesOn: '2027-02-30', email: 'a@' });
  expect(reading).toEqual({
    ok: false,
    problems: [
      { column: 'degree', code: 'CODE_INVALID', value: '大专生' },
      { column: 'graduatesOn', code: 'DATE_INVALID', value: '2027-02-30' },
      { column: 'mobile', code: 'MOBILE_INVALID', value: '12' },
      { column: 'email', code: 'EMAIL_INVALID', value: 'a@' },
    ],
  });
});

it('refuses numbers whose digits a spreadsheet program has lost', () => {
  expect(codesOf({ identityNumber: '350102200503070…' })).toContain('identityNumber ROSTER_DIGITS_LOST');
  expect(codesOf({ studentNumber: '202311400112345…' })).toContain('studentNumber ROSTER_DIGITS_LOST');
});

it('holds identity number, birth date and sex against each other', () => {
  expect(codesOf({ sex: '女' })).toEqual(['sex GRADUATE_SEX_MISMATCH']);
  expect(codesOf({ birthOn: '2001-01-01' })).toEqual(['birthOn GRADUATE_BIRTH_DATE_MISMATCH']);
  expect(codesOf({ trainingMode: '定向' })).toEqual(['commissioningUnit GRADUATE_COMMISSIONING_UNIT_MISSING']);
});

it('takes 生源地 by code, by full name or by both when they agree, and refuses another school', () => {
  expect(codesOf({ originRegionCode: '', originName: '北京市海淀区' })).toEqual([]);
  expect(codesOf({ originName: '海淀区' })).toEqual([]);
  expect(codesOf({ originName: '上海市' })).toEqual(['originName ROSTER_ORIGIN_MISMATCH']);
  expect(codesOf({ originRegionCode: '' })).toEqual(['originName ROSTER_ORIGIN_MISSING']);
  expect(codesOf({ originRegionCode: '999999' })).toEqual(['originRegionCode ROSTER_ORIGIN_CODE_UNKNOWN']);
  expect(codesOf({ schoolName: '西山大学' })).toEqual(['schoolName ROSTER_SCHOOL_MISMATCH']);
});

it('names all rows of one file that contradict each other, and lets a second degree be', () => {
  const one = rosterCells(1);
  const lines = [
    one,
    { ...rosterCells(2), studentNumber: one.studentNumber ?? '' },
    { ...one, studentNumber: 'B1', majorCode: '020101' },
    { ...rosterCells(3), name: '甲' },
    { ...rosterCells(3), name: '乙', studentNumber: 'C1', majorCode: '020101' },
    rosterCells(4),
  ].map((cells, index) => ({ rowNumber: index + 2, cells }));
  const { good, bad } = judgeRoster(lines, context);
  expect(good.map(({ rowNumber }) => rowNumber)).toEqual([4, 7]);
  expect(bad.map(({ rowNumber, problems }) => [rowNumber, problems.map(({ code, rows }) => [code, rows])])).toEqual([
    [2, [['ROSTER_STUDENT_NUMBER_TWICE', [3]]]],
    [3, [['ROSTER_STUDENT_NUMBER_TWICE', [2]]]],
    [5, [['ROSTER_IDENTITY_OTHER_NAME', [6]]]],
    [6, [['ROSTER_IDENTITY_OTHER_NAME', [5]]]],
  ]);
});

it('finds exactly the columns that changed', () => {
  const reading = read();
  if (!reading.ok) throw new Error('bad row');
  const { row } = reading;
  expect(changedColumns(row, row)).toEqual([]);
  expect(changedColumns({ ...row, mobile: '1', degree: '11' }, row)).toEqual(['degree', 'mobile']);
  expect(changedColumns({ ...row, departmentName: ' 计算机 学院' }, row)).toEqual([]);
});

it('corrects a graduate by the rules of the roster and says which datum is wrong', () => {
  const graduate = demoGraduates[0];
  if (!graduate) throw new Error('no graduate');
  expect(parseRosterRow(cellsOf(graduate), context).ok).toBe(true);
  expect(correctRow(graduate, { politicalStatus: '01', originRegionCode: '上海市浦东新区' })).toMatchObject({
    row: { politicalStatus: '01', originRegionCode: '310115', name: graduate.name },
  });
  expect(correctRow(graduate, { originRegionCode: '某地', degree: '本科' })).toEqual({
    problems: { originRegionCode: 'ROSTER_ORIGIN_NAME_UNKNOWN', degree: 'CODE_INVALID' },
  });
});

it('keeps the shapes of requests strict, and masks what a page must not show', () => {
  expect(mobileChangeSchema.safeParse({ mobile: '13800138000' }).success).toBe(true);
  expect(mobileChangeSchema.safeParse({ mobile: '138', note: '' }).success).toBe(false);
  expect(mobileChangeSchema.safeParse({ mobile: '13800138000', other: 1 }).success).toBe(false);
  const field = { key: 'majorName', wrong: '', right: '人工智能' };
  expect(baseDataErrorSchema.safeParse({ fields: [field] }).success).toBe(true);
  expect(baseDataErrorSchema.safeParse({ fields: [field, field] }).success).toBe(false);
  expect(baseDataErrorSchema.safeParse({ fields: [] }).success).toBe(false);
  expect(baseDataErrorSchema.safeParse({ fields: [{ ...field, key: 'schoolName' }] }).success).toBe(false);
  expect(maskCell('identityNumber', '110108200505110022')).toBe('110***********0022');
  expect(maskCell('majorName', '软件工程')).toBe('软件工程');
});
