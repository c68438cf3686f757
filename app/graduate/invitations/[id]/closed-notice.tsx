import { getFormatter, getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox } from '@/components/ui/panel';
import { levelOfState } from '@/lib/domain/agreement/states';
import type { AgreementDetail } from '@/lib/queries/agreement/agreement-detail';

type Outcome = 'over' | 'reviewing' | 'accepted' | 'DECLINED' | 'WITHDRAWN' | 'EXPIRED' | 'COUNTERED';

/** What became of a letter that can no longer be answered; undefined while it can, as far as the letter goes. */
export function outcomeOf({ state, acceptedAt, now, replyBy }: AgreementDetail) {
  if (state === 'PENDING_GRADUATE') return now.getTime() < replyBy.getTime() ? undefined : 'over';
  if (state === 'SIGNED' || state === 'REVIEW_FAILED') return state;
  if (levelOfState(state)) return 'reviewing';
  return acceptedAt ? 'accepted' : (state as Outcome);
}

/** The letter was answered or closed: what happened and when, and the way to the record. */
export async function ClosedNotice({ detail }: { detail: AgreementDetail }) {
  const [words, format] = await Promise.all([getTranslations('graduate.closed'), getFormatter()]);
  const outcome = outcomeOf(detail) ?? 'over';
  const at = detail.acceptedAt ?? detail.endedAt ?? detail.stateSince;
  const date = format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <NoticeBox
      tone={outcome === 'SIGNED' || outcome === 'reviewing' ? 'good' : 'info'}
      title={words(`titles.${outcome}`, { date })}
    >
      <p className="mb-2">{words(`text.${outcome}`)}</p>
      <LinkButton href={`/graduate/${detail.acceptedAt ? 'agreements' : 'invitations'}/${detail.id}`} tone="primary">
        {words('open')}
      </LinkButton>
    </NoticeBox>
  );
}
