import Link from 'next/link';
import { getFormatter, getTranslations } from 'next-intl/server';
import { WaitedTag } from '@/components/agreement/waited';
import { type Column, DataTable } from '@/components/ui/data-table';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { certificationQueue, QUEUE_STATES } from '@/lib/queries/certification/certification-queue';
import { addressOf, type AddressValues, oneOf } from '@/lib/server/address';

const PATH = '/platform/certifications';
const deeds = ['approved', 'supplement', 'rejected'] as const;

export default async function CertificationsPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('PLATFORM', 'platform.certifications');
  const given = await searchParams;
  const state = QUEUE_STATES.find((one) => one === given.state) ?? 'IN_REVIEW';
  const [after, done] = [oneOf(given.after), deeds.find((deed) => deed === given.done)];
  const [queue, words, states, shell, format] = await Promise.all([
    certificationQueue(viewer, { state, after }),
    getTranslations('certification.operator'),
    getTranslations('states.certification'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  type Row = (typeof queue.rows)[number];
  const moment = (at: Date | null) => (at ? format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }) : null);
  const columns: Column<Row>[] = [
    {
      key: 'organisation',
      label: words('columns.organisation'),
      cell: ({ id, organisation }) => (
        <Link href={`${PATH}/${id}`} prefetch={false} className="font-semibold">
          {organisation}
        </Link>
      ),
    },
    { key: 'code', label: words('columns.creditCode'), cell: ({ creditCode }) => creditCode },
    { key: 'handler', label: words('columns.handler'), cell: ({ handler }) => handler },
    { key: 'submitted', label: words('columns.submittedAt'), cell: ({ submittedAt }) => moment(submittedAt) },
    state === 'IN_REVIEW'
      ? {
          key: 'age',
          label: words('columns.age'),
          cell: ({ submittedAt }) => (submittedAt ? <WaitedTag since={submittedAt} now={queue.now} /> : null),
        }
      : { key: 'decided', label: words('columns.decidedAt'), cell: ({ decidedAt }) => moment(decidedAt) },
  ];
  const isWaiting = state === 'IN_REVIEW' && !after;
  const count = queue.rows.length;
  return (
    <>
      <title>{words('queueTitle')}</title>
      <PageHeading
        title={
          isWaiting
            ? queue.next
              ? words('homeHeadingMore', { count })
              : words('homeHeading', { count })
            : words('queueHeading', { state: states(state) })
        }
        lead={words('queueLead')}
      />
      {done ? (
        <div className="mb-4" role="status">
          <NoticeBox tone="good">{words(`done.${done}`)}</NoticeBox>
        </div>
      ) : null}
      <FilterTabs
        label={words('tabs')}
        tabs={QUEUE_STATES.map((one) => ({
          href: addressOf(PATH, { state: one === 'IN_REVIEW' ? undefined : one }),
          text: states(one),
          isHere: one === state,
        }))}
      />
      <Panel flush>
        {count === 0 ? (
          <EmptyState title={words(`empty.${state}`)}>{words('emptyText')}</EmptyState>
        ) : (
          <DataTable caption={states(state)} columns={columns} rows={queue.rows} keyOf={({ id }) => id} />
        )}
        <Pagination
          label={words('pages')}
          first={after ? { href: addressOf(PATH, { state }), text: shell('first') } : undefined}
          next={queue.next ? { href: addressOf(PATH, { state, after: queue.next }), text: shell('next') } : undefined}
        />
      </Panel>
    </>
  );
}
