import { getFormatter, getTranslations } from '@/lib/words/reader';
import { PolicySummary } from '@/components/school/policy-summary';
import { LinkButton } from '@/components/ui/button';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { schoolPolicies } from '@/lib/queries/school/school-policies';
import { type AddressValues, oneOf } from '@/lib/server/address';

type Policies = Awaited<ReturnType<typeof schoolPolicies>>;

export default async function SchoolSettingsPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('SCHOOL', 'school.policy.read');
  const [{ now, years }, words, given] = await Promise.all([
    schoolPolicies(viewer, undefined),
    getTranslations('policy.settings'),
    searchParams,
  ]);
  const done = oneOf(given.done);
  const changed = years.find(({ year, policy }) => String(year) === done && policy.version > 1);
  const mayChange = mayUse(viewer, 'school.policy.write').allowed;
  return (
    <>
      <PageHeading title={words('title')} lead={words('lead')} />
      <div className="grid max-w-4xl gap-4">
        {changed ? (
          <div role="status">
            <NoticeBox tone="good">{words('done', { year: String(changed.year) })}</NoticeBox>
          </div>
        ) : null}
        {years.length === 0 ? (
          <Panel>
            <EmptyState title={words('emptyTitle')}>{words('empty')}</EmptyState>
          </Panel>
        ) : null}
        {years.map((one) => (
          <Year key={one.year} one={one} now={now} mayChange={mayChange} isFirst={one === years[0]} />
        ))}
        {mayChange || years.length === 0 ? null : <p className="text-[13px] text-ink-2">{words('readOnly')}</p>}
      </div>
    </>
  );
}

interface YearProps {
  one: Policies['years'][number];
  now: Date;
  mayChange: boolean;
  isFirst: boolean;
}

/** The rules of one year, since when and by whom, and the ways on. */
async function Year({ one: { year, policy, by }, now, mayChange, isFirst }: YearProps) {
  const [words, format] = await Promise.all([getTranslations('policy.settings'), getFormatter()]);
  const { version, since } = policy;
  const name = by ? words(version > 1 ? 'by' : 'byOpening', { name: by }) : null;
  const date = format.dateTime(since, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Panel title={words('year', { year: String(year) })}>
      <PolicySummary policy={policy} now={now} />
      <p className="mt-3 text-[13px] text-ink-2">
        {[words('inForce', { version, date }), name].filter(Boolean).join(' · ')}
      </p>
      <p className="mt-3 flex flex-wrap gap-2.5">
        {mayChange ? (
          <LinkButton href={`/school/settings/${year}/change`} tone={isFirst ? 'primary' : 'secondary'}>
            {words('change')}
          </LinkButton>
        ) : null}
        <LinkButton href={`/school/settings/${year}`}>{words('history')}</LinkButton>
      </p>
    </Panel>
  );
}
