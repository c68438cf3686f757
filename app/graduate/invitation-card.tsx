import { getFormatter, getTranslations } from '@/lib/words/reader';
import { overdueTones, turnWords } from '@/components/agreement/turn-words';
import { DeadlineTag, StateTag, TurnLine } from '@/components/agreement/tags';
import { Tag } from '@/components/ui/tag';
import { type AgreementState, turnOf } from '@/lib/domain/agreement/states';
import { regionFullName } from '@/lib/domain/regions/lookup';
import { fenToYuan } from '@/lib/domain/rules/money';
import type { LetterSummary } from '@/lib/queries/agreement/letter-summary';

/** Whose turn it is, said to the graduate himself. */
async function OwnTurn({ state, since }: { state: AgreementState; since: string }) {
  const words = await getTranslations('graduate.invitations');
  if (turnOf(state) === 'GRADUATE') return words('yourTurn', { date: since });
  return <TurnLine state={state} since={since} />;
}

interface Props {
  letter: LetterSummary & { isReadOnly?: boolean };
  now: Date;
  href: string;
  /** A box to choose it for the comparison. */
  mayCompare?: boolean;
  /** The level below the heading the list stands under. */
  heading?: 'h2' | 'h3';
}

/** One letter in a list: who, what for, how much, whose turn and until when. The whole card is the way to it. */
export async function LetterCard({ letter, now, href, mayCompare = false, heading: Heading = 'h3' }: Props) {
  const [words, agreements, clocks, format] = await Promise.all([
    getTranslations('graduate.invitations'),
    getTranslations('graduate.agreements'),
    turnWords(),
    getFormatter(),
  ]);
  const { state, stateSince, number, clock } = letter;
  const usual = letter.isReadOnly ? undefined : clocks.usual(clock);
  const since = format.dateTime(stateSince, { dateStyle: 'medium' });
  return (
    <article className="panel relative grid gap-1 px-[18px] py-3.5 focus-within:border-brand hover:border-brand">
      <LetterTags letter={letter} now={now} mayCompare={mayCompare} />
      <Heading className="text-base font-semibold">
        <a href={href} className="after:absolute after:inset-0">
          {letter.post}
        </a>
      </Heading>
      <p>{letter.employer}</p>
      <p className="text-[13px] text-ink-2">
        {words('pay', { pay: `¥${fenToYuan(letter.regularPayFen)}` })} ·{' '}
        {regionFullName(letter.workRegionCode) ?? letter.workRegionCode}
      </p>
      <p className="text-[13px] text-ink-2">
        {letter.isReadOnly ? words('readOnlyWhy') : <OwnTurn state={state} since={since} />}
        {usual ? ` · ${usual}` : ''}
        {number ? ` · ${agreements('number', { number })}` : ''}
      </p>
    </article>
  );
}

/** Above the post: until when or in which state, whether it takes long, can be read only or was not read yet. */
async function LetterTags({ letter, now, mayCompare }: Pick<Props, 'letter' | 'now' | 'mayCompare'>) {
  const [words, clocks] = await Promise.all([getTranslations('graduate.invitations'), turnWords()]);
  const { state, replyBy, seenAt, clock, isReadOnly } = letter;
  const isWaiting = state === 'PENDING_GRADUATE';
  return (
    <div className="flex flex-wrap items-center gap-2">
      {isWaiting ? <DeadlineTag replyBy={replyBy} now={now} /> : <StateTag state={state} />}
      {clock?.overdue === 'LONGER_THAN_USUAL' && !isReadOnly ? (
        <Tag tone={overdueTones[clock.overdue]}>{clocks.overdue(clock)}</Tag>
      ) : null}
      {isReadOnly ? <Tag tone="idle">{words('readOnly')}</Tag> : null}
      {isWaiting && !seenAt ? <Tag tone="graduate">{words('unread')}</Tag> : null}
      {mayCompare ? <CompareBox letter={letter} /> : null}
    </div>
  );
}

/** Chooses the letter for the comparison; above the card, which is a link as a whole. */
async function CompareBox({ letter: { id, employer, post } }: Pick<Props, 'letter'>) {
  const words = await getTranslations('counterProposal.compare');
  return (
    <label className="relative z-10 -my-2 ml-auto flex min-h-11 min-w-11 items-center justify-end gap-1.5 text-[13px] text-ink-2">
      <input type="checkbox" name="id" value={id} className="size-4" />
      {words('tick')}
      <span className="sr-only"> {words('box', { employer, post })}</span>
    </label>
  );
}
