import { getFormatter, getTranslations } from '@/lib/words/reader';
import { z } from 'zod';
import { DataTable } from '@/components/ui/data-table';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { certificationReview } from '@/lib/queries/certification/certification-review';
import { certificationQueue, QUEUE_STATES } from '@/lib/queries/certification/certification-queue';

const notices = ['approved', 'supplement', 'rejected'] as const;
const home = '/platform/certifications';

interface Search {
  state?: string;
  after?: string;
  done?: string;
  /** Which round was decided. */
  of?: string;
}

export default async function CertificationsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await requireViewer('PLATFORM', 'platform.certifications');
  const search = await searchParams;
  const state = QUEUE_STATES.find((name) => name === search.state) ?? 'IN_REVIEW';
  const [words, claims, shell, states, format, { now, rows, next }] = await Promise.all([
    getTranslations('certification.operator'),
    getTranslations('standing.operator.claim'),
    getTranslations('shell'),
    getTranslations('states.certification'),
    getFormatter(),
    certificationQueue(viewer, { state, after: search.after }),
  ]);
  const isDecided = state !== 'IN_REVIEW' && state !== 'SUPPLEMENT_REQUIRED';
  const notice = notices.find((name) => name === search.done);
  const of = z.uuid().safeParse(search.of);
  const decided = notice && of.success ? await certificationReview(viewer, { id: of.data, contact: 'masked' }) : null;
  const short = (at: Date | null) => (at ? format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }) : '');
  return (
    <>
      <PageHeading title={words('queueTitle')} lead={words('queueLead')} />
      {notice ? (
        <div className="mb-4">
          <NoticeBox tone="good">
            {words(`done.${notice}`, { organisation: decided?.organisation?.name ?? '' })}
          </NoticeBox>
        </div>
      ) : null}
      <FilterTabs
        label={words('tabs')}
        tabs={QUEUE_STATES.map((name) => ({
          href: `${home}?state=${name}`,
          text: states(name),
          isHere: name === state,
        }))}
      />
      <section className="panel">
        {rows.length === 0 ? (
          <EmptyState title={words(`empty.${state}`)}>{words('emptyText')}</EmptyState>
        ) : (
          <DataTable
            caption={states(state)}
            rows={rows}
            keyOf={(row) => row.id}
            columns={[
              {
                key: 'organisation',
                label: words('columns.organisation'),
                cell: (row) => (
                  <a href={`${home}/${row.id}`} className="font-medium underline">
                    {row.organisation}
                  </a>
                ),
              },
              { key: 'creditCode', label: words('columns.creditCode'), cell: (row) => row.creditCode },
              { key: 'handler', label: words('columns.handler'), cell: (row) => row.handler },
              { key: 'submittedAt', label: words('columns.submittedAt'), cell: (row) => short(row.submittedAt) },
              isDecided
                ? { key: 'decidedAt', label: words('columns.decidedAt'), cell: (row) => short(row.decidedAt) }
                : {
                    key: 'age',
                    label: words('columns.age'),
                    cell: (row) => (row.submittedAt ? format.relativeTime(row.submittedAt, now) : ''),
                  },
              ...(state === 'IN_REVIEW'
                ? [
                    {
                      key: 'claimedBy',
                      label: claims('column'),
                      cell: (row: (typeof rows)[number]) => row.claimedBy ?? claims('nobody'),
                    },
                  ]
                : []),
            ]}
          />
        )}
        <Pagination
          label={words('pages')}
          first={search.after ? { href: `${home}?state=${state}`, text: shell('first') } : undefined}
          next={next ? { href: `${home}?state=${state}&after=${next}`, text: shell('next') } : undefined}
        />
      </section>
    </>
  );
}
