import { useTranslations } from 'next-intl';
import { Tag, type Tone } from '@/components/ui/tag';
import type { GraduateProgress } from '@/lib/domain/roster/progress';

const tones: Record<GraduateProgress, Tone> = {
  INACTIVE: 'idle',
  UNCONFIRMED: 'warn',
  CONFIRMED: 'graduate',
  SIGNING: 'school',
  SIGNED: 'good',
};

/** How far a graduate has come. */
export function ProgressTag({ progress }: { progress: GraduateProgress }) {
  const words = useTranslations('school.progress');
  return <Tag tone={tones[progress]}>{words(progress)}</Tag>;
}
