import { getTranslations } from '@/lib/words/reader';
import { StateTag } from '@/components/agreement/tags';
import { WaitedTag } from '@/components/agreement/waited';
import { type Column, DataTable } from '@/components/ui/data-table';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { readCursor } from '@/lib/domain/paging/cursor';
import { type ReviewRow, reviewQueue, reviewTabs } from '@/lib/queries/agreement/review-queue';

type Search = Promise<{ tab?: string; after?: string }>;

export default async function ReviewsPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer('SCHOOL', 'school.reviews.read');
  const { tab: asked, after } = await searchParams;
  const tab = reviewTabs.find((one) => one === asked) ?? 'waiting';
  const [words, corrections, shell, queue] = await Promise.all([
    getTranslations('reviews'),
    getTranslations('correction.queue'),
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
    ...(tab !== 'decided'
      ? [
          {
            key: 'since',
            label: words('columns.since'),
            cell: (row: ReviewRow) => <WaitedTag since={row.stateSince} now={queue.now} />,
          },
        ]
      : []),
  ];
  const texts = {
    waiting: [
      words('waitingTitle', { count: queue.rows.length }),
      words('waitingLead'),
      words('empty'),
      words('emptyText'),
    ],
    correcting: [
      ...[corrections('title', { count: queue.rows.length }), corrections('lead')],
      ...[corrections('empty'), corrections('emptyText')],
    ],
    decided: [words('decidedTitle'), words('decidedLead'), words('emptyDecided'), words('emptyDecidedText')],
  } as const;
  const [title = '', lead, empty = '', emptyText] = texts[tab];
  const names = { waiting: words('tabs.waiting'), correcting: corrections('tab'), decided: words('tabs.decided') };
  return (
    <>
      <PageHeading title={title} lead={lead} />
      <FilterTabs
        label={words('tabs.label')}
        tabs={reviewTabs.map((one) => ({
          href: one === 'waiting' ? '/school/reviews' : `/school/reviews?tab=${one}`,
          text: names[one],
          isHere: one === tab,
        }))}
      />
      <Panel flush>
        {queue.rows.length === 0 ? (
          <EmptyState title={empty}>{emptyText}</EmptyState>
        ) : (
          <DataTable caption={names[tab]} columns={columns} rows={queue.rows} keyOf={(row) => row.id} />
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
