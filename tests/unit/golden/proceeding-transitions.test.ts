import { describe, expect, it } from 'vitest';
import { agreeProceeding } from '@/lib/commands/proceeding/agree-proceeding';
import { cancelProceeding } from '@/lib/commands/proceeding/cancel-proceeding';
import { endNotice } from '@/lib/commands/proceeding/end-notice';
import { passProceeding } from '@/lib/commands/proceeding/pass-proceeding';
import { refuseProceeding } from '@/lib/commands/proceeding/refuse-proceeding';
import { rejectProceeding } from '@/lib/commands/proceeding/reject-proceeding';
import { takeUpProceeding } from '@/lib/commands/proceeding/take-up-proceeding';
import type { Decision } from '@/lib/domain/access/decision';
import { mayUse, type Permission } from '@/lib/domain/access/permissions';
import type { EmployerRole, Viewer } from '@/lib/domain/access/viewer';
import { agreementStates, type AgreementState, type ReviewLevel } from '@/lib/domain/agreement/states';
import { mayRequest } from '@/lib/domain/proceeding/policy';
import {
  type ProceedingKind,
  proceedingKinds,
  type ProceedingState,
  proceedingStates,
} from '@/lib/domain/proceeding/states';
import {
  type ProceedingEventName,
  proceedingEvents,
  proceedingTargetOf,
  proceedingTransitionFor,
  proceedingTransitions,
} from '@/lib/domain/proceeding/transitions';
import { catalogues } from '@/lib/words/catalogues';
import { type Cells, readTransitionSheet } from './transition-sheet';

const sheet = readTransitionSheet('proceeding-transitions');
const tableOf = (name: string): Cells => {
  const table = sheet.tables.get(name);
  if (!table) throw new Error(`tests/golden/proceeding-transitions.md has no table "${name}".`);
  return table;
};

const base = { accountId: 'a', membershipId: 'm', sessionId: 's', name: 'n' };
const employer = (role: EmployerRole, isCertified = true): Viewer => ({
  ...base,
  party: 'EMPLOYER',
  role,
  employerId: 'e',
  employerName: 'E',
  isCertified,
});
const reviewer = (level: ReviewLevel, departmentId: string | null): Viewer => ({
  ...base,
  party: 'SCHOOL',
  schoolId: 's',
  schoolName: 'S',
  scopes: [{ level, departmentId }],
});
const graduate: Viewer = { ...base, party: 'GRADUATE', personId: 'p' };

/** The people of the sheet's columns; the clock is nobody. */
const people: Readonly<Record<string, Viewer | null>> = {
  单位管理员: employer('ADMINISTRATOR'),
  单位经办人: employer('RECRUITER'),
  单位只读成员: employer('READER'),
  未认证单位的经办人: employer('RECRUITER', false),
  毕业生: graduate,
  本院系辅导员: reviewer('COUNSELLOR', 'own'),
  他院系辅导员: reviewer('COUNSELLOR', 'other'),
  未分院系的辅导员: reviewer('COUNSELLOR', null),
  本院系审核人: reviewer('DEPARTMENT', 'own'),
  他院系审核人: reviewer('DEPARTMENT', 'other'),
  未分院系的审核人: reviewer('DEPARTMENT', null),
  学校审核人: reviewer('SCHOOL', null),
  平台运营: { ...base, party: 'PLATFORM' },
  系统时钟: null,
};
const person = (name: string): Viewer | null => people[name] ?? null;

const now = new Date('2026-11-24T00:00:00Z');
const allLevels: readonly ReviewLevel[] = ['COUNSELLOR', 'DEPARTMENT', 'SCHOOL'];
const levelsOf = (kind: ProceedingKind) => (kind === 'RETRACTION' ? [] : allLevels);
const sides = { 单位: 'EMPLOYER', 毕业生: 'GRADUATE' } as const;

