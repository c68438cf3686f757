import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { requireAnyViewer } from '@/lib/auth/viewer';
import { readCursor } from '@/lib/domain/paging/cursor';
import { announcementsPage } from '@/lib/queries/announcement/announcements-page';
import { type AddressValues, oneOf } from '@/lib/server/address';

export default async function AnnouncementsPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireAnyViewer('own.announcements');
  const after = readCursor(oneOf((await searchParams).after));
  const [words, shell, day, { rows, next }] = await Promise.all([
    getTranslations('announcements'),
    getTranslations('shell'),
    getDayFormat(),
    announcementsPage(viewer, { after }),
  ]);
  return (
    <div className="max-w-3xl">
      <PageHeading title={words('reading', { count: rows.length })} lead={words('readingLead')} />
      <div className="grid gap-4">
        {rows.length === 0 ? (
          <Panel>
            <EmptyState title={words('empty')}>{words('emptyText')}</EmptyState>
          </Panel>
        ) : null}
        {rows.map(({ id, title, body, school, publishedAt, changedAt }) => (
          <article key={id} id={id} className="panel px-[18px] py-4 target:border-brand">
            <h2 className="text-base font-semibold">{title}</h2>
            <p className="mb-2 flex flex-wrap gap-x-3 text-[13px] text-ink-2">
              <span>{words('from', { from: school ?? words('platform'), date: day(publishedAt) })}</span>
              {changedAt ? <span>{words('changed', { date: day(changedAt) })}</span> : null}
            </p>
            <p className="whitespace-pre-line">{body}</p>
          </article>
        ))}
        <Pagination
          label={words('pages')}
          first={after ? { href: '/announcements', text: shell('first') } : undefined}
          next={next ? { href: `/announcements?after=${next}`, text: shell('next') } : undefined}
        />
      </div>
    </div>
  );
}
