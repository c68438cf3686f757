import { getFormatter, getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox } from '@/components/ui/panel';
import type { AgreementDetail } from '@/lib/queries/agreement/agreement-detail';

/** Why this letter can only be read, and what to do now. Nothing when it can be answered. */
export async function ReadOnlyReason({ detail }: { detail: AgreementDetail }) {
  const [words, format] = await Promise.all([getTranslations('graduate.letter'), getFormatter()]);
  const { state, may, endedAt, endReason, acceptedAt } = detail;
  if (may.decline.allowed) return null;
  if (acceptedAt) {
    return (
      <NoticeBox tone="info">
        <p className="mb-2">{words('accepted')}</p>
        <LinkButton href={`/graduate/agreements/${detail.id}`} tone="primary">
          {words('openAgreement')}
        </LinkButton>
      </NoticeBox>
    );
  }
  const date = format.dateTime(endedAt ?? detail.stateSince, { dateStyle: 'medium' });
  const isBound = may.decline.code === 'GRADUATE_BOUND';
  const why =
    state === 'WITHDRAWN' || state === 'EXPIRED' || state === 'DECLINED' || state === 'COUNTERED'
      ? words(`why.${state}`, { date })
      : words(isBound ? 'why.bound' : 'why.over');
  return (
    <NoticeBox tone="warn" title={words('readOnly')}>
      <p>{why}</p>
      {endReason ? <p className="whitespace-pre-line">{words('reason', { reason: endReason })}</p> : null}
      {isBound ? (
        <div className="mt-2">
          <LinkButton href="/graduate/agreements">{words('openBound')}</LinkButton>
        </div>
      ) : null}
    </NoticeBox>
  );
}
