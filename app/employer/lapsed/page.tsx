import { ChoiceForm } from '../agreements/choice-form';
import { ChoiceProblem } from '../agreements/choice-problem';
import { RecordFilterForm } from '../agreements/record-filter-form';
import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { StateTag } from '@/components/agreement/tags';
import { LinkButton } from '@/components/ui/button';
import { type Column, DataTable } from '@/components/ui/data-table';
import { Tick } from '@/components/ui/tick';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { isNarrowed, readRecordFilters, recordParameters } from '@/lib/domain/agreement/record-filters';
import { lapsedStates, levelOfState } from '@/lib/domain/agreement/states';
import { readCursor } from '@/lib/domain/paging/cursor';
import { employerAgreements, type EmployerRecord } from '@/lib/queries/agreement/employer-agreements';
import { type AddressValues, addressOf, oneOf } from '@/lib/server/address';

const here = '/employer/lapsed';
const writerDeeds = ['reinvite', 'list'] as const;
const readerDeeds = ['list'] as const;

export default async function LapsedPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.read');
  const asked = await searchParams;
  const filters = readRecordFilters('lapsed', asked);
  const { state } = filters;
  const after = oneOf(asked.after);
  const isFiltered = isNarrowed(filters);
  const [{ counts, ...page }, words, list, filter, states, levels, shell, day] = await Promise.all([
    employerAgreements(viewer, { ...filters, list: 'lapsed', after: readCursor(after) }),
    getTranslations('employer.lapsed'),
    getTranslations('employer.list'),
    getTranslations('batchDeeds.filter'),
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
          <Tick name="agreement" value={row.id} label={row.graduate} />
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
  const kept = recordParameters(filters);
  const problem = oneOf(asked.problem);
  const isOpen = isFiltered || oneOf(asked.filter) === 'open';
  const tabs = lapsedStates.filter((one) => one !== 'RETRACTED' || counts[one] > 0 || one === state);
  return (
    <>
      <PageHeading
        title={words('title', { count: state ? counts[state] : total })}
        lead={words('lead')}
        actions={
          isOpen ? undefined : (
            <LinkButton href={addressOf(here, { ...kept, filter: 'open' })}>{list('filter')}</LinkButton>
          )
        }
      />
      {isOpen ? (
        <RecordFilterForm
          viewer={viewer}
          list="lapsed"
          path={here}
          filters={filters}
          clear={addressOf(here, { state })}
          thisYear={page.now.getFullYear()}
        />
      ) : null}
      {problem ? <ChoiceProblem problem={problem} /> : null}
      <FilterTabs
        label={list('tabs')}
        tabs={[
          {
            href: addressOf(here, { ...kept, state: undefined }),
            text: list('all'),
            count: isFiltered ? undefined : total,
            isHere: !state,
          },
          ...tabs.map((one) => ({
            href: addressOf(here, { ...kept, state: one }),
            text: states(one),
            count: isFiltered ? undefined : counts[one],
            isHere: one === state,
          })),
        ]}
      />
      <Panel flush>
        {page.rows.length === 0 ? (
          <EmptyState title={isFiltered ? filter('empty') : state ? list('emptyState') : words('empty')}>
            {isFiltered ? filter('emptyText') : state ? list('emptyStateText') : words('emptyText')}
          </EmptyState>
        ) : (
          <ChoiceForm
            viewer={viewer}
            list="lapsed"
            filter={addressOf('', kept).slice(1)}
            deeds={mayInvite ? writerDeeds : readerDeeds}
          >
            <DataTable caption={words('caption')} columns={columns} rows={page.rows} keyOf={(row) => row.id} hasTicks />
            <Pagination
              label={words('caption')}
              first={after ? { href: addressOf(here, kept), text: shell('first') } : undefined}
              next={
                page.next ? { href: addressOf(here, { ...kept, after: page.next }), text: shell('next') } : undefined
              }
            />
          </ChoiceForm>
        )}
      </Panel>
    </>
  );
}
