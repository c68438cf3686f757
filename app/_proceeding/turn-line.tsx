import { getFormatter, getTranslations } from '@/lib/words/reader';
import { ProceedingTag } from '@/components/proceeding/tags';
import { Tag } from '@/components/ui/tag';
import type { Viewer } from '@/lib/domain/access/viewer';
import { lastMomentBefore } from '@/lib/domain/rules/dates';
import type { ProceedingDetail } from '@/lib/queries/proceeding/proceeding-detail';

/** Where it stands, whose turn it is since when, and until when. */
export async function TurnLine({ detail, viewer }: { detail: ProceedingDetail; viewer: Viewer }) {
  const [words, format] = await Promise.all([getTranslations('proceedings'), getFormatter()]);
  const { kind, state, requestedBy, turn, level, since, noticeUntil, overdueFrom, isOverdue, may } = detail;
  const isMine = turn === viewer.party && (turn !== 'SCHOOL' || may.pass.allowed);
  const until = noticeUntil && format.dateTime(lastMomentBefore(noticeUntil), { dateStyle: 'medium' });
  const whose =
    state === 'PUBLIC_NOTICE' && until
      ? words('turn.notice', { date: until })
      : isMine
        ? words('turn.you')
        : words(`turn.${level ?? turn ?? 'nobody'}`);
  return (
    <p className="flex flex-wrap items-center gap-2 text-[13px] text-ink-2">
      <ProceedingTag kind={kind} state={state} requestedBy={requestedBy} />
      <span>
        {whose} · {words('since', { date: format.dateTime(since, { dateStyle: 'medium', timeStyle: 'short' }) })}
      </span>
      {isOverdue ? <Tag tone="warn">{words('overdue')}</Tag> : null}
      {state === 'PENDING_COUNTERPARTY' && kind === 'TERMINATION' && !isOverdue ? (
        <span>{words('answerBy', { date: format.dateTime(overdueFrom, { dateStyle: 'medium' }) })}</span>
      ) : null}
    </p>
  );
}
