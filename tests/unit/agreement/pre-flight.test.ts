import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARCHIVE_KEEPING_NATURES, EMPLOYER_NATURES, type EmployerNatureCode } from '@/lib/domain/codes/employer';
import { TRAINING_MODES } from '@/lib/domain/codes/education';
import { namesOfWarnings, preFlight, preFlightRules } from '@/lib/domain/agreement/pre-flight/letter-rules';
import type { LetterSubject } from '@/lib/domain/agreement/pre-flight/rule';
import { readTermsForm } from '@/lib/domain/agreement/terms';
import { fenToYuanInput } from '@/lib/domain/rules/money';
import { rules as english } from '@/lib/words/en/rules';
import { rules as chinese } from '@/lib/words/zh-CN/rules';
import { employerSnapshot, termsInput, transferOf } from './letter-inputs';

const { name } = employerSnapshot;
const wage = { regionCode: '350000', grade: 4, monthlyFen: 189_500, effectiveOn: '2025-04-01', endsOn: null };

function subjectOf(change: Record<string, string> = {}, more: Partial<LetterSubject> = {}): LetterSubject {
  return {
    terms: readTermsForm({ ...termsInput, ...change }).draft,
    transfer: transferOf(),
    employer: { nature: '34', name, certifiedName: name },
    actualEmployer: null,
    lastReplyOn: '2026-03-06',
    acceptance: { fromOn: null, toOn: null },
    today: '2026-03-01',
    graduate: { graduatesOn: '2026-06-30', trainingMode: '1', commissioningUnit: null },
    wages: [wage],
    ...more,
  };
}
const findingsOf = (change: Record<string, string> = {}, more: Partial<LetterSubject> = {}) =>
  preFlight(subjectOf(change, more)).map(({ level, code, field }) => `${level}:${code} ${field}`);
const employerOf = (nature: EmployerNatureCode) => ({ employer: { nature, name, certifiedName: name } });

describe('a letter', () => {
  it('without fault has no findings, and an empty one neither', () => {
    expect(findingsOf()).toEqual([]);
    expect(preFlight({ ...subjectOf(), terms: {}, transfer: {}, lastReplyOn: null, wages: [] })).toEqual([]);
  });

  it.each([
    [{ traineeshipMonths: '2' }, 'error:TERMS_PROBATION_AND_TRAINEESHIP_BOTH traineeshipMonths'],
    [{ contractMonths: '' }, 'error:TERMS_CONTRACT_MONTHS_MISSING contractMonths'],
    [{ probationPay: '' }, 'error:TERMS_PROBATION_PAY_MISSING probationPay'],
    [{ reportToOn: '2026-06-30' }, 'error:TERMS_REPORT_DATES_REVERSED reportToOn'],
    [{ contractMonths: '35' }, 'warning:ADVICE_PROBATION_TOO_LONG probationMonths'],
    [{ contractTermKind: 'task-based' }, 'warning:ADVICE_PROBATION_NOT_ALLOWED probationMonths'],
    [{ probationPay: '7199.99' }, 'warning:ADVICE_PROBATION_PAY_LOW probationPay'],
    [{ employerDamages: '5000.01' }, 'warning:ADVICE_DAMAGES_HIGH employerDamages'],
    [{ employerDamages: '5000' }, undefined],
    [{ graduateDamages: '3001' }, 'hint:ADVICE_DAMAGES_UNEQUAL graduateDamages'],
    [{ reportFromOn: '2026-06-29' }, 'hint:ADVICE_REPORT_BEFORE_GRADUATION reportFromOn'],
  ])('with %j has %s', (change, finding) => expect(findingsOf(change)).toEqual(finding ? [finding] : []));

  it('warns of damages of each side by itself', () => {
    expect(findingsOf({ employerDamages: '6000', graduateDamages: '6000' })).toEqual([
      'warning:ADVICE_DAMAGES_HIGH employerDamages',
      'warning:ADVICE_DAMAGES_HIGH graduateDamages',
    ]);
  });

  it('of a public institution only hints at the probation limit of the labour contract law', () => {
    expect(findingsOf({ contractMonths: '35' }, employerOf('21'))).toEqual([
      'hint:ADVICE_PROBATION_UNUSUAL probationMonths',
    ]);
  });

  it('must be in the name that was certified; blanks and widths of letters do not count', () => {
    const other = { employer: { nature: '34' as const, name, certifiedName: '海风软件有限公司' } };
    expect(findingsOf({}, other)).toEqual(['error:ADVICE_UNIT_NAME_NOT_CERTIFIED name']);
    const spelled = { employer: { nature: '34' as const, name, certifiedName: '海风软件(福州) 有限公司' } };
    expect(findingsOf({}, spelled)).toEqual([]);
  });

  it('warns when somebody else is the actual employer, and finds the field idle when it is the same', () => {
    expect(findingsOf({}, { actualEmployer: '远川制造有限公司' })).toEqual([
      'warning:ADVICE_ACTUAL_EMPLOYER_OTHER actualEmployer',
    ]);
    expect(findingsOf({}, { actualEmployer: name })).toEqual(['hint:ADVICE_ACTUAL_EMPLOYER_SAME actualEmployer']);
  });

  it.each([
    ['2026-06-30', []],
    ['2026-07-01', ['warning:ADVICE_REPLY_AFTER_FIRST_REPORT replyDays']],
    ['2026-07-09', ['warning:ADVICE_REPLY_AFTER_FIRST_REPORT replyDays']],
    ['2026-07-10', ['error:ADVICE_REPLY_AFTER_LAST_REPORT replyDays']],
  ])('that can be answered until %s, reporting from 1 to 10 July, has %j', (lastReplyOn, findings) => {
    expect(findingsOf({}, { lastReplyOn })).toEqual(findings);
  });

  it.each([
    [null, null, '2026-03-06', []],
    ['2026-03-01', '2026-03-06', '2026-03-06', []],
    [null, '2026-03-05', '2026-03-06', ['warning:ADVICE_REPLY_AFTER_ACCEPTANCE replyDays']],
    [null, '2026-03-01', '2026-03-02', ['warning:ADVICE_REPLY_AFTER_ACCEPTANCE replyDays']],
    [null, '2026-02-28', '2026-03-06', ['warning:ADVICE_ACCEPTANCE_OVER replyDays']],
    ['2026-03-02', null, '2026-03-06', ['hint:ADVICE_ACCEPTANCE_AHEAD replyDays']],
    ['2026-03-06', null, '2026-03-06', ['hint:ADVICE_ACCEPTANCE_AHEAD replyDays']],
    ['2026-03-07', '2026-03-09', '2026-03-06', ['warning:ADVICE_REPLY_BEFORE_ACCEPTANCE replyDays']],
    ['2026-03-02', '2026-03-05', '2026-03-06', ['warning:ADVICE_REPLY_AFTER_ACCEPTANCE replyDays']],
  ])(
    'to a school that takes acceptances from %s to %s, answered until %s, has %j',
    (fromOn, toOn, lastReplyOn, findings) => {
      expect(findingsOf({}, { acceptance: { fromOn, toOn }, lastReplyOn })).toEqual(findings);
    },
  );

  it('knows the calendar: the last day to report is today at the latest', () => {
    const none = { lastReplyOn: null };
    expect(findingsOf({}, { today: '2026-07-10', ...none })).toEqual([]);
    expect(findingsOf({}, { today: '2026-07-11', ...none })).toEqual(['error:ADVICE_REPORT_IN_PAST reportToOn']);
  });
});

