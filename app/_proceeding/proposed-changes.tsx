import { getTranslations } from '@/lib/words/reader';
import { Differences } from '@/components/agreement/differences';
import { Panel } from '@/components/ui/panel';
import { differencesBetween } from '@/lib/domain/agreement/differences';
import type { ProceedingDetail } from '@/lib/queries/proceeding/proceeding-detail';

/** What an amendment would change, word by word; nothing for the other kinds. */
export async function ProposedChanges({ detail: { before, proposed } }: { detail: ProceedingDetail }) {
  if (!before || !proposed) return null;
  const [words, sections] = await Promise.all([
    getTranslations('retractions.changes'),
    getTranslations('proceedings.sections'),
  ]);
  return (
    <Panel title={sections('differences')}>
      <Differences differences={differencesBetween(before, proposed)} before={words('before')} after={words('after')} />
    </Panel>
  );
}
