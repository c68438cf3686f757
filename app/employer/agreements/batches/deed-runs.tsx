import { RunTabs } from './run-tabs';
import { RunTag } from './run-tag';
import { DataTable } from '@/components/ui/data-table';
import { Breadcrumb, Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { deedRuns } from '@/lib/queries/agreement/deed-report';
import { addressOf } from '@/lib/server/address';
import { getFormatter, getTranslations } from '@/lib/words/reader';

const PATH = '/employer/agreements/batches';

/** What was done with ticked records, so that a report is found again. */
export async function DeedRuns({ viewer, after }: { viewer: EmployerViewer; after?: string }) {
  const [runs, words, list, letter] = await Promise.all([
    deedRuns(viewer, { after }),
    getTranslations('batchDeeds.runs'),
    getTranslations('invitationBatch.list'),
    getTranslations('employer.letter'),
  ]);
  return (
    <>
      <Breadcrumb
        label={letter('trail')}
        trail={[[letter('back'), '/employer/agreements'], [list('trail'), PATH], [words('tab')]]}
      />
      <PageHeading title={words('tab')} />
      <RunTabs here="deeds" />
      <Panel flush>
        <Runs runs={runs.items} />
        <Pagination
          label={words('tab')}
          first={runs.isFirst ? undefined : { href: addressOf(PATH, { list: 'deeds' }), text: list('first') }}
          next={
            runs.next ? { href: addressOf(PATH, { list: 'deeds', after: runs.next }), text: list('next') } : undefined
          }
        />
      </Panel>
    </>
  );
}

async function Runs({ runs }: { runs: Awaited<ReturnType<typeof deedRuns>>['items'] }) {
  const [words, list, format] = await Promise.all([
    getTranslations('batchDeeds.runs'),
    getTranslations('invitationBatch.list'),
    getFormatter(),
  ]);
  if (runs.length === 0) return <EmptyState title={list('emptyTitle')}>{words('empty')}</EmptyState>;
  return (
    <DataTable
      caption={words('tab')}
      rows={runs}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'what',
          label: words('what'),
          cell: ({ id, deed }) => <a href={`/employer/agreements/deeds/${id}`}>{words(`deeds.${deed}`)}</a>,
        },
        {
          key: 'at',
          label: list('createdAt'),
          isWhole: true,
          cell: ({ createdAt }) => format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
        },
        { key: 'by', label: list('createdBy'), cell: ({ createdBy }) => createdBy },
        {
          key: 'progress',
          label: list('progress'),
          isWhole: true,
          cell: ({ done, rowsTotal }) => words('progress', { done, total: rowsTotal }),
        },
        { key: 'state', label: list('state'), cell: (run) => <RunTag run={run} /> },
      ]}
    />
  );
}
