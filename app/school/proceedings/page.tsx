import { getFormatter, getTranslations } from '@/lib/words/reader';
import { WaitedTag } from '@/components/agreement/waited';
import { ProceedingTag } from '@/components/proceeding/tags';
import { type Column, DataTable } from '@/components/ui/data-table';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { readCursor } from '@/lib/domain/paging/cursor';
import { lastMomentBefore } from '@/lib/domain/rules/dates';
import { proceedingQueue, type QueueTab, queueTabs } from '@/lib/queries/proceeding/proceeding-queue';
import type { ProceedingRow } from '@/lib/queries/proceeding/proceeding-row';

type Search = Promise<{ tab?: string; after?: string }>;

const addressOf = (tab: QueueTab): string =>
  tab === 'waiting' ? '/school/proceedings' : `/school/proceedings?tab=${tab}`;

export default async function ProceedingsPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer('SCHOOL', 'school.reviews.read');
  const { tab: asked, after } = await searchParams;
  const tab = queueTabs.find((one) => one === asked) ?? 'waiting';
  const [words, shell, queue] = await Promise.all([
    getTranslations('proceedings.queue'),
    getTranslations('shell'),
    proceedingQueue(viewer, { tab, after: readCursor(after) }),
  ]);
  const { waiting, overdue } = queue.counts;
  const title =
    tab === 'waiting' && waiting.isMore
      ? words('many', { count: waiting.count })
      : words(`title.${tab}`, { count: tab === 'waiting' ? waiting.count : overdue.count });
  const counts: Partial<Record<QueueTab, number>> = { waiting: waiting.count, overdue: overdue.count };
  return (
    <>
      <PageHeading title={title} lead={words(`lead.${tab}`)} />
      <FilterTabs
        label={words('tabs.label')}
        tabs={queueTabs.map((one) => ({
          href: addressOf(one),
          text: words(`tabs.${one}`),
          count: counts[one] || undefined,
          isHere: one === tab,
        }))}
      />
      <Panel flush>
        {queue.rows.length === 0 ? (
          <EmptyState title={words(`empty.${tab}`)}>{words(`emptyText.${tab}`)}</EmptyState>
        ) : (
          <DataTable
            caption={words(`tabs.${tab}`)}
            columns={await columnsOf(tab, queue.now)}
            rows={queue.rows}
            keyOf={(row) => row.id}
          />
        )}
        <Pagination
          label={words('tabs.label')}
          first={after ? { href: addressOf(tab), text: shell('first') } : undefined}
          next={
            queue.next ? { href: `/school/proceedings?tab=${tab}&after=${queue.next}`, text: shell('next') } : undefined
          }
        />
      </Panel>
    </>
  );
}

async function columnsOf(tab: QueueTab, now: Date): Promise<Column<ProceedingRow>[]> {
  const [words, format] = await Promise.all([getTranslations('proceedings.queue.columns'), getFormatter()]);
  const day = (at: Date): string => format.dateTime(at, { dateStyle: 'medium' });
  const last: Column<ProceedingRow> =
    tab === 'notice'
      ? {
          key: 'until',
          label: words('until'),
          cell: ({ noticeUntil }) => (noticeUntil ? day(lastMomentBefore(noticeUntil)) : null),
        }
      : tab === 'done'
        ? { key: 'endedAt', label: words('endedAt'), cell: ({ stateSince }) => day(stateSince) }
        : {
            key: 'since',
            label: words('since'),
            cell: ({ stateSince }) => <WaitedTag since={stateSince} now={now} />,
          };
  return [
    {
      key: 'graduate',
      label: words('graduate'),
      cell: (row) => (
        <>
          <a href={`/school/proceedings/${row.id}`} className="font-semibold">
            {row.graduate}
          </a>
          <small className="block text-ink-2">
            {row.major} {row.studentNumber}
          </small>
        </>
      ),
    },
    {
      key: 'employer',
      label: words('employer'),
      cell: ({ employer, post }) => (
        <>
          {employer}
          <small className="block text-ink-2">{post}</small>
        </>
      ),
    },
    {
      key: 'state',
      label: words('state'),
      cell: ({ kind, state, requestedBy }) => <ProceedingTag kind={kind} state={state} requestedBy={requestedBy} />,
    },
    last,
  ];
}
