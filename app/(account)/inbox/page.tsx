import { getFormatter, getTranslations } from '@/lib/words/reader';
import { Pagination } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireAnyViewer, unreadMessages } from '@/lib/auth/viewer';
import { readCursor } from '@/lib/domain/paging/cursor';
import { inboxPage } from '@/lib/queries/account/inbox-page';
import { open, readAll } from './actions';

type Words = Awaited<ReturnType<typeof getTranslations<'inbox'>>>;

/** The count stops at a hundred: more than that nobody counts. */
function headingOf(unread: number, words: Words): string {
  if (unread === 0) return words('allRead');
  return unread < 100 ? words('unread', { count: unread }) : words('manyUnread');
}

type Search = Promise<{ after?: string | string[]; done?: string | string[] }>;

export default async function InboxPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireAnyViewer('own.inbox');
  const { after: text, done } = await searchParams;
  const after = readCursor(text);
  const [words, shell, format, unread, { rows, next }] = await Promise.all([
    getTranslations('inbox'),
    getTranslations('shell'),
    getFormatter(),
    unreadMessages(),
    inboxPage(viewer, { after }),
  ]);
  const latest = rows
    .map(({ id }) => id)
    .sort()
    .at(-1);
  return (
    <>
      <PageHeading
        title={headingOf(unread, words)}
        lead={words('lead')}
        actions={
          unread > 0 && latest && !after ? (
            <form action={readAll}>
              <input type="hidden" name="latest" value={latest} />
              <button type="submit" className="button">
                {words('readAll')}
              </button>
            </form>
          ) : undefined
        }
      />
      {done === 'read' || done === 'missing' ? (
        <div className="mb-4" role="status">
          <NoticeBox tone={done === 'read' ? 'good' : 'warn'}>{words(done)}</NoticeBox>
        </div>
      ) : null}
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState title={words('empty')}>{words('emptyText')}</EmptyState>
        ) : (
          <ul>
            {rows.map((row) => (
              <li key={row.id} className="border-b border-line px-[18px] py-3.5 last:border-0">
                <form action={open}>
                  <input type="hidden" name="id" value={row.id} />
                  <button
                    type="submit"
                    className={`min-h-11 text-left text-brand hover:underline sm:min-h-0 ${row.isRead ? '' : 'font-semibold'}`}
                  >
                    {row.subject}
                  </button>
                </form>
                <p className="text-ink-2">{row.body}</p>
                <p className="mt-1 flex flex-wrap items-center gap-x-3 text-[13px] text-ink-2">
                  {row.isRead ? null : <Tag tone="warn">{words('new')}</Tag>}
                  <time dateTime={row.createdAt.toISOString()}>
                    {format.dateTime(row.createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
                  </time>
                </p>
              </li>
            ))}
          </ul>
        )}
        <Pagination
          label={words('pages')}
          first={after ? { href: '/inbox', text: shell('first') } : undefined}
          next={next ? { href: `/inbox?after=${next}`, text: shell('next') } : undefined}
        />
      </Panel>
    </>
  );
}
