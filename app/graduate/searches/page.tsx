import { getFormatter, getTranslations } from '@/lib/words/reader';
import { DataTable } from '@/components/ui/data-table';
import { Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { ownSearches } from '@/lib/queries/graduate/own-searches';
import { readCursor } from '@/lib/domain/paging/cursor';

export default async function SearchesPage({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  const viewer = await requireViewer('GRADUATE', 'graduate.searches.read');
  const { after } = await searchParams;
  const [words, shell, format, { items, next }] = await Promise.all([
    getTranslations('graduate.searches'),
    getTranslations('shell'),
    getFormatter(),
    ownSearches(viewer, readCursor(after)),
  ]);
  return (
    <>
      <PageHeading title={words('title')} lead={words('lead')} />
      <Panel flush>
        {items.length === 0 ? (
          <EmptyState title={words('empty')}>{words('emptyText')}</EmptyState>
        ) : (
          <DataTable
            caption={words('list')}
            columns={[
              {
                key: 'employer',
                label: words('employer'),
                cell: ({ employer, isCertified }) => (
                  <span className="flex flex-wrap items-center gap-2">
                    <span className="font-semibold">{employer ?? words('unknown')}</span>
                    {isCertified ? <Tag tone="good">{words('certified')}</Tag> : null}
                  </span>
                ),
              },
              {
                key: 'at',
                label: words('at'),
                cell: ({ at }) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }),
              },
              { key: 'purpose', label: words('purpose'), cell: ({ purpose }) => purpose },
            ]}
            rows={items}
            keyOf={({ id }) => id}
          />
        )}
        <Pagination
          label={words('list')}
          first={after ? { href: '/graduate/searches', text: shell('first') } : undefined}
          next={next ? { href: `/graduate/searches?after=${next}`, text: shell('next') } : undefined}
        />
      </Panel>
      <p className="mt-3 text-[13px] text-ink-2">{words('wrong')}</p>
    </>
  );
}
