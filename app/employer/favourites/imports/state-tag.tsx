import { Tag } from '@/components/ui/tag';
import type { BatchState } from '@/lib/domain/batch/runs';
import { getTranslations } from '@/lib/words/reader';

const tones = { QUEUED: 'idle', RUNNING: 'warn', DONE: 'good', CANCELLED: 'idle', FAILED: 'bad' } as const;

/** Where a run stands, as colour, word and icon. */
export async function StateTag({ state }: { state: BatchState }) {
  const words = await getTranslations('favouriteImport.states');
  return <Tag tone={tones[state]}>{words(state)}</Tag>;
}
