import { getTranslations } from '@/lib/words/reader';
import { Tag, type Tone } from '@/components/ui/tag';
import { type ProceedingKind, type ProceedingState, type Side, turnOfProceeding } from '@/lib/domain/proceeding/states';

const tones = { EMPLOYER: 'employer', GRADUATE: 'graduate', SCHOOL: 'school' } as const;
const ended: Partial<Record<ProceedingState, Tone>> = {
  PUBLIC_NOTICE: 'warn',
  PASSED: 'good',
  REFUSED: 'bad',
  REJECTED: 'bad',
};

interface Props {
  state: ProceedingState;
  requestedBy: Side;
}

/** The colour of a state: that of the party whose turn it is; refusals in vermilion, what came to nothing grey. */
export function proceedingTone({ state, requestedBy }: Props): Tone {
  const turn = turnOfProceeding(state, requestedBy);
  return turn ? tones[turn] : (ended[state] ?? 'idle');
}

/** What was asked and where it stands, in its colour. */
export async function ProceedingTag({ kind, ...props }: Props & { kind?: ProceedingKind }) {
  const [words, kinds] = await Promise.all([
    getTranslations('states.proceeding'),
    getTranslations('states.proceedingKind'),
  ]);
  return (
    <Tag tone={proceedingTone(props)}>
      {kind ? `${kinds(kind)} · ` : ''}
      {words(props.state)}
    </Tag>
  );
}