const subjectIn = (kind: ProceedingKind, state: ProceedingState, changes: object = {}) => ({
  kind,
  state,
  requestedBy: 'EMPLOYER',
  requestedAt: new Date('2026-11-01T00:00:00Z'),
  clause: null,
  noticeUntil: new Date(now.getTime() + 60_000),
  agreement: { departmentId: 'own' },
  ...changes,
});

interface Deed {
  permission: Permission | 'anyone' | 'system';
  allow(actor: Viewer | null, subject: never, now: Date, input: never): Decision;
}
const deeds: Readonly<Partial<Record<ProceedingEventName, Deed>>> = {
  CANCEL: cancelProceeding,
  AGREE: agreeProceeding,
  REFUSE: refuseProceeding,
  TAKE_UP: takeUpProceeding,
  PASS: passProceeding,
  REJECT: rejectProceeding,
  END_NOTICE: endNotice,
};

/** What the product answers: `→ STATE`, or the code of the refusal, in the order in which a command asks. */
function answerOf(
  event: ProceedingEventName,
  actor: Viewer | null,
  subject: { kind: ProceedingKind; state: ProceedingState },
  { at = now, ...input }: { at?: Date; level?: ReviewLevel } = {},
): string {
  const deed = deeds[event];
  if (!deed) throw new Error(`No command is known for ${event}.`);
  const { permission } = deed;
  if (permission !== 'system' && permission !== 'anyone') {
    if (!actor) return 'SIGN_IN_NEEDED';
    const general = mayUse(actor, permission);
    if (!general.allowed) return general.code;
  }
  const decision = deed.allow(actor, subject as never, at, input as never);
  if (!decision.allowed) return decision.code;
  return `→ ${led(subject.kind, event, subject.state, { levels: levelsOf(subject.kind), hasPublicNotice: false })}`;
}

type Route = Parameters<typeof proceedingTargetOf>[2];
function led(kind: ProceedingKind, event: ProceedingEventName, state: ProceedingState | null, route: Route): string {
  const line = proceedingTransitionFor(kind, state, event);
  return line ? proceedingTargetOf(line, state, route) : 'NOWHERE';
}

const stateNamed = (word: string): ProceedingState => sheet.codeOf(word) as ProceedingState;
const ofPeople = [...sheet.tables.keys()].filter((name) => /^(CANCEL|AGREE|REFUSE|TAKE_UP|PASS|REJECT)-/.test(name));

it('the sheet speaks of every event, kind, side, state and person, in the words of the product', () => {
  const expected = proceedingKinds.flatMap((kind) => [
    ...['CANCEL', 'AGREE', 'REFUSE'].flatMap((event) => Object.keys(sides).map((side) => `${event}-${kind}-${side}`)),
    ...['TAKE_UP', 'PASS', 'REJECT'].map((event) => `${event}-${kind}`),
  ]);
  expect([...ofPeople].sort()).toEqual(expected.sort());
  for (const name of ofPeople) {
    expect([...tableOf(name).keys()].map(stateNamed), name).toEqual([...proceedingStates]);
    for (const row of tableOf(name).values()) expect([...row.keys()]).toEqual(Object.keys(people));
  }
  const { proceeding } = catalogues['zh-CN'].states;
  const refusals: Readonly<Record<string, unknown>> = catalogues['zh-CN'].refusals;
  for (const [word, row] of tableOf('用语')) {
    const code = row.get('代码') ?? '';
    if (code in proceeding) expect(proceeding[code as ProceedingState]).toBe(word);
    else expect(refusals, code).toHaveProperty(code);
  }
});

describe.each(ofPeople)('%s', (name) => {
  const [event, kind, side] = name.split('-') as [ProceedingEventName, ProceedingKind, keyof typeof sides | undefined];
  it.each([...tableOf(name)])('is answered to everybody in “%s” as the sheet says', (word, row) => {
    const subject = subjectIn(kind, stateNamed(word), side ? { requestedBy: sides[side] } : {});
    for (const [who, cell] of row) expect(answerOf(event, person(who), subject), who).toBe(sheet.codeOf(cell));
  });
});

