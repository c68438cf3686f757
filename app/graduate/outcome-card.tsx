import { getFormatter, getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox } from '@/components/ui/panel';
import type { LetterSummary } from '@/lib/queries/agreement/letter-summary';

const tones = { SIGNED: 'good', REVIEW_FAILED: 'bad', EXPIRED: 'warn', WITHDRAWN: 'warn' } as const;

/** How the latest letter came out, why, and the way to its record. */
export async function OutcomeCard({ letter }: { letter: LetterSummary }) {
  const [words, format] = await Promise.all([getTranslations('graduate.outcome'), getFormatter()]);
  const { state, employer, post, endReason } = letter;
  if (!words.has(`titles.${state}` as never)) return null;
  const known = state as keyof typeof tones;
  const date = format.dateTime(letter.stateSince, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <NoticeBox tone={known in tones ? tones[known] : 'info'} title={words(`titles.${known}`, { employer })}>
      <p>{words('when', { post, date })}</p>
      {endReason ? <p className="whitespace-pre-line">{words('reason', { reason: endReason })}</p> : null}
      <p className="mb-2">{words(`next.${known}`)}</p>
      <LinkButton href={`/graduate/agreements/${letter.id}`}>{words('open')}</LinkButton>
    </NoticeBox>
  );
}
