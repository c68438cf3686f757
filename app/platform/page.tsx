import Link from 'next/link';
import { getFormatter, getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { waitingCertifications } from '@/lib/queries/certification/waiting-certifications';

export default async function PlatformPage() {
  const viewer = await requireViewer('PLATFORM', 'platform.home');
  const [words, format, { now, count, isMore, oldest }] = await Promise.all([
    getTranslations('certification.operator'),
    getFormatter(),
    waitingCertifications(viewer, undefined),
  ]);
  const ageOf = (at: Date | null) => (at ? format.relativeTime(at, now) : '');
  return (
    <div className="max-w-3xl">
      <PageHeading
        title={words(isMore ? 'homeHeadingMore' : 'homeHeading', { count })}
        lead={oldest[0] ? words('homeLead', { age: ageOf(oldest[0].submittedAt) }) : undefined}
      />
      <Panel
        title={words('homeList')}
        flush
        actions={
          <Link href="/platform/certifications" prefetch={false} className="underline">
            {words('all')}
          </Link>
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
                <Link
                  href={`/platform/certifications/${id}`}
                  prefetch={false}
                  className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 px-[18px] py-3"
                >
                  <span className="font-medium">{organisation}</span>
                  <span className="text-[13px] text-ink-2">{ageOf(submittedAt)}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}
