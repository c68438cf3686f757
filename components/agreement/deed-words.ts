import { lastMomentBefore } from '@/lib/domain/rules/dates';
import { DEED_DONE, type RunDeed } from '@/lib/domain/batch/agreement-deeds';
import { getDayFormat, getTranslations } from '@/lib/words/reader';

/** Why a ticked record was or would be left alone, in the words of an employer; every code has a sentence. */
export async function deedReasons(): Promise<(code: string) => string> {
  const words = await getTranslations('batchDeeds.reasons');
  return (code) => (words.has(code as never) ? words(code as never) : words('OTHER'));
}

/** What became of a ticked record, as a sentence. */
export async function deedExplainer(deed: RunDeed): Promise<(row: { result: string; replyBy: Date | null }) => string> {
  const [words, reason, day] = await Promise.all([
    getTranslations('batchDeeds.report.doneText'),
    deedReasons(),
    getDayFormat(),
  ]);
  return ({ result, replyBy }) =>
    result === DEED_DONE
      ? words(deed, { date: replyBy ? day(lastMomentBefore(replyBy)) : '' } as never)
      : reason(result);
}
