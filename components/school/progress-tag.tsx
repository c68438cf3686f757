import { Tag, type Tone } from '@/components/ui/tag';
import type { GraduateProgress } from '@/lib/domain/roster/progress';
import { getTranslations } from '@/lib/words/reader';

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
export async function ProgressTag({ progress }: { progress: GraduateProgress }) {
  const words = await getTranslations('school.progress');
  return <Tag tone={tones[progress]}>{words(progress)}</Tag>;
}
