import { getTranslations } from '@/lib/words/reader';
import { StateTag } from '@/components/agreement/tags';
import { WaitedTag } from '@/components/agreement/waited';
import { type Column, DataTable } from '@/components/ui/data-table';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { readCursor } from '@/lib/domain/paging/cursor';
import { type ReviewRow, reviewQueue } from '@/lib/queries/agreement/review-queue';

type Search = Promise<{ tab?: string; after?: string }>;

export default async function ReviewsPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer('SCHOOL', 'school.reviews.read');
  const { tab: asked, after } = await searchParams;
  const tab = asked === 'decided' ? 'decided' : 'waiting';
  const [words, shell, queue] = await Promise.all([
    getTranslations('reviews'),
    getTranslations('shell'),
    reviewQueue(viewer, { tab, after: readCursor(after) }),
  ]);
  const columns: Column<ReviewRow>[] = [
    {
      key: 'graduate',
      label: words('columns.graduate'),
      cell: (row) => (
        <>
          <a href={`/school/reviews/${row.id}`} className="font-semibold">
            {row.graduate}
          </a>
          <small className="block text-ink-2">
            {row.major} {row.studentNumber}
          </small>
        </>
      ),
    },
    { key: 'employer', label: words('columns.employer'), cell: (row) => row.employer },
    { key: 'post', label: words('columns.post'), cell: (row) => row.post },
    { key: 'state', label: words('columns.state'), cell: (row) => <StateTag state={row.state} /> },
    ...(tab === 'waiting'
      ? [
          {
            key: 'since',
            label: words('columns.since'),
            cell: (row: ReviewRow) => <WaitedTag since={row.stateSince} now={queue.now} />,
          },
        ]
      : []),
  ];
  const isWaiting = tab === 'waiting';
  return (
    <>
      <PageHeading
        title={isWaiting ? words('waitingTitle', { count: queue.rows.length }) : words('decidedTitle')}
        lead={isWaiting ? words('waitingLead') : words('decidedLead')}
      />
      <FilterTabs
        label={words('tabs.label')}
        tabs={[
          { href: '/school/reviews', text: words('tabs.waiting'), isHere: isWaiting },
          { href: '/school/reviews?tab=decided', text: words('tabs.decided'), isHere: !isWaiting },
        ]}
      />
      <Panel flush>
        {queue.rows.length === 0 ? (
          <EmptyState title={isWaiting ? words('empty') : words('emptyDecided')}>
            {isWaiting ? words('emptyText') : words('emptyDecidedText')}
          </EmptyState>
        ) : (
          <DataTable caption={words(`tabs.${tab}`)} columns={columns} rows={queue.rows} keyOf={(row) => row.id} />
        )}
        <Pagination
          label={words('tabs.label')}
          first={after ? { href: `/school/reviews?tab=${tab}`, text: shell('first') } : undefined}
          next={
            queue.next ? { href: `/school/reviews?tab=${tab}&after=${queue.next}`, text: shell('next') } : undefined
          }
        />
      </Panel>
    </>
  );
}
