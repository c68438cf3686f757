import { getDayFormat, getTranslations, remembered } from '@/lib/words/reader';
import { baseOf } from './request-frame';
import { ProceedingTag, proceedingTone } from '@/components/proceeding/tags';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { type Cell, RecordTable } from '@/components/ui/record-table';
import { Tag } from '@/components/ui/tag';
import type { EmployerViewer, GraduateViewer } from '@/lib/domain/access/viewer';
import { readCursor } from '@/lib/domain/paging/cursor';
import { MOST_WAITING, type TerminationTab, terminationTabs } from '@/lib/domain/proceeding/termination-list';
import { ownTerminations, type TerminationLine } from '@/lib/queries/proceeding/own-terminations';
import { type AddressValues, addressOf, oneOf } from '@/lib/server/address';
import { openSearch } from '@/lib/server/sealed-search';

interface Props {
  viewer: EmployerViewer | GraduateViewer;
  search: AddressValues;
}

/** All terminations of one side: those that wait for it, under way, ended. A table for employers, cards on a phone. */
export async function TerminationList({ viewer, search }: Props) {
  const side = viewer.party;
  const here = `${baseOf(side)}/terminations`;
  const tab = terminationTabs.find((one) => one === oneOf(search.tab)) ?? 'all';
  const [after, find] = [oneOf(search.after), side === 'EMPLOYER' ? oneOf(search.find) : undefined];
  const sought = viewer.party === 'EMPLOYER' ? openSearch(viewer, find) : undefined;
  const [page, words, shell] = await Promise.all([
    ownTerminations(viewer, { tab, sought, after: readCursor(after) }),
    getTranslations('terminations.lists'),
    getTranslations('shell'),
  ]);
  const kept = { tab: tab === 'all' ? undefined : tab, find: sought ? find : undefined };
  const many = page.waiting >= MOST_WAITING;
  return (
    <>
      <PageHeading
        title={many ? words('titleMany') : words(`title.${side}`, { count: page.waiting })}
        lead={words(`lead.${side}`)}
      />
      {side === 'EMPLOYER' ? <SearchForm here={here} sought={sought} /> : null}
      {sought ? null : <Tabs here={here} tab={tab} waiting={many ? undefined : page.waiting} />}
      {page.rows.length === 0 ? (
        <Empty side={side} tab={tab} isSearch={Boolean(sought)} />
      ) : (
        <Rows side={side} rows={page.rows} />
      )}
      <Pagination
        label={words('caption')}
        first={after ? { href: addressOf(here, kept), text: shell('first') } : undefined}
        next={page.next ? { href: addressOf(here, { ...kept, after: page.next }), text: shell('next') } : undefined}
      />
    </>
  );
}

async function Tabs({ here, tab, waiting }: { here: string; tab: TerminationTab; waiting?: number }) {
  const words = await getTranslations('terminations.lists');
  const tabs = terminationTabs.map((one) => ({
    href: addressOf(here, { tab: one === 'all' ? undefined : one }),
    text: words(`tab.${one}`),
    count: one === 'waiting' ? waiting : undefined,
    isHere: one === tab,
  }));
  return <FilterTabs label={words('tabs')} tabs={tabs} />;
}

/** A table for employers; graduates read cards on a phone. */
function Rows({ side, rows }: { side: Props['viewer']['party']; rows: readonly TerminationLine[] }) {
  if (side === 'EMPLOYER') {
    return (
      <Panel flush>
        <Table rows={rows} />
      </Panel>
    );
  }
  return (
    <div className="grid gap-3">
      {rows.map((row) => (
        <Card key={row.id} row={row} />
      ))}
    </div>
  );
}

async function SearchForm({ here, sought }: { here: string; sought?: string }) {
  const words = await getTranslations('terminations.lists');
  return (
    <>
      <form action={`${here}/search`} method="post" className="mb-3 flex flex-wrap items-end gap-2.5">
        <label className="grid min-w-60 flex-1 gap-1 text-[13px] text-ink-2 sm:max-w-80">
          {words('search')}
          <input type="search" name="sought" defaultValue={sought} maxLength={60} className="input text-ink" />
        </label>
        <button type="submit" className={`${buttonClass('secondary')} sm:min-h-11`}>
          {words('searchSubmit')}
        </button>
      </form>
      {sought ? (
        <p className="mb-3">
          {words('searching', { sought })} <a href={here}>{words('clear')}</a>
        </p>
      ) : null}
    </>
  );
}

