import Link from 'next/link';
import { getFormatter, getTranslations } from 'next-intl/server';
import { WaitedTag } from '@/components/agreement/waited';
import { LinkButton } from '@/components/ui/button';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { waitingCertifications } from '@/lib/queries/certification/waiting-certifications';
import { readableChannels } from '@/lib/queries/outbox/readable-channels';

export default async function PlatformHomePage() {
  const viewer = await requireViewer('PLATFORM', 'platform.home');
  const [waiting, words, menu, format] = await Promise.all([
    waitingCertifications(viewer, undefined),
    getTranslations('certification.operator'),
    getTranslations('menu.platform'),
    getFormatter(),
  ]);
  const { count, isMore, oldest, now } = waiting;
  const first = oldest[0];
  const since = first?.submittedAt;
  const places = [
    ['certifications', '/platform/certifications'],
    ['schools', '/platform/schools'],
    ...(readableChannels().length > 0 ? ([['outbox', '/platform/outbox']] as const) : []),
  ] as const;
  return (
    <>
      <title>{menu('home')}</title>
      <PageHeading
        title={isMore ? words('homeHeadingMore', { count }) : words('homeHeading', { count })}
        lead={since ? words('homeLead', { age: format.relativeTime(since, now) }) : words('homeEmptyText')}
        actions={
          first ? (
            <LinkButton href={`/platform/certifications/${first.id}`} tone="primary">
              {words('startOldest')}
            </LinkButton>
          ) : undefined
        }
      />
      <div className="grid items-start gap-[18px] lg:grid-cols-[1.65fr_1fr]">
        <Panel
          title={words('homeList')}
          actions={
            <Link href="/platform/certifications" prefetch={false}>
              {words('all')}
            </Link>
          }
          flush
        >
          {oldest.length === 0 ? (
            <EmptyState title={words('homeEmpty')}>{words('homeEmptyText')}</EmptyState>
          ) : (
            <ul>
              {oldest.map(({ id, organisation, submittedAt }) => (
                <li
                  key={id}
                  className="flex flex-wrap items-center justify-between gap-x-3.5 gap-y-1 border-b border-line px-[18px] py-3 last:border-0"
                >
                  <Link
                    href={`/platform/certifications/${id}`}
                    prefetch={false}
                    className="inline-flex min-h-8 items-center font-semibold"
                  >
                    {organisation}
                  </Link>
                  {submittedAt ? <WaitedTag since={submittedAt} now={now} /> : null}
                </li>
              ))}
            </ul>
          )}
        </Panel>
        <Panel title={words('places')} flush>
          <ul>
            {places.map(([key, href]) => (
              <li key={key} className="border-b border-line last:border-0">
                <Link href={href} prefetch={false} className="block px-[18px] py-3">
                  <span className="font-medium">{menu(key)}</span>
                  <small className="block text-ink-2">{words(`placeHints.${key}`)}</small>
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </>
  );
}
