import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedParts, policyFormFields, policyToForm, readPolicyForm } from '@/lib/domain/school/policy-form';
import {
  acceptanceAllowed,
  acceptanceWindow,
  noticeEndsOn,
  policyRulesSchema,
  readPolicyRules,
  type SchoolPolicy,
  terminationAllowed,
  terminationLevels,
  windowAt,
} from '@/lib/domain/school/policy-rules';

const none = readPolicyRules({});
const form = { department: 'yes', replyDaysMinimum: '1', replyDaysMaximum: '30' };
const problemsOf = (change: Record<string, string>) => readPolicyForm({ ...form, ...change }, 2027).problems;
const policyOf = (change: Record<string, string> = {}): SchoolPolicy => {
  const { policy } = readPolicyForm({ ...form, ...change }, 2027);
  if (!policy) throw new Error('no policy');
  return policy;
};

describe('rules as a row holds them', () => {
  it('restrict nobody when the row was written before they existed', () => {
    const now = new Date('2027-01-01T00:00:00Z');
    expect(acceptanceAllowed(none, now)).toEqual({ allowed: true });
    expect(terminationAllowed(none, 99, now)).toEqual({ allowed: true });
    expect(none).toMatchObject({ publicNoticeDays: 0, requiredPapers: [] });
  });

  it('are refused with a key, a date or a number nobody defined', () => {
    for (const rules of [
      { acceptanceUntil: '2027-01-01' },
      { acceptanceToOn: '2027-02-30' },
      { maximumTerminations: 10 },
      { maximumTerminations: 1.5 },
      { publicNoticeDays: 31 },
      { requiredPapers: [{ name: '' }] },
      { requiredPapers: Array.from({ length: 11 }, (_, index) => ({ name: `材料${index}` })) },
    ])
      expect(policyRulesSchema.safeParse(rules).success, JSON.stringify(rules)).toBe(false);
  });
});

describe('a window', () => {
  // 31 December in Shanghai, to the second, whatever the year is elsewhere.
  it.each([
    ['2026-12-30T15:59:59Z', 'ahead'],
    ['2026-12-30T16:00:00Z', 'open'],
    ['2027-01-01T15:59:59.999Z', 'open'],
    ['2027-01-01T16:00:00Z', 'over'],
  ])('of 31 December and 1 January is at %s %s', (at, standing) => {
    expect(windowAt('2026-12-31', '2027-01-01', new Date(at)).standing).toBe(standing);
  });

  it('without a day on one side is open on that side for ever', () => {
    expect(windowAt(null, '2027-01-01', new Date(0)).standing).toBe('open');
    expect(windowAt('2027-01-01', null, new Date('2999-01-01')).standing).toBe('open');
    expect(acceptanceWindow(none, new Date(0)).standing).toBe('open');
  });

  it('refuses with the day it turns on', () => {
    const rules = readPolicyRules({ acceptanceFromOn: '2027-01-02', acceptanceToOn: '2027-01-03' });
    expect(acceptanceAllowed(rules, new Date('2027-01-01T00:00:00Z'))).toEqual({
      allowed: false,
      code: 'ACCEPTANCE_WINDOW_AHEAD',
      facts: { from: '2027-01-02' },
    });
    expect(acceptanceAllowed(rules, new Date('2027-01-04T00:00:00Z'))).toEqual({
      allowed: false,
      code: 'ACCEPTANCE_WINDOW_OVER',
      facts: { to: '2027-01-03' },
    });
  });
});

describe('a termination', () => {
  const now = new Date('2027-05-01T00:00:00Z');

  it.each([
    [0, 0, false],
    [1, 0, true],
    [1, 1, false],
    [2, 1, true],
    [2, 3, false],
  ])('where %i are allowed may be requested after %i: %s', (maximumTerminations, before, isAllowed) => {
    const decision = terminationAllowed(readPolicyRules({ maximumTerminations }), before, now);
    expect(decision.allowed).toBe(isAllowed);
    if (!decision.allowed)
      expect(decision).toMatchObject({ code: 'TERMINATION_LIMIT_REACHED', facts: { maximum: maximumTerminations } });
  });

  it('names the window before the number', () => {
    const rules = { maximumTerminations: 0, terminationFromOn: '2027-05-02' };
    expect(terminationAllowed(readPolicyRules(rules), 0, now)).toMatchObject({ code: 'TERMINATION_WINDOW_AHEAD' });
    const over = { terminationToOn: '2027-04-30' };
    expect(terminationAllowed(readPolicyRules(over), 0, now)).toMatchObject({ code: 'TERMINATION_WINDOW_OVER' });
  });

  it('is reviewed by the levels of signing, and announced for whole days', () => {
    expect(terminationLevels(policyOf({ counsellor: 'yes' }))).toEqual(['COUNSELLOR', 'DEPARTMENT', 'SCHOOL']);
    expect(noticeEndsOn(none, '2026-12-30')).toBe('2026-12-30');
    expect(noticeEndsOn(readPolicyRules({ publicNoticeDays: 5 }), '2026-12-30')).toBe('2027-01-04');
  });
});

