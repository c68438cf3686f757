import { notFound } from 'next/navigation';
import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { Breadcrumb, Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { readCursor } from '@/lib/domain/paging/cursor';
import { listProvinces } from '@/lib/domain/regions/lookup';
import { normaliseLine } from '@/lib/domain/rules/text';
import { CONFIRMED_FOR_DAYS } from '@/lib/domain/talent-service/freshness';
import { isProvinceCode } from '@/lib/domain/talent-service/place-search';
import type { EntryView } from '@/lib/queries/talent-service/entry-view';
import { talentServiceDirectory } from '@/lib/queries/talent-service/talent-service-directory';
import { transferProfileDetail } from '@/lib/queries/transfer-profile/transfer-profile-detail';

/** `for`: the profile that is to be filled; none fills a new one. */
type Search = Promise<Partial<Record<'province' | 'text' | 'after' | 'for', string | string[]>>>;

const profiles = '/employer/transfer-profiles';
const here = `${profiles}/talent-services`;
const LONGEST_TEXT = 40;

export default async function TalentServicesPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.talent-services.read');
  const search = await searchParams;
  const province = isProvinceCode(search.province) ? search.province : undefined;
  const text = typeof search.text === 'string' ? normaliseLine(search.text).slice(0, LONGEST_TEXT) : '';
  const after = readCursor(search.after);
  const target = typeof search.for === 'string' ? await transferProfileDetail(viewer, search.for) : null;
  if (search.for && !target) notFound();
  const [all, words, people, shell, { rows, next }] = await Promise.all([
    getTranslations('talentServices'),
    getTranslations('talentServices.pick'),
    getTranslations('employerPeople'),
    getTranslations('shell'),
    talentServiceDirectory(viewer, { province, text, after }),
  ]);
  const kept = new URLSearchParams({
    ...(province ? { province } : {}),
    ...(text ? { text } : {}),
    ...(target ? { for: target.id } : {}),
  });
  const link = (more: Record<string, string> = {}): string =>
    `${here}?${new URLSearchParams([...kept, ...Object.entries(more)]).toString()}`;
  const byHand = target ? `${profiles}/${target.id}/edit` : `${profiles}/new`;
  const isFiltered = Boolean(province || text);
  const mayWrite = mayUse(viewer, 'employer.transfer-profiles.write').allowed;
  return (
    <div className="max-w-3xl">
      <Breadcrumb label={people('trail')} trail={[[people('profiles.trail'), profiles], [words('trail')]]} />
      <PageHeading
        title={words('title')}
        lead={words('lead')}
        actions={mayWrite ? <LinkButton href={byHand}>{words('byHand')}</LinkButton> : null}
      />
      <form method="get" action={here} className="mb-4 flex flex-wrap items-end gap-2.5">
        {target ? <input type="hidden" name="for" value={target.id} /> : null}
        <label className="grid gap-1">
          <span className="font-medium">{all('labels.province')}</span>
          <select name="province" defaultValue={province ?? ''} className="input">
            <option value="">{words('all')}</option>
            {listProvinces().map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="grid min-w-48 flex-1 gap-1">
          <span className="font-medium">{all('labels.text')}</span>
          <input
            type="search"
            name="text"
            defaultValue={text}
            maxLength={LONGEST_TEXT}
            placeholder={all('hints.text')}
            className="input"
          />
        </label>
        <button type="submit" className={buttonClass('primary')}>
          {words('search')}
        </button>
      </form>
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState
            title={words(isFiltered || after ? 'none' : 'empty')}
            action={mayWrite ? <LinkButton href={byHand}>{words('byHand')}</LinkButton> : null}
          >
            {words(isFiltered || after ? 'noneText' : 'emptyText')}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line">
            {rows.map((entry) => (
              <li key={entry.id}>
                <Entry
                  entry={entry}
                  use={
                    mayWrite
                      ? target
                        ? `${profiles}/${target.id}/edit?service=${entry.id}`
                        : `${profiles}/new?service=${entry.id}`
                      : null
                  }
                />
              </li>
            ))}
          </ul>
        )}
        <Pagination
          label={all('pages')}
          first={after ? { href: link(), text: shell('first') } : undefined}
          next={next ? { href: link({ after: next }), text: shell('next') } : undefined}
        />
      </Panel>
    </div>
  );
}

/** One institution: how to reach it, when it was confirmed, and what to beware of. */
async function Entry({ entry, use }: { entry: EntryView; use: string | null }) {
  const [words, pick, day] = await Promise.all([
    getTranslations('talentServices'),
    getTranslations('talentServices.pick'),
    getDayFormat(),
  ]);
  const { name, address, postcode, telephone, department, openingHours, remarks } = entry;
  return (
    <article className="flex flex-wrap items-start justify-between gap-x-5 gap-y-3 px-[18px] py-4">
      <div className="grid min-w-0 flex-1 basis-72 gap-1">
        <h2 className="flex flex-wrap items-center gap-2 font-semibold">
          {name}
          {entry.isTakingArchives ? null : <Tag tone="bad">{words('notTaking')}</Tag>}
          {entry.isToBeConfirmed ? <Tag tone="warn">{words('oldTag', { days: CONFIRMED_FOR_DAYS })}</Tag> : null}
        </h2>
        <p>
          {address} · {postcode}
        </p>
        <p>{[department, telephone].filter(Boolean).join(' · ')}</p>
        <p className="text-[13px] text-ink-2">
          {words('confirmedOn', { date: day(entry.lastConfirmedAt) })}
          {openingHours ? ` · ${pick('hours', { text: openingHours })}` : null}
          {remarks ? ` · ${pick('remarks', { text: remarks })}` : null}
        </p>
        {entry.isTakingArchives ? null : <p className="text-warn">{pick('notTakingText')}</p>}
      </div>
      {use ? (
        <a href={use} className={buttonClass('secondary')} aria-label={pick('useFor', { name })}>
          {pick('use')}
        </a>
      ) : null}
    </article>
  );
}
