import { describe, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { declineInvitation } from '@/lib/commands/agreement/decline-invitation';
import { expireInvitation } from '@/lib/commands/agreement/expire-invitation';
import { extendInvitation } from '@/lib/commands/agreement/extend-invitation';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { rejectReview } from '@/lib/commands/agreement/reject-review';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import { acceptCounter } from '@/lib/commands/counter-proposal/accept-counter';
import { amendCounter } from '@/lib/commands/counter-proposal/amend-counter';
import { counterInvitation } from '@/lib/commands/counter-proposal/counter-invitation';
import { refuseCounter } from '@/lib/commands/counter-proposal/refuse-counter';
import { takeBackCounter } from '@/lib/commands/counter-proposal/take-back-counter';
import type { Decision } from '@/lib/domain/access/decision';
import { mayUse, type Permission } from '@/lib/domain/access/permissions';
import type { EmployerRole, Viewer } from '@/lib/domain/access/viewer';
import { mayInvite } from '@/lib/domain/agreement/policy';
import { agreementStates, type AgreementState, type ReviewLevel } from '@/lib/domain/agreement/states';
import {
  agreementEvents,
  type AgreementEventName,
  agreementTransitions,
  targetOf,
  transitionFor,
} from '@/lib/domain/agreement/transitions';
import { readPolicyRules } from '@/lib/domain/school/policy-rules';
import { catalogues } from '@/lib/words/catalogues';
import { type Cells, readTransitionSheet } from './transition-sheet';

const sheet = readTransitionSheet();
const tableOf = (name: string): Cells => {
  const table = sheet.tables.get(name);
  if (!table) throw new Error(`tests/golden/agreement-transitions.md has no table "${name}".`);
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

/** The people of the sheet's columns; the clock is nobody. */
const people: Readonly<Record<string, Viewer | null>> = {
  单位管理员: employer('ADMINISTRATOR'),
  单位经办人: employer('RECRUITER'),
  单位只读成员: employer('READER'),
  未认证单位的经办人: employer('RECRUITER', false),
  毕业生: { ...base, party: 'GRADUATE', personId: 'p' },
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
const subjectIn = (state: AgreementState, changes: object = {}) => ({
  state,
  replyBy: new Date(now.getTime() + 60_000),
  departmentId: 'own',
  baseDataConfirmed: true,
  enrolled: true,
  boundElsewhere: false,
  consentsGiven: true,
  commissionAgreed: true,
  policy: { rules: readPolicyRules({}) },
  askingLevel: state.startsWith('CORRECTING_') ? ('DEPARTMENT' as const) : null,
  ...changes,
});

interface Deed {
  permission: Permission | 'anyone' | 'system';
  allow(actor: Viewer | null, subject: never, now: Date, input: never): Decision;
}
const deeds: Readonly<Record<string, Deed>> = {
  WITHDRAW: withdrawInvitation,
  EXTEND: extendInvitation,
  ACCEPT: acceptInvitation,
  DECLINE: declineInvitation,
  EXPIRE: expireInvitation,
  COUNTER: counterInvitation,
  TAKE_BACK_COUNTER: takeBackCounter,
  ACCEPT_COUNTER: acceptCounter,
  AMEND_COUNTER: amendCounter,
  REFUSE_COUNTER: refuseCounter,
  PASS: passReview,
  REJECT: rejectReview,
};

/** What the product answers: `→ STATE`, or the code of the refusal, in the order in which a command asks. */
function answerOf(event: AgreementEventName, actor: Viewer | null, subject: { state: AgreementState }, input = {}) {
  const deed = deeds[event];
  if (!deed) throw new Error(`No command is known for ${event}.`);
  const { permission } = deed;
  if (permission !== 'system' && permission !== 'anyone') {
    if (!actor) return 'SIGN_IN_NEEDED';
    const general = mayUse(actor, permission);
    if (!general.allowed) return general.code;
  }
  const decision = deed.allow(actor, subject as never, now, input as never);
  return decision.allowed ? `→ ${led(event, subject.state, allLevels)}` : decision.code;
}

function led(event: AgreementEventName, state: AgreementState, levels: readonly ReviewLevel[]): string {
  const transition = transitionFor(state, event);
  return transition ? targetOf(transition, state, levels, 'DEPARTMENT') : 'NOWHERE';
}

const negotiating = ['COUNTER', 'TAKE_BACK_COUNTER', 'ACCEPT_COUNTER', 'AMEND_COUNTER', 'REFUSE_COUNTER'] as const;
/** The events whose tables say what everybody is answered. */
const answered = ['WITHDRAW', 'EXTEND', 'ACCEPT', 'DECLINE', ...negotiating, 'PASS', 'REJECT'] as const;

/** Where every event leads that has no table of its own. */
const REST = '其余事件的去处';

const stateNamed = (word: string): AgreementState => sheet.codeOf(word) as AgreementState;

it('the sheet speaks of every state, event and person, in the words of the product', () => {
  const { agreement } = catalogues['zh-CN'].states;
  const refusals: Readonly<Record<string, unknown>> = catalogues['zh-CN'].refusals;
  const rest = [...(tableOf(REST).values().next().value?.keys() ?? [])];
  expect([...sheet.tables.keys(), ...rest]).toEqual(expect.arrayContaining([...agreementEvents]));
  for (const [word, row] of tableOf('用语')) {
    const code = row.get('代码') ?? '';
    if (code in agreement) expect(agreement[code as AgreementState]).toBe(word);
    else expect(refusals, code).toHaveProperty(code);
  }
  for (const event of [...answered, 'EXPIRE', 'LAPSE', 'MOVE']) {
    expect([...tableOf(event).keys()].map(stateNamed)).toEqual([...agreementStates]);
  }
  for (const event of answered) {
    for (const row of tableOf(event).values()) expect([...row.keys()]).toEqual(Object.keys(people));
  }
});

describe.each(answered)('%s', (event) => {
  it.each([...tableOf(event)])('is answered to everybody in “%s” as the sheet says', (word, row) => {
    for (const [name, cell] of row) {
      expect(answerOf(event, person(name), subjectIn(stateNamed(word))), name).toBe(sheet.codeOf(cell));
    }
  });
});

it.each(['MOVE', 'LAPSE'] as const)('what nobody presses a button for leads where the sheet says: %s', (event) => {
  for (const [word, row] of tableOf(event)) {
    const state = stateNamed(word);
    const cell = row.get('结果') ?? '';
    expect(led(event, state, allLevels), word).toBe(cell === '—' ? 'NOWHERE' : sheet.codeOf(cell).replace('→ ', ''));
  }
});

it.each([...tableOf(REST)])('every other event leads from “%s” where the sheet says', (word, row) => {
  for (const [event, cell] of row) {
    const expected = cell === '—' ? 'NOWHERE' : sheet.codeOf(cell).replace('→ ', '');
    expect(led(event as AgreementEventName, stateNamed(word), allLevels), event).toBe(expected);
  }
});

it('only the clock expires, at the deadline and not a millisecond before', () => {
  expect(expireInvitation.permission).toBe('system');
  const moments = { 期限前一毫秒: 1, 期限到: 0 } as const;
  for (const [word, row] of tableOf('EXPIRE')) {
    for (const [moment, ahead] of Object.entries(moments)) {
      const subject = subjectIn(stateNamed(word), { replyBy: new Date(now.getTime() + ahead) });
      expect(answerOf('EXPIRE', null, subject), `${word} ${moment}`).toBe(sheet.codeOf(row.get(moment) ?? ''));
    }
  }
});

it('a letter is sent by whom, and in which state of certification, the sheet says', () => {
  const send = transitionFor(null, 'SEND');
  for (const row of tableOf('SEND').values()) {
    for (const [name, cell] of row) {
      if (name === '代码') continue;
      const actor = person(name);
      const decision = actor && mayInvite(actor, row.get('代码') ?? '');
      const answer = !decision ? 'SIGN_IN_NEEDED' : decision.allowed ? `→ ${send?.to}` : decision.code;
      expect(answer, name).toBe(sheet.codeOf(cell));
    }
  }
});

const cases: Readonly<Record<string, object>> = {
  一切具备: {},
  期限前一毫秒: { replyBy: new Date(now.getTime() + 1) },
  期限到: { replyBy: now },
  已受其他协议约束: { boundElsewhere: true },
  已离开名单: { enrolled: false },
  基本信息未确认: { baseDataConfirmed: false },
  单独同意未给出: { consentsGiven: false },
  委培单位未同意: { commissionAgreed: false },
  学校应约时间未开始: { policy: { rules: readPolicyRules({ acceptanceFromOn: '2026-11-25' }) } },
  学校应约时间已结束: { policy: { rules: readPolicyRules({ acceptanceToOn: '2026-11-23' }) } },
  学校应约时间最后一天: { policy: { rules: readPolicyRules({ acceptanceToOn: '2026-11-24' }) } },
  学校未开放毕业年份: { policy: null },
};

it('what else stands in the way of negotiating is named as the sheet says', () => {
  for (const [circumstance, row] of tableOf('协商时的其他情形')) {
    expect(cases).toHaveProperty([circumstance]);
    expect([...row.keys()].map((head) => head.split('（')[0])).toEqual([...negotiating]);
    for (const [head, cell] of row) {
      const [, event = '', name = ''] = /^([A-Z_]+)（(.+)）$/.exec(head) ?? [];
      const subject = subjectIn(event === 'COUNTER' ? 'PENDING_GRADUATE' : 'COUNTERED', cases[circumstance]);
      const answer = answerOf(event as AgreementEventName, person(name), subject);
      expect(answer, `${circumstance} ${head}`).toBe(sheet.codeOf(cell));
    }
  }
});

it('what else stands in the way of an answer is named as the sheet says', () => {
  const table = tableOf('待毕业生回应时的其他情形');
  expect([...table.keys()]).toEqual(Object.keys(cases));
  for (const [circumstance, row] of table) {
    for (const [head, cell] of row) {
      const [, event = '', name = ''] = /^([A-Z]+)（(.+)）$/.exec(head) ?? [];
      const subject = subjectIn('PENDING_GRADUATE', cases[circumstance]);
      const answer = answerOf(event as AgreementEventName, person(name), subject);
      expect(answer, `${circumstance} ${head}`).toBe(sheet.codeOf(cell));
    }
  }
});

it('reviews go through the levels the school had when the graduate accepted', () => {
  const levelOf: Readonly<Record<string, ReviewLevel>> = { 辅导员: 'COUNSELLOR', 院系: 'DEPARTMENT', 学校: 'SCHOOL' };
  const columns = {
    接受后: ['ACCEPT', 'PENDING_GRADUATE'],
    辅导员通过后: ['PASS', 'PENDING_COUNSELLOR'],
    院系通过后: ['PASS', 'PENDING_DEPARTMENT'],
    学校通过后: ['PASS', 'PENDING_SCHOOL'],
  } as const;
  const table = tableOf('审核级别与去处');
  expect(table.size).toBe(4);
  for (const [names, row] of table) {
    const levels = names.split('、').map((name) => levelOf[name] ?? 'SCHOOL');
    for (const [head, [event, state]] of Object.entries(columns)) {
      const cell = row.get(head) ?? '';
      if (cell !== '—') expect(`→ ${led(event, state, levels)}`, `${names} ${head}`).toBe(sheet.codeOf(cell));
    }
  }
});

it('a decision made on a page of another level has no effect', () => {
  const seen: Readonly<Record<string, ReviewLevel>> = { 院系: 'DEPARTMENT', 学校: 'SCHOOL' };
  for (const [name, row] of tableOf('审核时看到的级别')) {
    for (const [head, cell] of row) {
      const event = head.startsWith('PASS') ? 'PASS' : 'REJECT';
      const answer = answerOf(event, person('学校审核人'), subjectIn('PENDING_SCHOOL'), { level: seen[name] });
      expect(answer, `${name} ${head}`).toBe(sheet.codeOf(cell));
    }
  }
});

it('no line of the table repeats another: a state and an event lead to one place', () => {
  const keys = agreementTransitions.map(({ from, event }) => `${from} ${event}`);
  expect(new Set(keys).size).toBe(keys.length);
});
