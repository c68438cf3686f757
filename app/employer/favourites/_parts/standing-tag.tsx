import { getTranslations } from '@/lib/words/reader';
import { Tag, type Tone } from '@/components/ui/tag';
import { type AgreementState, isLapsed, turnOf } from '@/lib/domain/agreement/states';
import type { Standing } from '@/lib/domain/favourite/standing';

const turnTones = { EMPLOYER: 'employer', GRADUATE: 'graduate', SCHOOL: 'school', SYSTEM: 'idle' } as const;

function toneOfState(state: AgreementState): Tone {
  const turn = turnOf(state);
  if (turn) return turnTones[turn];
  if (state === 'SIGNED' || state === 'FULFILLED') return 'good';
  return isLapsed(state) ? 'bad' : 'idle';
}

/** Where the employer stands with a graduate, as one tag; the list says "not invited" where a card says "can be". */
export async function StandingTag({ standing, isInList }: { standing: Standing; isInList?: boolean }) {
  const [states, words] = await Promise.all([
    getTranslations('states.agreement'),
    getTranslations('employerPeople.standing'),
  ]);
  if (standing.kind === 'OWN') return <Tag tone={toneOfState(standing.state)}>{states(standing.state)}</Tag>;
  if (standing.kind === 'UNCONFIRMED') return <Tag tone="warn">{words('UNCONFIRMED')}</Tag>;
  if (standing.kind === 'READY') {
    return <Tag tone={isInList ? 'idle' : 'good'}>{words(isInList ? 'notInvited' : 'READY')}</Tag>;
  }
  return <Tag tone="idle">{words(standing.kind)}</Tag>;
}
