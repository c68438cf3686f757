import { getFormatter, getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { CountTiles } from '@/components/ui/count-tiles';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { waitingAdministratorRequests } from '@/lib/queries/administrator-request/waiting-administrator-requests';
import { waitingCertifications } from '@/lib/queries/certification/waiting-certifications';
import { waitingRemittances } from '@/lib/queries/remittance/waiting-remittances';
import { readableChannels } from '@/lib/queries/outbox/readable-channels';

export default async function PlatformPage() {
  const viewer = await requireViewer('PLATFORM', 'platform.home');
  const [words, desk, menu, format, { now, count, isMore, oldest }, remittances, requests] = await Promise.all([
    getTranslations('certification.operator'),
    getTranslations('remittances.desk'),
    getTranslations('menu.platform'),
    getFormatter(),
    waitingCertifications(viewer, undefined),
    waitingRemittances(viewer, undefined),
    waitingAdministratorRequests(viewer, undefined),
  ]);
  const places = [
    ['schools', '/platform/schools'],
    ['announcements', '/platform/announcements'],
    ...(readableChannels().length > 0 ? ([['outbox', '/platform/outbox']] as const) : []),
  ] as const;
  const ageOf = (at: Date | null) => (at ? format.relativeTime(at, now) : '');
  return (
    <>
      <PageHeading
        title={
          count === 0 && requests > 0
            ? words('homeRequests', { count: requests })
            : words(isMore ? 'homeHeadingMore' : 'homeHeading', { count })
        }
        lead={oldest[0] ? words('homeLead', { age: ageOf(oldest[0].submittedAt) }) : undefined}
      />
      <div className="mb-[18px]">
        <CountTiles
          label={desk('tiles')}
          tiles={[
            { href: '/platform/certifications', label: desk('tileCertifications'), count, isMine: true },
            {
              href: '/platform/remittances?state=WAITING',
              label: desk('tileWaiting'),
              count: remittances.waiting,
              isMine: true,
            },
            {
              href: '/platform/remittances?state=EXPORTED',
              label: desk('tileExported'),
              count: remittances.exported,
              isMine: true,
            },
            {
              href: '/platform/administrator-requests',
              label: desk('tileRequests'),
              count: requests,
              isMine: true,
            },
          ]}
        />
      </div>
      <div className="grid items-start gap-[18px] lg:grid-cols-[1.65fr_1fr]">
        <Panel
          title={words('homeList')}
          flush
          actions={
            <a href="/platform/certifications" className="underline">
              {words('all')}
            </a>
          }
        >
          {oldest.length === 0 ? (
            <EmptyState
              title={words('homeEmpty')}
              action={<LinkButton href="/platform/certifications">{words('all')}</LinkButton>}
            >
              {words('homeEmptyText')}
            </EmptyState>
          ) : (
            <ul>
              {oldest.map(({ id, organisation, submittedAt }) => (
                <li key={id} className="border-b border-line last:border-0">
                  <a
                    href={`/platform/certifications/${id}`}
                    className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 px-[18px] py-3"
                  >
                    <span className="font-medium">{organisation}</span>
                    <span className="text-[13px] text-ink-2">{ageOf(submittedAt)}</span>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Panel>
        <Panel title={words('places')} flush>
          <ul>
            {places.map(([key, href]) => (
              <li key={key} className="border-b border-line last:border-0">
                <a href={href} className="block px-[18px] py-3">
                  <span className="font-medium">{menu(key)}</span>
                  <small className="block text-ink-2">{words(`placeHints.${key}`)}</small>
                </a>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </>
  );
}
