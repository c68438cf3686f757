import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { StateTag } from '@/components/agreement/tags';
import { LinkButton } from '@/components/ui/button';
import { type Column, DataTable } from '@/components/ui/data-table';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { lapsedStates, levelOfState } from '@/lib/domain/agreement/states';
import { readCursor } from '@/lib/domain/paging/cursor';
import { employerAgreements, type EmployerRecord } from '@/lib/queries/agreement/employer-agreements';

type Search = Promise<{ state?: string; after?: string }>;

const here = '/employer/lapsed';

export default async function LapsedPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.read');
  const { state: asked, after } = await searchParams;
  const state = lapsedStates.find((known) => known === asked);
  const [{ counts, ...page }, words, list, states, levels, shell, day] = await Promise.all([
    employerAgreements(viewer, { list: 'lapsed', state, after: readCursor(after) }),
    getTranslations('employer.lapsed'),
    getTranslations('employer.list'),
    getTranslations('states.agreement'),
    getTranslations('states.level'),
    getTranslations('shell'),
    getDayFormat(),
  ]);
  const total = lapsedStates.reduce((sum, one) => sum + counts[one], 0);
  const mayInvite = mayUse(viewer, 'employer.agreements.write').allowed;
  const reasonOf = (row: EmployerRecord): string => {
    const level = row.endedFrom ? levelOfState(row.endedFrom) : undefined;
    const facts = { reason: row.endReason ?? '', level: level ? levels(level) : words('review') };
    return words(`reasons.${row.state}` as 'reasons.DECLINED', facts);
  };
  const columns: Column<EmployerRecord>[] = [
    {
      key: 'graduate',
      label: words('columns.graduate'),
      cell: (row) => (
        <>
          <a href={`/employer/agreements/${row.id}`} className="font-semibold">
            {row.graduate}
          </a>
          <small className="block text-ink-2">
            {row.school} {row.department}
          </small>
        </>
      ),
    },
    { key: 'post', label: words('columns.post'), isPlain: true, cell: (row) => row.post },
    { key: 'state', label: words('columns.state'), isPlain: true, cell: (row) => <StateTag state={row.state} /> },
    { key: 'reason', label: words('columns.reason'), isPlain: true, cell: reasonOf },
    {
      key: 'at',
      label: words('columns.at'),
      isWhole: true,
      cell: (row) => day(row.stateSince),
    },
    {
      key: 'action',
      label: words('columns.action'),
      isPlain: true,
      cell: (row) =>
        mayInvite ? (
          <LinkButton href={`/employer/agreements/new?graduate=${row.enrolmentId}&again=${row.id}`}>
            {words('again')}
          </LinkButton>
        ) : (
          <a href={`/employer/agreements/${row.id}`}>{words('detail')}</a>
        ),
    },
  ];
  const link = (...parts: string[]): string => (parts.length > 0 ? `${here}?${parts.join('&')}` : here);
  const kept = state ? [`state=${state}`] : [];
  const tabs = lapsedStates.filter((one) => one !== 'RETRACTED' || counts[one] > 0 || one === state);
  return (
    <>
      <PageHeading title={words('title', { count: state ? counts[state] : total })} lead={words('lead')} />
      <FilterTabs
        label={list('tabs')}
        tabs={[
          { href: here, text: list('all'), count: total, isHere: !state },
          ...tabs.map((one) => ({
            href: link(`state=${one}`),
            text: states(one),
            count: counts[one],
            isHere: one === state,
          })),
        ]}
      />
      <Panel flush>
        {page.rows.length === 0 ? (
          <EmptyState title={state ? list('emptyState') : words('empty')}>
            {state ? list('emptyStateText') : words('emptyText')}
          </EmptyState>
        ) : (
          <DataTable caption={words('caption')} columns={columns} rows={page.rows} keyOf={(row) => row.id} />
        )}
        <Pagination
          label={words('caption')}
          first={after ? { href: link(...kept), text: shell('first') } : undefined}
          next={page.next ? { href: link(...kept, `after=${page.next}`), text: shell('next') } : undefined}
        />
      </Panel>
    </>
  );
}
