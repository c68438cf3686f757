import { describe, expect, it } from 'vitest';
import { adviseTerms } from '@/lib/domain/agreement/advice';
import { readTermsForm } from '@/lib/domain/agreement/terms';
import { termsInput } from './letter-inputs';

const context = { employerNature: '34', today: '2026-03-01', graduatesOn: '2026-06-30' } as const;

function adviceOf(change: Record<string, string>, more = {}) {
  const { draft } = readTermsForm({ ...termsInput, ...change });
  return adviseTerms(draft, { ...context, ...more }).map((advice) => `${advice.level}:${advice.code}`);
}

describe('advice on terms', () => {
  it('is silent on good terms', () => expect(adviceOf({})).toEqual([]));

  it.each([
    [{ contractMonths: '35' }, 'warning:ADVICE_PROBATION_TOO_LONG'],
    [{ contractTermKind: 'task-based' }, 'warning:ADVICE_PROBATION_NOT_ALLOWED'],
    [{ probationPay: '7199.99' }, 'warning:ADVICE_PROBATION_PAY_LOW'],
    [{ employerDamages: '5000.01' }, 'warning:ADVICE_DAMAGES_HIGH'],
    [{ graduateDamages: '3001' }, 'hint:ADVICE_DAMAGES_UNEQUAL'],
    [{ reportFromOn: '2026-06-29' }, 'hint:ADVICE_REPORT_BEFORE_GRADUATION'],
    [{ traineeshipMonths: '2' }, 'error:TERMS_PROBATION_AND_TRAINEESHIP_BOTH'],
  ])('on %j is %s', (change, advice) => expect(adviceOf(change)).toEqual([advice]));

  it('only hints at public institutions, and leaves 5,000 yuan alone', () => {
    expect(adviceOf({ contractMonths: '35' }, { employerNature: '21' })).toEqual(['hint:ADVICE_PROBATION_TOO_LONG']);
    expect(adviceOf({ employerDamages: '5000' })).toEqual([]);
  });

  it('knows the calendar', () => {
    expect(adviceOf({}, { today: '2026-07-11' })).toEqual(['error:ADVICE_REPORT_IN_PAST']);
  });
});
