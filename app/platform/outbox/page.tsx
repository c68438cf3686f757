import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { readCursor } from '@/lib/domain/paging/cursor';
import { outsideMessages } from '@/lib/queries/outbox/outside-messages';
import { readableChannels } from '@/lib/queries/outbox/readable-channels';
import { recordRead } from '@/lib/server/audited-read';

type Search = Promise<{ channel?: string | string[]; after?: string | string[] }>;

const tones = { QUEUED: 'warn', SENT: 'good', FAILED: 'bad' } as const;

/** The address of this list with a filter and a place in it. */
function hrefOf(channel?: string, after?: string): string {
  const query = new URLSearchParams({ ...(channel ? { channel } : {}), ...(after ? { after } : {}) }).toString();
  return query ? `/platform/outbox?${query}` : '/platform/outbox';
}

export default async function OutboxPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer('PLATFORM', 'platform.outbox');
  const channels = readableChannels();
  if (channels.length === 0) notFound();
  const search = await searchParams;
  const channel = channels.find((one) => one === search.channel);
  const after = readCursor(search.after);
  await recordRead(viewer, 'OUTBOX_READ');
  const [words, shell, format, { rows, next }] = await Promise.all([
    getTranslations('platform.outbox'),
    getTranslations('shell'),
    getFormatter(),
    outsideMessages(viewer, { channel, after }),
  ]);
  const moment = (date: Date): string => format.dateTime(date, { dateStyle: 'medium', timeStyle: 'medium' });
  const problemOf = (code: string | null): string =>
    code
      ? words(`errors.${words.has(`errors.${code}` as never) ? (code as 'TRANSPORT_FAILED') : 'TRANSPORT_FAILED'}`)
      : '';
  return (
    <>
      <PageHeading title={words('heading')} lead={words('lead')} />
      <div className="mb-4">
        <NoticeBox tone="info">{words('about')}</NoticeBox>
      </div>
      {channels.length > 1 ? (
        <FilterTabs
          label={words('filter')}
          tabs={[
            { href: hrefOf(), text: words('all'), isHere: !channel },
            ...channels.map((one) => ({ href: hrefOf(one), text: words(one), isHere: one === channel })),
          ]}
        />
      ) : null}
      {rows.length === 0 ? (
        <Panel>
          <EmptyState title={words('empty')}>{words('emptyText')}</EmptyState>
        </Panel>
      ) : (
        <ul className="grid gap-3">
          {rows.map((row) => (
            <li key={row.id}>
              <article aria-labelledby={`message-${row.id}`} className="panel px-[18px] py-3.5">
                <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <Tag tone="idle">{words(row.channel)}</Tag>
                  <span className="font-medium">{row.address}</span>
                  <Tag tone={tones[row.state]}>{words(row.state)}</Tag>
                  <time dateTime={row.createdAt.toISOString()} className="text-[13px] text-ink-2 sm:ml-auto">
                    {moment(row.createdAt)}
                  </time>
                </header>
                <h2 id={`message-${row.id}`} className="mt-2 font-semibold">
                  {row.subject}
                </h2>
                <p className="whitespace-pre-line">{row.body}</p>
                {row.url ? (
                  <p>
                    <a href={row.url} className="break-all underline">
                      {row.url}
                    </a>
                  </p>
                ) : null}
                <p className="mt-1.5 text-[13px] text-ink-2">
                  {row.state === 'SENT' && row.sentAt ? words('sentAt', { at: moment(row.sentAt) }) : null}
                  {row.state === 'QUEUED' && row.attempts === 0 ? words('waiting') : null}
                  {row.state === 'QUEUED' && row.attempts > 0
                    ? words('again', { tries: row.attempts, at: moment(row.nextAttemptAt) })
                    : null}
                  {row.state === 'FAILED' ? words('failedText', { tries: row.attempts }) : null}{' '}
                  {problemOf(row.lastError)}
                </p>
              </article>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        label={words('pages')}
        first={after ? { href: hrefOf(channel), text: shell('first') } : undefined}
        next={next ? { href: hrefOf(channel, next), text: shell('next') } : undefined}
      />
    </>
  );
}