it('a request on an agreed condition can be taken back by its side until the school has decided', () => {
  for (const [word, row] of tableOf('约定条件')) {
    for (const requestedBy of Object.values(sides)) {
      const subject = subjectIn('TERMINATION', stateNamed(word), { requestedBy, clause: 'FURTHER_STUDY' });
      const [asker, other] = [graduate, employer('RECRUITER')].sort((one) => (one.party === requestedBy ? -1 : 1));
      expect(answerOf('CANCEL', asker ?? null, subject), word).toBe(sheet.codeOf(row.get('申请方') ?? ''));
      expect(answerOf('CANCEL', other ?? null, subject), word).toBe(sheet.codeOf(row.get('对方') ?? ''));
    }
  }
});

const shanghai = (text: string): Date => new Date(`${text.replace(' ', 'T')}+08:00`);

it('the school takes it up when fifteen whole calendar days have passed, also across the year and a leap day', () => {
  const text = readLines('受理时间');
  expect(text).toHaveLength(6);
  for (const [requestedAt = '', at = '', cell = ''] of text) {
    const subject = subjectIn('TERMINATION', 'PENDING_COUNTERPARTY', { requestedAt: shanghai(requestedAt) });
    expect(answerOf('TAKE_UP', person('学校审核人'), subject, { at: shanghai(at) }), requestedAt).toBe(
      sheet.codeOf(cell),
    );
  }
});

/** The rows of a table in their order, cell by cell. */
const readLines = (name: string): string[][] => [...tableOf(name)].map(([first, row]) => [first, ...row.values()]);

it('a public notice is stopped until its last millisecond and ended from the next on', () => {
  for (const [word, row] of tableOf('公示期满')) {
    const noticeUntil = word === '期满' ? now : new Date(now.getTime() + 1);
    const subject = subjectIn('TERMINATION', 'PUBLIC_NOTICE', { noticeUntil });
    expect(answerOf('REJECT', person('学校审核人'), subject), word).toBe(sheet.codeOf(row.get('学校中止') ?? ''));
    expect(answerOf('END_NOTICE', null, subject), word).toBe(sheet.codeOf(row.get('系统办结') ?? ''));
  }
});

it('only a public notice is ended by the clock, and only the clock ends it', () => {
  expect(endNotice.permission).toBe('system');
  expect([...tableOf('公示期满之外').keys()].map(stateNamed)).toEqual([...proceedingStates]);
  for (const [word, row] of tableOf('公示期满之外')) {
    for (const kind of proceedingKinds) {
      const subject = subjectIn(kind, stateNamed(word), { noticeUntil: now });
      expect(answerOf('END_NOTICE', null, subject), `${word} ${kind}`).toBe(sheet.codeOf(row.get(kind) ?? ''));
    }
  }
});

it('what nobody presses a button for leads where the sheet says: LAPSE', () => {
  for (const [word, row] of tableOf('LAPSE')) {
    for (const kind of proceedingKinds) {
      const cell = row.get(kind) ?? '';
      const expected = cell === '—' ? 'NOWHERE' : sheet.codeOf(cell).replace('→ ', '');
      expect(led(kind, 'LAPSE', stateNamed(word), { levels: [], hasPublicNotice: false }), word).toBe(expected);
    }
  }
});

