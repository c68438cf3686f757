import { getTranslations } from '@/lib/words/reader';
import { NoticeBox, Panel } from '@/components/ui/panel';
import { acceptanceWindow, type SchoolPolicy } from '@/lib/domain/school/policy-rules';
import type { policyChange } from '@/lib/queries/school/school-policies';

type Found = NonNullable<Awaited<ReturnType<typeof policyChange>>> & { after: SchoolPolicy };

/** Whom a change touches and whom it does not, and what looks like a slip. */
export async function Touched({ found }: { found: Found }) {
  const [words, levels, all] = await Promise.all([
    getTranslations('policy.check'),
    getTranslations('states.level'),
    getTranslations('policy'),
  ]);
  const { after, now, changed, waiting, reviewing, unmanned } = found;
  const isClosed = changed.includes('acceptance') && acceptanceWindow(after.rules, now).standing !== 'open';
  return (
    <>
      {isClosed ? <NoticeBox tone="warn">{words('closedNow')}</NoticeBox> : null}
      {unmanned.map(({ level, names, hasMore }) => (
        <NoticeBox key={level} tone="warn">
          {words(hasMore ? 'nobodyMore' : 'nobody', { level: levels(level), names: names.join(all('separator')) })}
        </NoticeBox>
      ))}
      <Panel title={words('touches')}>
        <ul className="grid list-disc gap-1 pl-5">
          <li>{words('fromNow')}</li>
          {waiting > 0 ? <li>{words('waiting', { count: waiting })}</li> : null}
          {reviewing > 0 ? <li>{words('reviewing', { count: reviewing })}</li> : null}
          <li>{words('running')}</li>
          <li>{words('told')}</li>
        </ul>
      </Panel>
    </>
  );
}
