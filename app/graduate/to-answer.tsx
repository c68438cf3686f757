import { getFormatter, getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { ProceedingRow } from '@/lib/queries/proceeding/proceeding-row';

/** What employers ask of agreements that bind the graduate, each with the way to answer. */
export async function ToAnswer({ rows, isFirst }: { rows: readonly ProceedingRow[]; isFirst: boolean }) {
  const [words, kinds, format] = await Promise.all([
    getTranslations('proceedings.todo'),
    getTranslations('states.proceedingKind'),
    getFormatter(),
  ]);
  return rows.map(({ id, employer, kind, requestedAt }, index) => (
    <Panel key={id} title={words('title', { employer, kind: kinds(kind) })}>
      <p className="mb-3">{words('text', { date: format.dateTime(requestedAt, { dateStyle: 'medium' }) })}</p>
      <LinkButton href={`/graduate/proceedings/${id}`} tone={isFirst && index === 0 ? 'primary' : 'secondary'}>
        {words('open')}
      </LinkButton>
    </Panel>
  ));
}
