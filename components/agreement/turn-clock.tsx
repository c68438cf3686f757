import { toneOf } from './tags';
import { overdueTones, turnWords } from './turn-words';
import { Tag } from '@/components/ui/tag';
import type { AgreementState } from '@/lib/domain/agreement/states';
import { lastMomentBefore } from '@/lib/domain/rules/dates';
import type { TurnClock as Clock } from '@/lib/domain/turn/clock';
import { partyOf } from '@/lib/domain/turn/holder';
import { elapsedSpan } from '@/lib/domain/turn/span';
import { getFormatter, getTranslations } from '@/lib/words/reader';

interface Props {
  state: AgreementState;
  clock: Clock | null;
  now: Date;
  since: Date;
  /** Is it the reader who has the turn? */
  isOwn?: boolean;
}

/** The clock of one record: its state, whose turn it is, since when, how long that usually takes, until when. */
export async function TurnClock({ state, clock, now, since, isOwn = false }: Props) {
  const [words, turns, states, { usual }, format] = await Promise.all([
    getTranslations('turnClock'),
    getTranslations('signing.turn'),
    getTranslations('states.agreement'),
    turnWords(),
    getFormatter(),
  ]);
  if (!clock) return <Ended state={state} since={since} />;
  const { holder, latest, overdue } = clock;
  const { unit, count } = elapsedSpan(since, now);
  const moment = format.dateTime(since, { dateStyle: 'medium', timeStyle: 'short' });
  const day = latest ? format.dateTime(lastMomentBefore(latest), { dateStyle: 'medium' }) : '';
  return (
    <section aria-label={words('label')} className="turn-clock">
      <ul>
        <li>
          <Tag tone={toneOf(state)}>
            {states(state)} · {isOwn ? words('you') : turns(holder)}
          </Tag>
        </li>
        {overdue ? (
          <li>
            <Tag tone={overdueTones[overdue]}>{words(`overdue.${overdue}`)}</Tag>
          </li>
        ) : null}
        <li>{words(`lasted.${unit}`, { since: moment, count })}</li>
        <li>{usual(clock) ?? words('unknown')}</li>
        <li>{latest ? words('latest', { date: day }) : words('noLatest')}</li>
      </ul>
      <HowMeasured party={partyOf(holder)} />
    </section>
  );
}

/** What "usual" means, folded away. */
async function HowMeasured({ party }: { party: ReturnType<typeof partyOf> }) {
  const words = await getTranslations('turnClock');
  return (
    <details>
      <summary>{words('how')}</summary>
      <p>{words(`note.${party}`)}</p>
    </details>
  );
}

/** A record that waits for nobody: its state and since when. */
async function Ended({ state, since }: Pick<Props, 'state' | 'since'>) {
  const [turns, signing, states, format] = await Promise.all([
    getTranslations('signing.turn'),
    getTranslations('signing'),
    getTranslations('states.agreement'),
    getFormatter(),
  ]);
  return (
    <p className="flex flex-wrap items-center gap-2 text-[13px] text-ink-2">
      <Tag tone={toneOf(state)}>{states(state)}</Tag>
      {turns('nobody')} ·{' '}
      {signing('since', { date: format.dateTime(since, { dateStyle: 'medium', timeStyle: 'short' }) })}
    </p>
  );
}

/** Beside a row: how long it has waited, how long that usually takes, and whether it is overdue. */
export async function ShortTurnClock({ clock, now }: { clock: Clock | null; now: Date }) {
  if (!clock) return null;
  const [words, { usual, overdue }] = await Promise.all([getTranslations('turnClock'), turnWords()]);
  const { unit, count } = elapsedSpan(clock.since, now);
  const waited = words(`waited.${unit}`, { count });
  const late = overdue(clock);
  const usually = usual(clock);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      {clock.overdue && late ? (
        <Tag tone={overdueTones[clock.overdue]}>
          {late} · {waited}
        </Tag>
      ) : (
        <Tag tone="idle">{waited}</Tag>
      )}
      {usually ? <small className="text-ink-2">{usually}</small> : null}
    </span>
  );
}
