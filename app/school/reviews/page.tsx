import { getTranslations } from '@/lib/words/reader';
import { StateTag } from '@/components/agreement/tags';
import { ShortTurnClock } from '@/components/agreement/turn-clock';
import { type Column, DataTable } from '@/components/ui/data-table';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { readCursor } from '@/lib/domain/paging/cursor';
import { overdueReviews, type ReviewRow, reviewQueue, reviewTabs } from '@/lib/queries/agreement/review-queue';

const here = '/school/reviews';

type Search = Promise<{ tab?: string; after?: string }>;

export default async function ReviewsPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer('SCHOOL', 'school.reviews.read');
  const { tab: asked, after } = await searchParams;
  const tab = reviewTabs.find((known) => known === asked) ?? 'waiting';
  const [words, shell, overdue, queue] = await Promise.all([
    getTranslations('reviews'),
    getTranslations('shell'),
    overdueReviews(viewer, undefined),
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
    ...(tab !== 'decided'
      ? [
          {
            key: 'since',
            label: words('columns.since'),
            cell: (row: ReviewRow) => <ShortTurnClock clock={row.clock} now={queue.now} />,
          },
        ]
      : []),
  ];
  const titles = {
    waiting: words('waitingTitle', { count: queue.rows.length }),
    overdue: words('overdueTitle', { count: overdue.count }),
    correcting: words('correctingTitle', { count: queue.rows.length }),
    decided: words('decidedTitle'),
  };
  return (
    <>
      <PageHeading title={titles[tab]} lead={words(`${tab}Lead`)} />
      <FilterTabs
        label={words('tabs.label')}
        tabs={reviewTabs.map((one) => ({
          href: one === 'waiting' ? here : `${here}?tab=${one}`,
          text: words(`tabs.${one}`),
          ...(one === 'overdue' ? overdue : {}),
          isHere: one === tab,
        }))}
      />
      <Panel flush>
        {queue.rows.length === 0 ? (
          <EmptyState title={words(`empties.${tab}`)}>{words(`emptyTexts.${tab}`)}</EmptyState>
        ) : (
          <DataTable caption={words(`tabs.${tab}`)} columns={columns} rows={queue.rows} keyOf={(row) => row.id} />
        )}
        <Pagination
          label={words('tabs.label')}
          first={after ? { href: `${here}?tab=${tab}`, text: shell('first') } : undefined}
          next={queue.next ? { href: `${here}?tab=${tab}&after=${queue.next}`, text: shell('next') } : undefined}
        />
      </Panel>
    </>
  );
}
