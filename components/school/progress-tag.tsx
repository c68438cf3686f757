import { useTranslations } from 'next-intl';
import { Tag, type Tone } from '@/components/ui/tag';
import { type AgreementState, isLapsed, turnOf } from '@/lib/domain/agreement/states';
import type { GraduateProgress } from '@/lib/domain/roster/progress';

const tones: Record<GraduateProgress, Tone> = {
  INACTIVE: 'idle',
  UNCONFIRMED: 'warn',
  CONFIRMED: 'graduate',
  SIGNING: 'school',
  SIGNED: 'good',
  UNLINKED: 'warn',
  REFUSED: 'idle',
};

/** How far a graduate has come. */
export function ProgressTag({ progress }: { progress: GraduateProgress }) {
  const words = useTranslations('school.progress');
  return <Tag tone={tones[progress]}>{words(progress)}</Tag>;
}

/** The state of an agreement in the colour of the side whose turn it is. */
export function AgreementStateTag({ state }: { state: AgreementState }) {
  const words = useTranslations('states.agreement');
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
