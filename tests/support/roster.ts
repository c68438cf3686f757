import { demoSchool } from '@/prisma/seed/demo/people';
import { checkRoster } from '@/lib/commands/roster/check-roster';
import { execute } from '@/lib/commands/execute';
import { sha256 } from '@/lib/crypto/hash';
import type { Viewer } from '@/lib/domain/access/viewer';
import { ROSTER_COLUMNS } from '@/lib/domain/roster/columns';
import { judgeRoster } from '@/lib/domain/roster/judge';
import type { RosterCells } from '@/lib/domain/roster/row';
import { residentIdCheckCharacter } from '@/lib/domain/rules/resident-id-number';
import { readRosterLines } from '@/lib/spreadsheets/read-roster';
import { rosterVocabulary } from '@/lib/spreadsheets/roster-spellings';
import { writeWorkbook } from '@/lib/spreadsheets/write-workbook';
import { catalogues } from '@/lib/words/catalogues';
import type { World } from './world';

/** An invented graduate of a roster as a sheet would hold it; `index` 0–99,999 makes him another one. */
export function rosterCells(index: number, changes: RosterCells = {}): RosterCells {
  const day = String(1 + (index % 28)).padStart(2, '0');
  const month = String(1 + (Math.floor(index / 28) % 12)).padStart(2, '0');
  const body = `110108${2003 + Math.floor(index / 33_600)}${month}${day}${String(Math.floor(index / 336) * 2 + 1).padStart(3, '0')}`;
  return {
    studentNumber: `2024${String(index).padStart(6, '0')}`,
    name: '名单甲',
    sex: '男',
    birthOn: `${2003 + Math.floor(index / 33_600)}-${month}-${day}`,
    ethnicity: '汉族',
    politicalStatus: '共青团员',
    identityKind: '居民身份证',
    identityNumber: body + residentIdCheckCharacter(body),
    schoolName: demoSchool.name,
    departmentName: demoSchool.departments[0],
    majorName: '软件工程',
    majorCode: '080902',
    degree: '本科',
    studyYears: '4',
    enrolledIn: '2023-09',
    graduatesOn: '2027-06-30',
    studyForm: '全日制',
    trainingMode: '非定向',
    originRegionCode: '110108',
    mobile: `1${String(3_000_000_000 + index)}`,
    email: `roster${index}@demo.test`,
    ...changes,
  };
}

/** The rows as an .xlsx in the shape of the template. */
export function rosterFile(rows: readonly RosterCells[]): Uint8Array {
  const words = catalogues['zh-CN'].roster.columns;
  return writeWorkbook({
    sheets: [
      {
        name: '毕业生名单',
        columns: ROSTER_COLUMNS.map(({ key, width, required }) => ({ header: words[key], width, required })),
        rows: rows.map((cells) => ROSTER_COLUMNS.map(({ key }) => cells[key] ?? '')),
      },
    ],
  });
}

/** Uploads a file the way the page's route does; answers the id of the import. */
export async function upload(world: World, viewer: Viewer, bytes: Uint8Array, schoolName: string = demoSchool.name) {
  const file = await readRosterLines(bytes);
  if ('problem' in file) throw new Error(file.problem);
  const judged = judgeRoster(file.lines, { vocabulary: rosterVocabulary(), schoolName });
  const input = { fileName: '名单.xlsx', fileHash: sha256(bytes), ...judged };
  const answer = await execute(checkRoster, viewer, input, { db: world.db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result.id;
}
