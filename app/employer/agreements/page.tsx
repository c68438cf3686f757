import { ChoiceForm } from './choice-form';
import { ChoiceProblem } from './choice-problem';
import { RecordFilterForm } from './record-filter-form';
import { getDayFormat, getTranslations, remembered } from '@/lib/words/reader';
import { toneOf } from '@/components/agreement/tags';
import { turnWords } from '@/components/agreement/turn-words';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { type Cell, RecordTable } from '@/components/ui/record-table';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { isNarrowed, readRecordFilters, recordParameters } from '@/lib/domain/agreement/record-filters';
import { type AgreementState, agreementStates, isLapsed } from '@/lib/domain/agreement/states';
import { readCursor } from '@/lib/domain/paging/cursor';
import { lastMomentBefore } from '@/lib/domain/rules/dates';
import { employerAgreements, type EmployerRecord } from '@/lib/queries/agreement/employer-agreements';
import { type AddressValues, addressOf, oneOf } from '@/lib/server/address';
import { openSearch } from '@/lib/server/sealed-search';

type Search = Promise<AddressValues>;

const here = '/employer/agreements';
const writerDeeds = ['withdraw', 'extend', 'remind', 'papers', 'list'] as const;
const readerDeeds = ['papers', 'list'] as const;
const standing = agreementStates.filter((state) => !isLapsed(state));
/** Shown even when there is none; the others only when there is one. */
const usual = new Set<AgreementState>(['PENDING_GRADUATE', 'PENDING_DEPARTMENT', 'PENDING_SCHOOL', 'SIGNED']);

export default async function AgreementsPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.read');
  const asked = await searchParams;
  const filters = readRecordFilters('standing', asked);
  const { state } = filters;
  const [find, after] = [oneOf(asked.find), oneOf(asked.after)];
  const sought = openSearch(viewer, find);
  const isFiltered = isNarrowed(filters);
  const [{ counts, ...page }, words, states, shell, clocks, date] = await Promise.all([
    employerAgreements(viewer, { ...filters, list: 'standing', sought, after: readCursor(after) }),
    getTranslations('employer.list'),
    getTranslations('states.agreement'),
    getTranslations('shell'),
    turnWords(),
    getDayFormat(),
  ]);
  const kept = { ...recordParameters(filters), find: sought ? find : undefined };
  const filter = addressOf('', kept).slice(1);
  const mayInvite = mayUse(viewer, 'employer.agreements.write').allowed;
  const columns = (['graduate', 'school', 'post', 'state', 'replyBy', 'invitedAt'] as const).map((column) => ({
    text: words(`columns.${column}`),
    isLabel: column === 'replyBy' || column === 'invitedAt',
  }));
  const sinceDay = remembered((day: string) => words('since', { date: day }));
  const turnLine = ({ clock, stateSince }: EmployerRecord): string => {
    const since = sinceDay(date(stateSince));
    if (!clock) return since;
    const parts = [clocks.overdue(clock), words(`turn.${clock.holder}`), since, clocks.usual(clock)];
    return parts.filter((part) => part !== undefined).join(' · ');
  };
  const stateCell = (row: EmployerRecord): Cell => {
    const cell = [states(row.state), turnLine(row), `tag tag-${toneOf(row.state)}`] as const;
    // A fourth part only where it says something: what is not there is sent as well.
    return row.clock?.overdue ? [...cell, 'overdue'] : cell;
  };
  const deadline = ({ state: reached, replyBy }: EmployerRecord): Cell => {
    if (reached !== 'PENDING_GRADUATE') return [words('answered'), undefined, 'text-ink-3'];
    return replyBy > page.now ? date(lastMomentBefore(replyBy)) : [words('over'), undefined, 'text-bad'];
  };
  const rows = page.rows.map((row) => ({
    href: `${here}/${row.id}`,
    cells: [
      [row.graduate, row.identity],
      [row.school, row.department],
      row.post,
      stateCell(row),
      deadline(row),
      date(row.invitedAt),
    ] satisfies Cell[],
  }));
  const problem = oneOf(asked.problem);
  const isOpen = isFiltered || oneOf(asked.filter) === 'open';
  const tabs = standing.filter((one) => usual.has(one) || counts[one] > 0 || one === state);
  const empty =
    isFiltered && !sought
      ? null
      : sought
        ? ('emptyFound' as const)
        : state
          ? ('emptyState' as const)
          : ('empty' as const);
  return (
    <>
      <PageHeading
        title={words('title', { count: counts.PENDING_GRADUATE })}
        lead={words('lead')}
        actions={
          mayInvite ? (
            <>
              <LinkButton href={`${here}/batches`}>{words('inviteMany')}</LinkButton>
              <LinkButton href={`${here}/new`} tone="primary">
                {words('invite')}
              </LinkButton>
            </>
          ) : undefined
        }
      />
      <form action={`${here}/search`} method="post" className="mb-3 flex flex-wrap items-end gap-2.5">
        <label className="grid min-w-60 flex-1 gap-1 text-[13px] text-ink-2 sm:max-w-80">
          {words('search')}
          <input type="search" name="sought" defaultValue={sought} maxLength={60} className="input text-ink" />
        </label>
        <button type="submit" className={`${buttonClass('secondary')} sm:min-h-11`}>
          {words('searchSubmit')}
        </button>
        {isOpen ? null : (
          <a href={addressOf(here, { ...kept, filter: 'open' })} className="button button-quiet sm:min-h-11">
            {words('filter')}
          </a>
        )}
      </form>
      {isOpen ? (
        <RecordFilterForm
          viewer={viewer}
          list="standing"
          path={here}
          filters={filters}
          find={kept.find}
          clear={addressOf(here, { state, find: kept.find })}
          thisYear={page.now.getFullYear()}
        />
      ) : null}
      {problem ? <ChoiceProblem problem={problem} /> : null}
      {sought ? (
        <p className="mb-3">
          {words('searching', { sought })} <a href={here}>{words('clear')}</a>
        </p>
      ) : (
        <FilterTabs
          label={words('tabs')}
          tabs={[
            {
              href: addressOf(here, { ...kept, state: undefined }),
              text: words('all'),
              count: isFiltered ? undefined : standing.reduce((sum, one) => sum + counts[one], 0),
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
      )}
      <Panel flush>
        {page.rows.length === 0 ? (
          <Nothing empty={empty} />
        ) : (
          <ChoiceForm viewer={viewer} list="standing" filter={filter} deeds={mayInvite ? writerDeeds : readerDeeds}>
            <RecordTable caption={words('caption')} columns={columns} rows={rows} ticks="agreement" />
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

async function Nothing({ empty }: { empty: 'empty' | 'emptyState' | 'emptyFound' | null }) {
  const [words, filter] = await Promise.all([getTranslations('employer.list'), getTranslations('batchDeeds.filter')]);
  if (!empty) return <EmptyState title={filter('empty')}>{filter('emptyText')}</EmptyState>;
  return <EmptyState title={words(empty)}>{words(`${empty}Text`)}</EmptyState>;
}