describe('pay', () => {
  const pay = (regular: number, probation = regular) => ({
    regularPay: fenToYuanInput(regular),
    probationPay: fenToYuanInput(probation),
  });

  it('below the minimum wage of the place is warned of, to the fen, for both kinds of pay', () => {
    expect(findingsOf(pay(189_500))).toEqual([]);
    expect(findingsOf(pay(189_500, 189_499))).toEqual(['warning:ADVICE_PAY_BELOW_MINIMUM probationPay']);
    expect(findingsOf(pay(189_499))).toEqual([
      'warning:ADVICE_PAY_BELOW_MINIMUM regularPay',
      'warning:ADVICE_PAY_BELOW_MINIMUM probationPay',
    ]);
    expect(findingsOf(pay(100_000), { wages: [] })).toEqual([]);
  });

  it('is warned of exactly below the floor, whatever the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400_000 }), (fen) => {
        const isFound = findingsOf(pay(fen)).some((finding) => finding.includes('ADVICE_PAY_BELOW_MINIMUM regularPay'));
        expect(isFound).toBe(fen < 189_500);
      }),
    );
  });

  it('of the probation is warned of exactly below 80 % of the regular pay', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 1, max: 2_000_000 }), (regular, trial) => {
        const isFound = findingsOf(pay(regular, trial), { wages: [] }).includes(
          'warning:ADVICE_PROBATION_PAY_LOW probationPay',
        );
        expect(isFound).toBe(trial * 10 < regular * 8);
      }),
    );
  });
});

describe('the archive and the studies', () => {
  it.each(EMPLOYER_NATURES.map((nature) => [nature, ARCHIVE_KEEPING_NATURES.includes(nature)] as const))(
    'an employer of nature %s may keep archives itself: %s',
    (nature, mayKeep) => {
      const transfer = transferOf({ archiveTransferKind: 'employer' });
      const isFound = findingsOf({}, { transfer, ...employerOf(nature) }).includes(
        'warning:ADVICE_EMPLOYER_WITHOUT_FILE_AUTHORITY archiveTransferKind',
      );
      expect(isFound).toBe(!mayKeep);
      expect(findingsOf({}, employerOf(nature))).toEqual([]);
    },
  );

  it.each(TRAINING_MODES)('training mode %s needs the consent of a unit or does not', (trainingMode) => {
    const graduate = { graduatesOn: '2026-06-30', trainingMode, commissioningUnit: '江城电力公司' };
    const needed = ['warning:ADVICE_COMMISSION_CONSENT_MISSING commissioningUnit'];
    expect(findingsOf({}, { graduate })).toEqual(['2', '4'].includes(trainingMode) ? needed : []);
  });
});

describe('the table of rules', () => {
  it('is the one people have read', () => {
    const lines = preFlightRules.map(({ level, code, place, fields }) =>
      [level, code, place, fields.join(' ')].join('\t'),
    );
    expect(`${lines.join('\n')}\n`).toBe(readFileSync('tests/golden/pre-flight-rules.tsv', 'utf8'));
  });

  it('names no rule twice for a field', () => {
    const names = preFlightRules.flatMap(({ code, fields }) => fields.map((field) => `${code} ${field}`));
    expect(new Set(names).size).toBe(names.length);
  });

  it('has words in both languages; those of errors need no values, a form says them too', () => {
    for (const { code, level } of preFlightRules) {
      for (const words of [chinese, english] as Record<string, string>[]) {
        expect(words[code]).toBeTruthy();
        if (level === 'error') expect(words[code]).not.toContain('{');
      }
    }
  });

  it('keeps warnings by rule and field', () => {
    const findings = preFlight(subjectOf({ employerDamages: '5001', graduateDamages: '5002', traineeshipMonths: '1' }));
    expect(namesOfWarnings(findings)).toEqual([
      'ADVICE_DAMAGES_HIGH employerDamages',
      'ADVICE_DAMAGES_HIGH graduateDamages',
    ]);
  });
});
