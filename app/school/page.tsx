import { getFormatter, getTranslations } from '@/lib/words/reader';
import { AnnouncementPanel } from '@/components/announcement/announcement-panel';
import { NumberStrip } from '@/components/school/number-strip';
import { SeasonPanel } from '@/components/season/season-panel';
import { LinkButton } from '@/components/ui/button';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { graduateProgress } from '@/lib/domain/roster/progress';
import { latestAnnouncements } from '@/lib/queries/announcement/latest-announcements';
import { schoolHome } from '@/lib/queries/school/school-home';
import { schoolYearSeason } from '@/lib/queries/school/school-year-season';

export default async function SchoolHomePage() {
  const viewer = await requireViewer('SCHOOL', 'school.home');
  const [home, news, words, progress, hints, format] = await Promise.all([
    schoolHome(viewer, undefined),
    latestAnnouncements(viewer, undefined),
    getTranslations('school.home'),
    getTranslations('school.progress'),
    getTranslations('school.progressHint'),
    getFormatter(),
  ]);
  const { reviews, overdue, proceedings, requests, imports, roster, year } = home;
  const season = year === null ? null : await schoolYearSeason(viewer, year);
  // Claims are rare: they take a cell only where there are some.
  const shown = graduateProgress.filter(
    (name) => (name !== 'UNLINKED' && name !== 'REFUSED') || (roster?.byProgress[name] ?? 0) > 0,
  );
  const when = (date: Date): string => format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' });
  const tasks = [
    {
      href: overdue.count > 0 ? '/school/reviews?tab=overdue' : '/school/reviews',
      late:
        overdue.count > 0
          ? words(overdue.count > overdue.most ? 'overdueMany' : 'overdue', {
              count: Math.min(overdue.count, overdue.most),
            })
          : undefined,
      title: words('reviews'),
      detail: words(reviews.isMore ? 'reviewsMany' : 'reviewsDetail', { count: reviews.count }),
      ...reviews,
    },
    {
      late: undefined,
      href: '/school/proceedings',
      title: words('proceedings'),
      detail: words(proceedings.isMore ? 'proceedingsMany' : 'proceedingsDetail', { count: proceedings.count }),
      ...proceedings,
    },
    {
      late: undefined,
      href: '/school/requests',
      title: words('requests'),
      detail: words('requestsDetail', { count: requests?.count ?? 0 }),
      ...(requests ?? { count: 0, oldest: null }),
    },
    {
      late: undefined,
      href: '/school/graduates/imports',
      title: words('imports'),
      detail: words('importsDetail', { count: imports }),
      count: imports,
      oldest: null,
    },
  ].filter(({ count }) => count > 0);
  const total = tasks.reduce((sum, { count }) => sum + count, 0);
  const oldest = tasks.flatMap((task) => task.oldest ?? []).sort((first, second) => first.getTime() - second.getTime());
  const mayImport = mayUse(viewer, 'school.roster.write').allowed;
  const hasRoster = roster !== null && year !== null && roster.total > 0;
  const isFresh = !hasRoster && total === 0;
  return (
    <>
      <PageHeading
        title={total > 0 ? words('waits', { count: total }) : isFresh ? words('noRosterTitle') : words('nothingWaits')}
        lead={oldest[0] ? words('oldest', { when: when(oldest[0]) }) : isFresh ? undefined : words('lead')}
      />
      <div className="grid gap-5">
        {hasRoster ? null : (
          <Panel>
            <EmptyState
              title={isFresh ? words('todo') : words('noRosterTitle')}
              action={
                mayImport ? (
                  <LinkButton href="/school/graduates/imports" tone="primary">
                    {words('importAction')}
                  </LinkButton>
                ) : undefined
              }
            >
              {words(mayImport ? 'noRoster' : 'noRosterDepartment')}
            </EmptyState>
          </Panel>
        )}
        {isFresh ? null : (
          <Panel title={words('todo')} flush>
            {tasks.length === 0 ? (
              <EmptyState title={words('noTodoTitle')}>{words('noTodo')}</EmptyState>
            ) : (
              <ul>
                {tasks.map(({ href, title, detail, late, oldest: since }) => (
                  <li key={href} className="border-b border-line last:border-0">
                    <a
                      href={href}
                      className="flex flex-wrap items-center justify-between gap-x-5 gap-y-1 px-[18px] py-3.5 hover:bg-ground"
                    >
                      <span>
                        <span className="block font-semibold text-ink">{title}</span>
                        <span className="block text-[13px] text-ink-2">{detail}</span>
                      </span>
                      {late ? <Tag tone="warn">{late}</Tag> : null}
                      {since ? (
                        <span className="text-[13px] text-ink-2">{words('since', { when: when(since) })}</span>
                      ) : null}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </Panel>
        )}
        {roster && year && roster.total > 0 ? (
          <section className="grid gap-3">
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <h2 className="text-base font-semibold">
                {words('roster', { year: String(year), total: roster.total })}
              </h2>
              <a href="/school/graduates">{words('rosterLink')}</a>
            </div>
            <NumberStrip
              figures={shown.map((name) => ({
                label: progress(name),
                hint: hints(name),
                value: roster.byProgress[name],
                href: `/school/graduates?year=${year}&progress=${name}`,
              }))}
            />
          </section>
        ) : null}
        {season || news.announcements.length > 0 ? (
          <div className="grid items-start gap-5 lg:grid-cols-2">
            {season ? <SeasonPanel {...season} /> : null}
            <AnnouncementPanel items={news.announcements} />
          </div>
        ) : null}
      </div>
    </>
  );
}
