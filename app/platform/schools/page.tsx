import { getFormatter, getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Pagination } from '@/components/ui/navigation';
import { EmptyState, Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { readCursor } from '@/lib/domain/paging/cursor';
import { openingsAsked } from '@/lib/queries/school/openings-asked';
import { schoolsPage } from '@/lib/queries/school/schools-page';

type Search = Promise<{ after?: string | string[]; done?: string | string[] }>;

export default async function SchoolsPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer('PLATFORM', 'platform.schools');
  const { after: text, done } = await searchParams;
  const after = readCursor(text);
  const [words, shell, format, { rows, next }, asked] = await Promise.all([
    getTranslations('platform.schools'),
    getTranslations('shell'),
    getFormatter(),
    schoolsPage(viewer, { after }),
    after ? [] : openingsAsked(viewer, undefined),
  ]);
  const isWaiting = rows.some(({ hasReviewer }) => !hasReviewer);
  return (
    <>
      <PageHeading
        title={rows.length === 0 && !after ? words('none') : isWaiting ? words('waiting') : words('heading')}
        lead={words('lead')}
        actions={
          <LinkButton href="/platform/schools/new" tone="primary">
            {words('open')}
          </LinkButton>
        }
      />
      {done === 'stale' ? (
        <div className="mb-4" role="status">
          <NoticeBox tone="warn">{words('stale')}</NoticeBox>
        </div>
      ) : null}
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState title={words('empty')}>{words('emptyText')}</EmptyState>
        ) : (
          <DataTable
            caption={words('title')}
            rows={rows}
            keyOf={(row) => row.id}
            columns={[
              {
                key: 'name',
                label: words('name'),
                cell: (row) => (
                  <a
                    href={`/platform/schools/${row.id}`}
                    className="inline-flex min-h-11 items-center font-medium sm:min-h-0"
                  >
                    {row.name}
                  </a>
                ),
              },
              { key: 'code', label: words('code'), cell: (row) => row.code },
              { key: 'years', label: words('years'), cell: (row) => row.years.join(' · ') || shell('none') },
              {
                key: 'state',
                label: words('state'),
                cell: (row) =>
                  row.hasReviewer ? (
                    <Tag tone="good">{words('ready')}</Tag>
                  ) : (
                    <Tag tone="warn">{words('withoutReviewer')}</Tag>
                  ),
              },
              {
                key: 'since',
                label: words('since'),
                cell: (row) => format.dateTime(row.createdAt, { dateStyle: 'medium' }),
              },
            ]}
          />
        )}
        <Pagination
          label={words('pages')}
          first={after ? { href: '/platform/schools', text: shell('first') } : undefined}
          next={next ? { href: `/platform/schools?after=${next}`, text: shell('next') } : undefined}
        />
      </Panel>
      {asked.length > 0 ? (
        <div className="mt-4">
          <Panel title={words('asked')}>
            <p className="mb-2 text-[13px] text-ink-2">{words('askedLead')}</p>
            <Facts
              rows={asked.map(({ schoolName, schoolId, year, employers, at }) => [
                schoolName,
                <span key="asked">
                  {words('askedBy', { count: employers, date: format.dateTime(at, { dateStyle: 'medium' }) })} ·{' '}
                  <a href={schoolId ? `/platform/schools/${schoolId}` : '/platform/schools/new'} className="underline">
                    {schoolId ? words('askedYear', { year: String(year) }) : words('askedSchool')}
                  </a>
                </span>,
              ])}
            />
          </Panel>
        </div>
      ) : null}
    </>
  );
}
