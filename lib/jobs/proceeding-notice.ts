import type { Transaction } from '@/lib/db/client';
import type { ReviewLevel } from '@/lib/domain/agreement/states';
import { noticeEvent, noticeSides, type ToldProceeding } from '@/lib/domain/proceeding/notices';
import { lastDateBefore } from '@/lib/domain/rules/dates';
import { composeNotice, type NoticeFacts, type NoticeText } from '@/lib/notices/compose';

/** What the outbox says of the proceeding a step belongs to; `level` has it next, `days` have passed unanswered. */
export interface ProceedingContent {
  id: string;
  level: ReviewLevel | null;
  days?: number;
}

/** Composes the notices of one step of a proceeding: one who asked hears it in other words than who answers. */
export async function proceedingNotice(db: Transaction, content: ProceedingContent) {
  const { requestedBy, ...row } = await db.proceeding.findUniqueOrThrow({ where: { id: content.id } });
  if (requestedBy !== 'EMPLOYER' && requestedBy !== 'GRADUATE') throw new RangeError('only a side asks');
  const told: ToldProceeding = { ...row, requestedBy };
  const { level, days } = content;
  const asked: NoticeFacts['asked'] = {
    kind: row.kind,
    next: level,
    days: days === undefined ? null : String(days),
    until: row.noticeUntil && lastDateBefore(row.noticeUntil),
  };
  return (fact: string, side: string, locale: string, facts: NoticeFacts): NoticeText | null => {
    for (const name of noticeSides(side, told)) {
      const text = composeNotice(noticeEvent(fact, told), name, locale, { ...facts, asked });
      if (text) return text;
    }
    return null;
  };
}
