import { NoticeBox } from '@/components/ui/panel';
import { getTranslations } from '@/lib/words/reader';

/** Why a choice of records led nowhere, above the list it was made in. */
export async function ChoiceProblem({ problem }: { problem: string }) {
  const words = await getTranslations('batchDeeds.problem');
  return (
    <div className="mb-3" role="alert">
      <NoticeBox tone="warn">{words.has(problem as never) ? words(problem as never) : words('OTHER')}</NoticeBox>
    </div>
  );
}
