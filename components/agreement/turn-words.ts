import type { Tone } from '@/components/ui/tag';
import type { Overdue, TurnClock } from '@/lib/domain/turn/clock';
import { usualSpan } from '@/lib/domain/turn/span';
import { getTranslations, remembered } from '@/lib/words/reader';

/** Longer than usual is a warning; past a date that binds is worse. */
export const overdueTones: Record<Overdue, Tone> = { LONGER_THAN_USUAL: 'warn', PAST_LATEST: 'bad' };

/**
 * What a line of a list says of its clock in plain text: how long it usually takes (nothing while that is not known)
 * and whether it is overdue. Rows of one list repeat their times, so each is written once.
 */
export async function turnWords() {
  const words = await getTranslations('turnClock');
  const usualOf = remembered((seconds: number) => {
    const { unit, count } = usualSpan(seconds);
    return words(`usual.${unit}`, { count });
  });
  return {
    usual: (clock: TurnClock | null): string | undefined =>
      clock?.usualSeconds == null ? undefined : usualOf(clock.usualSeconds),
    overdue: (clock: TurnClock | null): string | undefined =>
      clock?.overdue ? words(`overdueShort.${clock.overdue}`) : undefined,
  };
}
