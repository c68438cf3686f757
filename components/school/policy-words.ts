import { getFormatter, getTranslations } from '@/lib/words/reader';
import { startOfShanghaiDay } from '@/lib/domain/rules/dates';
import type { PolicyPart } from '@/lib/domain/school/policy-form';
import type { SchoolPolicy } from '@/lib/domain/school/policy-rules';

type PolicyTexts = Record<PolicyPart, string>;

/** Every part of a policy in plain words, in the language of the request. */
export async function policyTexts(policy: SchoolPolicy): Promise<PolicyTexts> {
  const [words, levels, format] = await Promise.all([
    getTranslations('policy'),
    getTranslations('states.level'),
    getFormatter(),
  ]);
  const day = (date: string): string => format.dateTime(startOfShanghaiDay(date), { dateStyle: 'medium' });
  const window = (fromOn: string | null, toOn: string | null): string => {
    if (fromOn && toOn) return words('between', { from: day(fromOn), to: day(toOn) });
    if (fromOn) return words('from', { from: day(fromOn) });
    return toOn ? words('until', { to: day(toOn) }) : words('anyTime');
  };
  const { rules, replyDaysMinimum: minimum, replyDaysMaximum: maximum } = policy;
  const { maximumTerminations: count, requiredPapers: papers } = rules;
  return {
    levels: policy.levels.map((level) => levels(level)).join(' → '),
    replyDays: words(minimum === maximum ? 'replyDaysFixed' : 'replyDays', { minimum, maximum }),
    acceptance: window(rules.acceptanceFromOn, rules.acceptanceToOn),
    termination: window(rules.terminationFromOn, rules.terminationToOn),
    maximumTerminations: count === null ? words('anyNumber') : words('maximum', { count }),
    publicNoticeDays: words('notice', { days: rules.publicNoticeDays }),
    requiredPapers: papers.length > 0 ? papers.map(({ name }) => name).join(words('separator')) : words('noPapers'),
  };
}