it('the levels a school has and its notice days decide where it goes', () => {
  const level: Readonly<Record<string, ReviewLevel>> = { 辅导员: 'COUNSELLOR', 院系: 'DEPARTMENT', 学校: 'SCHOOL' };
  const columns = {
    对方同意后: ['AGREE', 'PENDING_COUNTERPARTY'],
    按约定条件提出后: ['REQUEST_NO_FAULT', null],
    院系通过后: ['PASS', 'PENDING_DEPARTMENT'],
    学校通过后: ['PASS', 'PENDING_SCHOOL'],
  } as const;
  expect(tableOf('审核级别与去处').size).toBe(5);
  for (const [names, row] of tableOf('审核级别与去处')) {
    const levels = names
      .replace('（有公示）', '')
      .split('、')
      .map((name) => level[name] ?? 'SCHOOL');
    const route = { levels, hasPublicNotice: row.get('公示') === '有' };
    for (const [head, [event, state]] of Object.entries(columns)) {
      const cell = row.get(head) ?? '';
      if (cell !== '—')
        expect(`→ ${led('TERMINATION', event, state, route)}`, `${names} ${head}`).toBe(sheet.codeOf(cell));
    }
  }
});

it('a decision made on a page of another level has no effect', () => {
  const seen: Readonly<Record<string, ReviewLevel>> = { 院系: 'DEPARTMENT', 学校: 'SCHOOL' };
  for (const [name, row] of tableOf('审核时看到的级别')) {
    for (const event of ['PASS', 'REJECT'] as const) {
      const subject = subjectIn('TERMINATION', 'PENDING_SCHOOL');
      const answer = answerOf(event, person('学校审核人'), subject, { level: seen[name] });
      expect(answer, `${name} ${event}`).toBe(sheet.codeOf(row.get(event) ?? ''));
    }
  }
});

it('what may be asked of an agreement in which state, by either side, is as the sheet says', () => {
  expect([...tableOf('提出申请').keys()]).toEqual([...agreementStates]);
  for (const [state, row] of tableOf('提出申请')) {
    for (const kind of proceedingKinds) {
      for (const viewer of [graduate, employer('RECRUITER')]) {
        const facts = { state: state as AgreementState, hasOpenProceeding: false };
        const decision = mayRequest(viewer, kind, facts);
        const cell = row.get(kind) ?? '';
        expect(decision.allowed ? '可以' : decision.code, `${state} ${kind}`).toBe(
          cell === '可以' ? cell : sheet.codeOf(cell),
        );
        const second = mayRequest(viewer, kind, { ...facts, hasOpenProceeding: true });
        if (decision.allowed) expect(second).toMatchObject({ code: sheet.codeOf('已有申请') });
      }
    }
  }
  for (const name of ['单位只读成员', '未认证单位的经办人', '学校审核人', '平台运营']) {
    const viewer = person(name);
    const facts = { state: 'SIGNED' as const, hasOpenProceeding: false };
    const decision = viewer && mayRequest(viewer, 'TERMINATION', facts);
    expect(decision, name).toMatchObject({ code: name === '未认证单位的经办人' ? 'NOT_CERTIFIED' : 'FORBIDDEN' });
  }
});

it('every step tells the sides the sheet names', () => {
  const named: Readonly<Record<string, string>> = { 单位: 'EMPLOYER', 毕业生: 'GRADUATE', 院校: 'SCHOOL' };
  const rows = tableOf('告知');
  expect([...rows.keys()]).toEqual(proceedingEvents.filter((event) => event !== 'LAPSE'));
  for (const [event, row] of rows) {
    for (const kind of proceedingKinds) {
      const cell = row.get(kind) ?? '';
      const lines = proceedingTransitions.filter((line) => line.event === event && line.kinds.includes(kind));
      expect(lines.length > 0, `${event} ${kind}`).toBe(cell !== '—');
      // A request that is taken back from review was at the school, which is told as well.
      const usual = lines.filter(({ event: name, from }) => name !== 'CANCEL' || from === 'PENDING_COUNTERPARTY');
      for (const { tell } of usual)
        expect(tell, `${event} ${kind}`).toEqual(cell.split('、').map((word) => named[word]));
    }
  }
});

it('no line of the table repeats another: kind, state and event lead to one place', () => {
  const keys = proceedingTransitions.flatMap(({ kinds, from, event }) =>
    kinds.map((kind) => `${kind} ${from} ${event}`),
  );
  expect(new Set(keys).size).toBe(keys.length);
});