async function Empty({
  side,
  tab,
  isSearch,
}: {
  side: Props['viewer']['party'];
  tab: TerminationTab;
  isSearch: boolean;
}) {
  const words = await getTranslations('terminations.lists');
  if (isSearch) {
    return (
      <Panel>
        <EmptyState title={words('emptyFound')}>{words('emptyFoundText')}</EmptyState>
      </Panel>
    );
  }
  const agreements = side === 'EMPLOYER' ? '/employer/agreements?state=SIGNED' : '/graduate/agreements';
  return (
    <Panel>
      <EmptyState
        title={words(`empty.${tab}`)}
        action={tab === 'all' ? <LinkButton href={agreements}>{words('toAgreements')}</LinkButton> : undefined}
      >
        {words(`emptyText.${tab}`)}
      </EmptyState>
    </Panel>
  );
}

/** Whose turn it is and since when, in one line; of what has ended only since when. */
async function turnLines() {
  const [words, day] = await Promise.all([getTranslations('terminations.lists'), getDayFormat()]);
  const since = remembered((at: string) => words('since', { date: at }));
  return (line: TerminationLine): string => {
    const from = since(day(line.stateSince));
    if (!line.turn) return from;
    return `${isYours(line) ? words('yourTurn') : words(`turn.${line.turn}`)} · ${from}`;
  };
}

/** What waits for the reader is called so; the other side's word for it would puzzle him. */
const isYours = ({ state, isOwn }: TerminationLine): boolean => state === 'PENDING_COUNTERPARTY' && !isOwn;

async function Table({ rows }: { rows: readonly TerminationLine[] }) {
  const [words, states, day, turnOf] = await Promise.all([
    getTranslations('terminations.lists'),
    getTranslations('states.proceeding'),
    getDayFormat(),
    turnLines(),
  ]);
  const columns = (['other', 'post', 'requestedBy', 'state', 'requestedAt'] as const).map((column) => ({
    text: words(`columns.${column}`),
    isLabel: column === 'requestedBy' || column === 'requestedAt',
  }));
  const lines = rows.map((row) => ({
    href: `/employer/proceedings/${row.id}`,
    cells: [
      row.other,
      row.post,
      [words(row.isOwn ? 'own' : 'others'), row.clause ? words('noFault') : undefined],
      [isYours(row) ? words('waitingForYou') : states(row.state), turnOf(row), `tag tag-${proceedingTone(row)}`],
      day(row.requestedAt),
    ] satisfies Cell[],
  }));
  return <RecordTable caption={words('caption')} columns={columns} rows={lines} />;
}

async function Card({ row }: { row: TerminationLine }) {
  const [words, day, turnOf] = await Promise.all([getTranslations('terminations.lists'), getDayFormat(), turnLines()]);
  return (
    <article className="panel relative grid gap-1 px-[18px] py-3.5 focus-within:border-brand hover:border-brand">
      <div className="flex flex-wrap items-center gap-2">
        {isYours(row) ? (
          <Tag tone={proceedingTone(row)}>{words('waitingForYou')}</Tag>
        ) : (
          <ProceedingTag state={row.state} requestedBy={row.requestedBy} />
        )}
        {row.clause ? <Tag tone="idle">{words('noFault')}</Tag> : null}
      </div>
      <h2 className="text-base font-semibold">
        <a href={`/graduate/proceedings/${row.id}`} className="after:absolute after:inset-0">
          {row.other}
        </a>
      </h2>
      <p>{row.post}</p>
      <p className="text-[13px] text-ink-2">{turnOf(row)}</p>
      <p className="text-[13px] text-ink-2">
        {words(row.isOwn ? 'own' : 'others')} · {day(row.requestedAt)}
      </p>
    </article>
  );
}
