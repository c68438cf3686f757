import { Tag } from '@/components/ui/tag';
import type { BatchState } from '@/lib/domain/batch/runs';
import { getTranslations } from '@/lib/words/reader';

const tones = { QUEUED: 'idle', RUNNING: 'warn', DONE: 'good', CANCELLED: 'idle', FAILED: 'bad' } as const;

interface Props {
  run: { state: BatchState; pausedAt: Date | null };
  isTimed?: boolean;
}

/** Where a run stands, as colour, word and icon. */
export async function RunTag({ run: { state, pausedAt }, isTimed }: Props) {
  const words = await getTranslations('invitationBatch.states');
  if (pausedAt) return <Tag tone="warn">{words('PAUSED')}</Tag>;
  return <Tag tone={tones[state]}>{words(isTimed ? 'TIMED' : state)}</Tag>;
}
