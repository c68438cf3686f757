import { getFormatter, getTranslations } from '@/lib/words/reader';
import { Differences } from '@/components/agreement/differences';
import { LinkButton } from '@/components/ui/button';
import { NoticeBox } from '@/components/ui/panel';
import { differencesBetween } from '@/lib/domain/agreement/differences';
import { lastMomentBefore } from '@/lib/domain/rules/dates';
import type { AgreementDetail } from '@/lib/queries/agreement/agreement-detail';

const answers = ['COUNTER_ACCEPTED', 'COUNTER_AMENDED', 'COUNTER_REFUSED'] as const;

/** Where the negotiation stands: a wish that waits for the employer, or the answer the letter shows now. */
export async function Negotiation({ detail }: { detail: AgreementDetail }) {
  const { state, timeline } = detail;
  if (state === 'COUNTERED') return <Waiting detail={detail} />;
  const last = timeline.at(-1);
  const answer = answers.find((type) => type === last?.type);
  if (state !== 'PENDING_GRADUATE' || !last || !answer) return null;
  const [words, check] = await Promise.all([
    getTranslations('counterProposal.letter'),
    getTranslations('counterProposal.versions'),
  ]);
  // Against what the graduate himself saw last: his own wish, or the letter the employer stays with.
  const [now, before] = [detail.versions.at(-1), detail.versions.at(-2)];
  return (
    <NoticeBox tone={answer === 'COUNTER_ACCEPTED' ? 'good' : 'info'} title={words(`changed.${answer}`)}>
      {last.reason ? <p className="whitespace-pre-line">{words('reason', { reason: last.reason })}</p> : null}
      <p>{words('changedText', { date: await lastDay(detail) })}</p>
      {now && before && answer !== 'COUNTER_REFUSED' ? (
        <details className="mt-1" open>
          <summary className="min-h-11 cursor-pointer py-2.5 text-brand sm:min-h-9 sm:py-1.5">
            {check('difference', { number: before.number })}
          </summary>
          <div className="mt-2">
            <Differences
              differences={differencesBetween(before.letter, now.letter)}
              before={check('before', { number: before.number })}
              after={check('before', { number: now.number })}
            />
          </div>
        </details>
      ) : null}
    </NoticeBox>
  );
}

async function lastDay({ replyBy }: AgreementDetail): Promise<string> {
  return (await getFormatter()).dateTime(lastMomentBefore(replyBy), { dateStyle: 'medium' });
}

async function Waiting({ detail }: { detail: AgreementDetail }) {
  const [words, check] = await Promise.all([
    getTranslations('counterProposal.letter'),
    getTranslations('counterProposal.check'),
  ]);
  const { letter, versions, proposalId, timeline } = detail;
  const wish = versions.find(({ id }) => id === proposalId);
  const message = timeline.findLast(({ type }) => type === 'COUNTER_PROPOSED')?.reason;
  return (
    <NoticeBox tone="info" title={words('waiting', { employer: letter.employer.name })}>
      <p>{words('waitingText', { date: await lastDay(detail) })}</p>
      {wish ? (
        <section className="mt-3" aria-label={words('asked')}>
          <p className="mb-2 font-semibold">{words('asked')}</p>
          <Differences
            differences={differencesBetween(letter, wish.letter)}
            before={check('before')}
            after={check('after')}
          />
        </section>
      ) : null}
      {message ? <p className="mt-3 whitespace-pre-line">{words('message', { message })}</p> : null}
      <div className="mt-3 flex flex-wrap gap-2.5">
        {detail.may.takeBack.allowed ? (
          <LinkButton href={`/graduate/invitations/${detail.id}/counter/take-back`}>{words('takeBack')}</LinkButton>
        ) : null}
        {detail.may.decline.allowed ? (
          <LinkButton href={`/graduate/invitations/${detail.id}/decline`} tone="quiet">
            {words('decline')}
          </LinkButton>
        ) : null}
      </div>
    </NoticeBox>
  );
}
