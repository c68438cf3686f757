import { viewerOfMembership } from '@/lib/auth/membership-viewer';
import { applyRosterImport } from '@/lib/commands/roster/apply-roster-import';
import { checkRoster } from '@/lib/commands/roster/check-roster';
import { execute } from '@/lib/commands/execute';
import { sha256 } from '@/lib/crypto/hash';
import { seal } from '@/lib/crypto/personal-data';
import type { Database } from '@/lib/db/client';
import { cellsOf } from '@/lib/domain/roster/corrections';
import { judgeRoster } from '@/lib/domain/roster/judge';
import type { BaseDataError, MobileChange, RosterRequestKind } from '@/lib/domain/roster/requests';
import type { RosterCells } from '@/lib/domain/roster/row';
import { residentIdCheckCharacter } from '@/lib/domain/rules/resident-id-number';
import { newId } from '@/lib/ids';
import { rosterVocabulary } from '@/lib/spreadsheets/roster-spellings';
import { demoGraduates, demoSchool } from './people';

/** Invented graduates who are on the roster and have not activated an account. */
const names = ['沈知微', '顾南乔', '陆景行'];

function row(name: string, index: number): RosterCells {
  const body = `11010820040618${String(301 + index * 2)}`.slice(0, 17);
  const number = 21 + index;
  return {
    ...cellsOf(demoGraduates[index] as (typeof demoGraduates)[number]),
    name,
    sex: '1',
    birthOn: '2004-06-18',
    identityNumber: body + residentIdCheckCharacter(body),
    studentNumber: `20231140${number}`,
    mobile: `199000010${number}`,
    email: '',
  };
}

/** The school imports its first roster through its own commands, and graduates ask it to put two things right. */
export async function seedRoster(db: Database, now: Date): Promise<void> {
  const { id, accountId } = await db.membership.findFirstOrThrow({ where: { account: { name: '顾临风' } } });
  const viewer = await viewerOfMembership(db, id, { id: newId(), accountId });
  if (!viewer) throw new Error('demo: no reviewer');
  const lines = names.map((name, index) => ({ rowNumber: index + 2, cells: row(name, index) }));
  const judged = judgeRoster(lines, { vocabulary: rosterVocabulary(), schoolName: demoSchool.name });
  const input = { fileName: '2027届补充名单.xlsx', fileHash: sha256(JSON.stringify(lines)), ...judged };
  const checked = await execute(checkRoster, viewer, input, { db, now });
  if (checked.outcome !== 'done') throw new Error(`demo: check-roster answered ${JSON.stringify(checked)}`);
  const applied = await execute(applyRosterImport, viewer, { id: checked.result.id, scope: 'all' }, { db, now });
  if (applied.outcome !== 'done') throw new Error(`demo: apply-roster-import answered ${JSON.stringify(applied)}`);
  const asked: BaseDataError = {
    fields: [
      { key: 'majorName', wrong: '软件工程', right: '人工智能' },
      { key: 'politicalStatus', wrong: '共青团员', right: '中共党员' },
    ],
    note: '大三转过专业，今年春天入党。',
  };
  await ask(db, now, demoGraduates[9]?.studentNumber ?? '', 'BASE_DATA_ERROR', asked);
  await ask(db, now, '2023114023', 'MOBILE_CHANGE', { mobile: '19900001099', note: '原来的号码已经注销。' });
}

async function ask(
  db: Database,
  now: Date,
  studentNumber: string,
  kind: RosterRequestKind,
  content: BaseDataError | MobileChange,
): Promise<void> {
  const { id: enrolmentId } = await db.enrolment.findFirstOrThrow({ where: { studentNumber } });
  await db.rosterRequest.create({
    data: { id: newId(), enrolmentId, kind, contentSealed: seal(JSON.stringify(content)), createdAt: now },
  });
}
