import { getFormatter, getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox } from '@/components/ui/panel';
import { differencesBetween } from '@/lib/domain/agreement/differences';
import { lastMomentBefore } from '@/lib/domain/rules/dates';
import type { AgreementDetail } from '@/lib/queries/agreement/agreement-detail';

const answered = { counterAccepted: 'accepted', counterAmended: 'amended', counterRefused: 'refused' } as const;
const isAnswer = (done: string | undefined): done is keyof typeof answered => done !== undefined && done in answered;

/** A wish that waits for this employer, or what it has just answered. */
export async function CounterNotice({ detail, done }: { detail: AgreementDetail; done?: string }) {
  const [words, format] = await Promise.all([getTranslations('counterProposal.employer'), getFormatter()]);
  const { id, state, letter, versions, proposalId, replyBy, may } = detail;
  const { name } = detail.graduate;
  const date = format.dateTime(lastMomentBefore(replyBy), { dateStyle: 'medium' });
  if (isAnswer(done) && state === 'PENDING_GRADUATE')
    return <NoticeBox tone="good">{words(`done.${answered[done]}`, { name, date })}</NoticeBox>;
  const wish = versions.find((version) => version.id === proposalId);
  if (state !== 'COUNTERED' || !wish) return null;
  const count = differencesBetween(letter, wish.letter).length;
  return (
    <NoticeBox tone="warn" title={words('box', { name, count })}>
      <p className="mb-2">{words('boxText', { date })}</p>
      {may.answerCounter.allowed ? (
        <LinkButton href={`/employer/agreements/${id}/counter`} tone="primary">
          {words('open')}
        </LinkButton>
      ) : null}
    </NoticeBox>
  );
}
