import { getTranslations } from '@/lib/words/reader';
import { NoticeBox } from '@/components/ui/panel';
import type { Decision } from '@/lib/domain/access/decision';

const codes: readonly string[] = ['ACCEPTANCE_WINDOW_AHEAD', 'ACCEPTANCE_WINDOW_OVER', 'SCHOOL_YEAR_CLOSED'];

/** Does the school keep this letter from being accepted now? Then there is nothing the graduate could do first. */
export const isClosed = (decision: Decision): boolean => !decision.allowed && codes.includes(decision.code);

/** The school takes no acceptances now: from when it does, or until when it did. Nothing while it does. */
export async function ClosedWindow({ decision }: { decision: Decision }) {
  if (decision.allowed || !isClosed(decision)) return null;
  const [words, refusals] = await Promise.all([getTranslations('graduate.accept'), getTranslations('refusals')]);
  return (
    <NoticeBox tone="warn" title={words('stopped')}>
      {refusals(decision.code as never, decision.facts as never)}
    </NoticeBox>
  );
}
