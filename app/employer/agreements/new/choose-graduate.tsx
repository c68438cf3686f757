import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { StateTag } from '@/components/agreement/tags';
import { LinkButton } from '@/components/ui/button';
import { type Column, DataTable } from '@/components/ui/data-table';
import { Breadcrumb, Pagination } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import type { InvitableGraduate } from '@/lib/queries/agreement/invitable-graduates';

interface Props {
  page: { rows: InvitableGraduate[]; next?: string };
  isFirst: boolean;
  done?: string;
  /** How many were ticked among the favourites; then only these are shown. */
  chosen: number;
  /** Somebody pressed the button of the favourites with nothing ticked. */
  isNothingTicked: boolean;
}

/** The favourites a letter can go to; each leads on to its letter, its draft or its running record. */
export async function ChooseGraduate({ page, isFirst, done, chosen, isNothingTicked }: Props) {
  const [words, letter, shell, columns] = await Promise.all([
    getTranslations('employer.choose'),
    getTranslations('employer.letter'),
    getTranslations('shell'),
    columnsOf(),
  ]);
  const here = '/employer/agreements/new';
  return (
    <>
      <Breadcrumb label={letter('trail')} trail={[[letter('back'), '/employer/agreements'], [letter('new')]]} />
      <PageHeading
        title={chosen > 0 ? words('titleChosen', { count: chosen }) : words('title')}
        lead={chosen > 0 ? words('leadChosen') : words('lead')}
        actions={
          page.rows.length > 0 ? <LinkButton href="/employer/favourites/search">{words('find')}</LinkButton> : undefined
        }
      />
      {isNothingTicked ? <NothingTicked /> : null}
      {done === 'discarded' ? (
        <div className="mb-4">
          <NoticeBox tone="good">{letter('discarded')}</NoticeBox>
        </div>
      ) : null}
      <Panel flush>
        {page.rows.length === 0 ? (
          <NoFavourites />
        ) : (
          <DataTable caption={words('caption')} columns={columns} rows={page.rows} keyOf={(row) => row.enrolmentId} />
        )}
        <Pagination
          label={words('caption')}
          first={isFirst ? undefined : { href: here, text: shell('first') }}
          next={page.next ? { href: `${here}?after=${page.next}`, text: shell('next') } : undefined}
        />
      </Panel>
    </>
  );
}

async function NothingTicked() {
  const words = await getTranslations('employer.choose');
  return (
    <div className="mb-4">
      <NoticeBox tone="warn" title={words('nothingTicked')}>
        {words('nothingTickedText')}{' '}
        <a href="/employer/favourites" className="underline">
          {words('toFavourites')}
        </a>
      </NoticeBox>
    </div>
  );
}

async function NoFavourites() {
  const words = await getTranslations('employer.choose');
  const find = (
    <LinkButton href="/employer/favourites/search" tone="primary">
      {words('find')}
    </LinkButton>
  );
  return (
    <EmptyState title={words('empty')} action={find}>
      {words('emptyText')}
    </EmptyState>
  );
}

async function columnsOf(): Promise<Column<InvitableGraduate>[]> {
  const words = await getTranslations('employer.choose');
  return [
    {
      key: 'graduate',
      label: words('columns.graduate'),
      cell: (row) => (
        <>
          <span className="font-semibold">{row.name}</span>
          <small className="block text-ink-2">{row.identity}</small>
        </>
      ),
    },
    {
      key: 'school',
      label: words('columns.school'),
      isPlain: true,
      cell: (row) => (
        <>
          {row.schoolName}
          <small className="block text-ink-2">{row.departmentName}</small>
        </>
      ),
    },
    { key: 'major', label: words('columns.major'), isPlain: true, cell: (row) => row.majorName },
    { key: 'state', label: words('columns.state'), isPlain: true, cell: (row) => <Standing row={row} /> },
    { key: 'action', label: words('columns.action'), isPlain: true, cell: (row) => <Way row={row} /> },
  ];
}

/** What there is already between the two. */
async function Standing({ row }: { row: InvitableGraduate }) {
  const [words, graduate, day] = await Promise.all([
    getTranslations('employer.choose'),
    getTranslations('employer.graduate'),
    getDayFormat(),
  ]);
  if (row.live) return <StateTag state={row.live.state} />;
  if (!row.isEnrolled) return <Tag tone="bad">{words('notEnrolled')}</Tag>;
  if (row.draftAt) {
    return <Tag tone="employer">{words('drafts', { date: day(row.draftAt) })}</Tag>;
  }
  return row.hasConfirmed ? words('free') : <Tag tone="warn">{graduate('unconfirmed')}</Tag>;
}

async function Way({ row }: { row: InvitableGraduate }) {
  const words = await getTranslations('employer.choose');
  if (row.live) return <LinkButton href={`/employer/agreements/${row.live.id}`}>{words('view')}</LinkButton>;
  if (!row.isEnrolled) return null;
  return (
    <LinkButton href={`/employer/agreements/new?graduate=${row.enrolmentId}`}>
      {words(row.draftAt ? 'continue' : 'action')}
    </LinkButton>
  );
}
