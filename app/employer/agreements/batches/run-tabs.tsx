import { FilterTabs } from '@/components/ui/navigation';
import { getTranslations } from '@/lib/words/reader';

const PATH = '/employer/agreements/batches';

/** The kinds of what was done with many at once. */
export async function RunTabs({ here }: { here: 'checks' | 'releases' | 'deeds' }) {
  const [words, deeds] = await Promise.all([
    getTranslations('invitationBatch.list'),
    getTranslations('batchDeeds.runs'),
  ]);
  return (
    <FilterTabs
      label={words('tabs')}
      tabs={[
        { href: PATH, text: words('checks'), isHere: here === 'checks' },
        { href: `${PATH}?list=releases`, text: words('releases'), isHere: here === 'releases' },
        { href: `${PATH}?list=deeds`, text: deeds('tab'), isHere: here === 'deeds' },
      ]}
    />
  );
}
