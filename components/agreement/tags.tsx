import { getTranslations } from '@/lib/words/reader';
import { Tag, type Tone } from '@/components/ui/tag';
import { isLapsed, levelOfState, turnOf, type AgreementState } from '@/lib/domain/agreement/states';

const HOUR = 3_600_000;
const tones = { EMPLOYER: 'employer', GRADUATE: 'graduate', SCHOOL: 'school', SYSTEM: 'idle' } as const;

/** The colour of a state: that of the party whose turn it is; good when signed, refusals in vermilion, else grey. */
export function toneOf(state: AgreementState): Tone {
  const turn = turnOf(state);
  if (turn) return tones[turn];
  if (state === 'SIGNED' || state === 'FULFILLED') return 'good';
  if (state === 'REVIEW_FAILED' || state === 'DECLINED' || state === 'TERMINATED') return 'bad';
  return isLapsed(state) ? 'idle' : 'warn';
}

/** The one word of a state, in its colour. */
export async function StateTag({ state }: { state: AgreementState }) {
  const words = await getTranslations('states.agreement');
  return <Tag tone={toneOf(state)}>{words(state)}</Tag>;
}

/** How long there is to answer; a warning in the last two days. */
export async function DeadlineTag({ replyBy, now }: { replyBy: Date; now: Date }) {
  const words = await getTranslations('signing.left');
  const left = replyBy.getTime() - now.getTime();
  if (left <= 0) return <Tag tone="bad">{words('over')}</Tag>;
  const hours = Math.floor(left / HOUR);
  const tone = left < 48 * HOUR ? 'warn' : 'idle';
  if (hours < 1) return <Tag tone="bad">{words('soon')}</Tag>;
  if (hours < 24) return <Tag tone={tone}>{words('hours', { hours })}</Tag>;
  return <Tag tone={tone}>{words('days', { days: Math.floor(hours / 24), hours: hours % 24 })}</Tag>;
}

/** Whose turn it is and since when, in one line. */
export async function TurnLine({ state, since }: { state: AgreementState; since: string }) {
  const [turns, words] = await Promise.all([getTranslations('signing.turn'), getTranslations('signing')]);
  const turn = levelOfState(state) ?? turnOf(state);
  return (
    <>
      {turn && turn !== 'SYSTEM' ? turns(turn) : turns('nobody')} · {words('since', { date: since })}
    </>
  );
}
