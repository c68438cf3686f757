import { Tag, type Tone } from '@/components/ui/tag';
import { type AgreementState, isLapsed, turnOf } from '@/lib/domain/agreement/states';
import type { GraduateProgress } from '@/lib/domain/roster/progress';
import { getTranslations } from '@/lib/words/reader';

const tones: Record<GraduateProgress, Tone> = {
  INACTIVE: 'idle',
  UNCONFIRMED: 'warn',
  CONFIRMED: 'graduate',
  SIGNING: 'school',
  SIGNED: 'good',
};

/** How far a graduate has come. */
export async function ProgressTag({ progress }: { progress: GraduateProgress }) {
  const words = await getTranslations('school.progress');
  return <Tag tone={tones[progress]}>{words(progress)}</Tag>;
}

/** The state of an agreement in the colour of the side whose turn it is. */
export async function AgreementStateTag({ state }: { state: AgreementState }) {
  const words = await getTranslations('states.agreement');
  return <Tag tone={agreementTone(state)}>{words(state)}</Tag>;
}

function agreementTone(state: AgreementState): Tone {
  switch (turnOf(state)) {
    case 'GRADUATE':
      return 'graduate';
    case 'EMPLOYER':
      return 'employer';
    case 'SCHOOL':
      return 'school';
    default:
      return isLapsed(state) || state === 'TERMINATED' ? 'idle' : 'good';
  }
}
