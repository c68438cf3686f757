import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { PolicySummary } from '@/components/school/policy-summary';
import { policyTexts } from '@/components/school/policy-words';
import { Breadcrumb, Pagination } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { policyHistory } from '@/lib/queries/school/school-policies';
import { type AddressValues, oneOf, yearOf } from '@/lib/server/address';

interface Props {
  params: Promise<{ year: string }>;
  searchParams: Promise<AddressValues>;
}

type Version = NonNullable<Awaited<ReturnType<typeof policyHistory>>>['versions'][number];

export default async function PolicyHistoryPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('SCHOOL', 'school.policy.read');
  const year = yearOf((await params).year);
  const below = Number(oneOf((await searchParams).below)) || undefined;
  const found = year ? await policyHistory(viewer, { year, below }) : null;
  if (!found || !year) notFound();
  const [words, settings] = await Promise.all([getTranslations('policy.history'), getTranslations('policy.settings')]);
  const { versions, next, now } = found;
  const current = below ? undefined : versions[0]?.policy;
  const count = (versions[0]?.policy.version ?? 1) - 1;
  const here = `/school/settings/${year}`;
  return (
    <>
      <Breadcrumb
        label={settings('breadcrumb')}
        trail={[[settings('back'), '/school/settings'], [settings('year', { year: String(year) })]]}
      />
      <PageHeading title={words(count > 0 ? 'title' : 'titleFirst', { year: String(year), count })} />
      <div className="grid max-w-4xl gap-4">
        {current ? (
          <Panel title={words('now')}>
            <PolicySummary policy={current} now={now} />
          </Panel>
        ) : null}
        <Panel title={words('versions')} flush>
          <ol className="divide-y divide-line px-[18px]">
            {versions.map((version) => (
              <li key={version.policy.version} className="py-3.5">
                <Change version={version} />
              </li>
            ))}
          </ol>
          <Pagination
            label={words('pages')}
            first={below ? { href: here, text: words('newest') } : undefined}
            next={next ? { href: `${here}?below=${next}`, text: words('older') } : undefined}
          />
        </Panel>
      </div>
    </>
  );
}

/** One version: when, by whom, and what it changed. */
async function Change({ version: { policy, by, before, changed } }: { version: Version }) {
  const [all, words, settings, format] = await Promise.all([
    getTranslations('policy'),
    getTranslations('policy.history'),
    getTranslations('policy.settings'),
    getFormatter(),
  ]);
  const { version, since } = policy;
  const date = format.dateTime(since, { dateStyle: 'medium', timeStyle: 'short' });
  const name = by ? settings(before ? 'by' : 'byOpening', { name: by }) : null;
  const [old, fresh] = before ? await Promise.all([policyTexts(before), policyTexts(policy)]) : [null, null];
  return (
    <>
      <p className="font-medium">{words('version', { version })}</p>
      <p className="text-[13px] text-ink-2">{[date, name].filter(Boolean).join(' · ')}</p>
      {old && fresh ? (
        <ul className="mt-1.5 grid list-disc gap-1 pl-5">
          {changed.map((part) => (
            <li key={part}>
              {words('changed', { part: all(`parts.${part}`), before: old[part], after: fresh[part] })}
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-1.5">{words('opened')}</p>
      )}
    </>
  );
}
