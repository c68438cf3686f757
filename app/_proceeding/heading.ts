import { getFormatter, getTranslations } from '@/lib/words/reader';
import type { Viewer } from '@/lib/domain/access/viewer';
import { otherSide } from '@/lib/domain/proceeding/states';
import { lastMomentBefore } from '@/lib/domain/rules/dates';
import type { ProceedingDetail } from '@/lib/queries/proceeding/proceeding-detail';

/** What the page is called: what waits for its reader, or how it came out. */
export async function headingOf(detail: ProceedingDetail, { party }: Viewer): Promise<string> {
  const [words, kinds, levels, format] = await Promise.all([
    getTranslations('proceedings.headings'),
    getTranslations('states.proceedingKind'),
    getTranslations('states.level'),
    getFormatter(),
  ]);
  const { state, requestedBy, parties, noticeUntil, level, may } = detail;
  const names = { EMPLOYER: parties.employer, GRADUATE: parties.graduate };
  const kind = kinds(detail.kind);
  const answering = names[otherSide(requestedBy)];
  switch (state) {
    case 'PENDING_COUNTERPARTY':
      if (party === requestedBy) return words('asked', { kind, other: answering });
      if (party === otherSide(requestedBy)) return words('toAnswer', { kind, other: names[requestedBy] });
      return words(may.takeUp.allowed ? 'overdue' : 'unanswered', { kind, answering });
    case 'PENDING_COUNSELLOR':
    case 'PENDING_DEPARTMENT':
    case 'PENDING_SCHOOL':
      return may.pass.allowed
        ? words('toReview', { kind })
        : words('reviewing', { kind, level: level ? levels(level) : '' });
    case 'PUBLIC_NOTICE':
      return words('notice', {
        date: noticeUntil ? format.dateTime(lastMomentBefore(noticeUntil), { dateStyle: 'medium' }) : '',
      });
    case 'PASSED':
      return words(`passed.${detail.kind}`);
    case 'REFUSED':
      return party === otherSide(requestedBy) ? words('refusedByYou', { kind }) : words('refused', { kind, answering });
    case 'CANCELLED':
      return words('cancelled', { kind });
    case 'REJECTED':
      return words('rejected', { kind });
    case 'LAPSED':
      return words('lapsed', { kind });
  }
}