describe('the form', () => {
  it('always ends with the school, in the order of the levels', () => {
    expect(policyOf().levels).toEqual(['DEPARTMENT', 'SCHOOL']);
    expect(policyOf({ counsellor: 'yes' }).levels).toEqual(['COUNSELLOR', 'DEPARTMENT', 'SCHOOL']);
    expect(readPolicyForm({ replyDaysMinimum: '1', replyDaysMaximum: '1' }, 2027).policy?.levels).toEqual(['SCHOOL']);
  });

  it.each([
    [{ replyDaysMinimum: '0' }, { replyDaysMinimum: 'REPLY_DAYS_INVALID' }],
    [{ replyDaysMinimum: '' }, { replyDaysMinimum: 'REPLY_DAYS_INVALID' }],
    [{ replyDaysMinimum: '40', replyDaysMaximum: '30' }, { replyDaysMinimum: 'REPLY_DAYS_INVALID' }],
    [{ replyDaysMaximum: '31' }, { replyDaysMaximum: 'REPLY_DAYS_INVALID' }],
    [{ replyDaysMinimum: '9', replyDaysMaximum: '8' }, { replyDaysMaximum: 'POLICY_REPLY_DAYS_REVERSED' }],
    [{ acceptanceFromOn: '2027-02-30' }, { acceptanceFromOn: 'DATE_INVALID' }],
    [{ acceptanceFromOn: '2027-03-02', acceptanceToOn: '2027-03-01' }, { acceptanceToOn: 'POLICY_WINDOW_REVERSED' }],
    [{ acceptanceFromOn: '2027-03-01', acceptanceToOn: '2027-03-01' }, undefined],
    [{ terminationFromOn: '2027-03-02', terminationToOn: '2027-03-01' }, { terminationToOn: 'POLICY_WINDOW_REVERSED' }],
    [{ acceptanceToOn: '2072-06-30' }, { acceptanceToOn: 'POLICY_DATE_FAR' }],
    [{ acceptanceToOn: '2030-12-31', acceptanceFromOn: '2025-01-01' }, undefined],
    [{ maximumTerminations: '10' }, { maximumTerminations: 'POLICY_MAXIMUM_INVALID' }],
    [{ maximumTerminations: '-1' }, { maximumTerminations: 'POLICY_MAXIMUM_INVALID' }],
    [{ publicNoticeDays: '31' }, { publicNoticeDays: 'POLICY_NOTICE_DAYS_INVALID' }],
    [{ requiredPapers: '甲\n甲' }, { requiredPapers: 'POLICY_PAPER_TWICE' }],
    [{ requiredPapers: '长'.repeat(41) }, { requiredPapers: 'POLICY_PAPER_TOO_LONG' }],
    [
      { requiredPapers: Array.from({ length: 11 }, (_, index) => `材料${index}`).join('\n') },
      { requiredPapers: 'POLICY_PAPERS_TOO_MANY' },
    ],
  ])('with %j has %j', (change, problems) => expect(problemsOf(change as Record<string, string>)).toEqual(problems));

  it('reads days and numbers as people type them', () => {
    const { rules } = policyOf({
      acceptanceToOn: '2027年6月30日',
      maximumTerminations: '２',
      publicNoticeDays: '',
      requiredPapers: ' 单位同意解约的证明 \r\n\r\n本人申请\n',
    });
    expect(rules).toMatchObject({
      acceptanceFromOn: null,
      acceptanceToOn: '2027-06-30',
      maximumTerminations: 2,
      publicNoticeDays: 0,
      requiredPapers: [{ name: '单位同意解约的证明' }, { name: '本人申请' }],
    });
  });

  it('brings every policy back as it was', () => {
    const date = fc.constantFrom('', '2026-10-08', '2027-06-30');
    fc.assert(
      fc.property(
        fc.record({
          counsellor: fc.constantFrom('yes', ''),
          acceptanceFromOn: fc.constantFrom('', '2026-10-08'),
          acceptanceToOn: date,
          terminationToOn: date,
          maximumTerminations: fc.constantFrom('', '0', '9'),
          publicNoticeDays: fc.integer({ min: 0, max: 30 }).map(String),
          requiredPapers: fc.uniqueArray(fc.constantFrom('甲', '乙', '丙')).map((names) => names.join('\n')),
        }),
        ({ counsellor, ...typed }) => {
          const policy = policyOf({ ...typed, ...(counsellor ? { counsellor } : {}) });
          const again = readPolicyForm(policyToForm(policy), 2027).policy;
          expect(again).toEqual(policy);
          expect(changedParts(policy, again ?? policyOf())).toEqual([]);
          expect(policyRulesSchema.parse(JSON.parse(JSON.stringify(policy.rules)))).toEqual(policy.rules);
        },
      ),
    );
    expect(policyFormFields).toHaveLength(11);
  });

  it('names the parts that change', () => {
    expect(changedParts(policyOf(), policyOf({ counsellor: 'yes', acceptanceToOn: '2027-06-30' }))).toEqual([
      'levels',
      'acceptance',
    ]);
    expect(changedParts(policyOf(), policyOf({ replyDaysMaximum: '29', publicNoticeDays: '5' }))).toEqual([
      'replyDays',
      'publicNoticeDays',
    ]);
  });
});
