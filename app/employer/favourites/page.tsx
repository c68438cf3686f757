import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { type Column, DataTable } from '@/components/ui/data-table';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { favouriteGroups, groupOf, isInvitable, type Standing } from '@/lib/domain/favourite/standing';
import { normaliseLine } from '@/lib/domain/rules/text';
import { favouriteList, type FavouriteLine } from '@/lib/queries/favourite/favourite-list';
import { StandingTag } from './standing-tag';

type Query = Promise<{ group?: string; tag?: string; after?: string; done?: string }>;

const place = '/employer/favourites';

/** The address of this list with these filters. */
function listAt(filters: { group?: string; tag?: string; after?: string }): string {
  const query = new URLSearchParams(Object.entries(filters).flatMap(([key, value]) => (value ? [[key, value]] : [])));
  return query.size > 0 ? `${place}?${query.toString()}` : place;
}

export default async function FavouritesPage({ searchParams }: { searchParams: Query }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.favourites.read');
  const { done, after, ...asked } = await searchParams;
  const group = favouriteGroups.find((one) => one === asked.group);
  const tag = normaliseLine(asked.tag ?? '') || undefined;
  const [people, words, shell, { lines, tags, next }] = await Promise.all([
    getTranslations('employerPeople'),
    getTranslations('employerPeople.list'),
    getTranslations('shell'),
    favouriteList(viewer, { group, tag, after }),
  ]);
  const mayWrite = mayUse(viewer, 'employer.favourites.write').allowed;
  const mayInvite = mayUse(viewer, 'employer.agreements.write').allowed;
  const isFiltered = Boolean(group ?? tag ?? after);
  const isEmpty = lines.length === 0 && !isFiltered;
  const columns = await columnsFor(mayInvite);
  const find = mayWrite ? (
    <>
      <LinkButton href={`${place}/imports`}>{words('import')}</LinkButton>{' '}
      <LinkButton href={`${place}/search`} tone={isEmpty ? 'primary' : 'secondary'}>
        {words('find')}
      </LinkButton>
    </>
  ) : null;
  return (
    <>
      <PageHeading
        title={words(isEmpty ? 'emptyTitle' : mayWrite ? 'title' : 'titleReader')}
        lead={mayWrite ? words('lead') : words('leadReader')}
        actions={isEmpty ? null : find}
      />
      <div className="grid gap-4">
        {done === 'removed' ? <NoticeBox tone="good">{words('removed')}</NoticeBox> : null}
        <div className="min-w-0">
          <FilterTabs
            label={words('filters')}
            tabs={[
              { href: listAt({ tag }), text: words('all'), isHere: !group },
              ...favouriteGroups.map((one) => ({
                href: listAt({ group: one, tag }),
                text: words(one),
                isHere: group === one,
              })),
            ]}
          />
          <TagFilter tags={tags} tag={tag} group={group} />
          <Panel flush>
            {lines.length > 0 ? (
              <form action="/employer/agreements/new" method="get">
                <input type="hidden" name="from" value="favourites" />
                <div className="relative overflow-x-auto">
                  <DataTable caption={words('caption')} columns={columns} rows={lines} keyOf={(line) => line.id} />
                </div>
                {mayInvite ? (
                  <div className="sticky bottom-0 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-b-lg border-t border-line bg-paper px-[18px] py-3">
                    <button type="submit" className={buttonClass('primary')}>
                      {words('invite')}
                    </button>
                    <span className="text-[13px] text-ink-2 max-sm:hidden">{words('inviteHint')}</span>
                  </div>
                ) : null}
              </form>
            ) : isFiltered ? (
              <EmptyState
                title={words('emptyFilterTitle')}
                action={<LinkButton href={place}>{words('showAll')}</LinkButton>}
              >
                {words('emptyFilter')}
              </EmptyState>
            ) : (
              <EmptyState title={words('emptyTitle')} action={find}>
                {mayWrite ? words('empty') : words('emptyReader')}
              </EmptyState>
            )}
            <Pagination
              label={people('pages')}
              first={after ? { href: listAt({ group, tag }), text: shell('first') } : undefined}
              next={next ? { href: listAt({ group, tag, after: next }), text: shell('next') } : undefined}
            />
          </Panel>
        </div>
      </div>
    </>
  );
}

/** The tags in use as links; nothing while there are none. */
async function TagFilter({ tags, tag, group }: { tags: readonly string[]; tag?: string; group?: string }) {
  const words = await getTranslations('employerPeople.list');
  if (tags.length === 0) return null;
  const choices = [{ text: words('allTags'), value: undefined }, ...tags.map((text) => ({ text, value: text }))];
  return (
    <nav aria-label={words('tagFilters')} className="mb-3 flex flex-wrap items-center gap-2 text-[13px]">
      <span className="text-ink-2">{words('tags')}</span>
      {choices.map(({ text, value }) => (
        <a
          key={value ?? ''}
          href={listAt({ group, tag: value })}
          aria-current={tag === value ? 'true' : undefined}
          className={`inline-flex min-h-9 items-center rounded-full border px-3 ${tag === value ? 'border-brand bg-brand-soft font-semibold text-brand' : 'border-line bg-paper text-ink-2'}`}
        >
          {text}
        </a>
      ))}
    </nav>
  );
}

/** Why a line cannot be ticked. */
function whyNot(standing: Standing): 'whyNotEnrolled' | 'whySigned' | 'whyRunning' {
  if (standing.kind !== 'OWN') return 'whyNotEnrolled';
  return groupOf(standing.state) === 'signed' ? 'whySigned' : 'whyRunning';
}

async function columnsFor(mayInvite: boolean): Promise<Column<FavouriteLine>[]> {
  const [card, words, degrees, day] = await Promise.all([
    getTranslations('employerPeople.card'),
    getTranslations('employerPeople.list'),
    getTranslations('codes.degree'),
    getDayFormat(),
  ]);
  return [
    {
      key: 'name',
      label: card('name'),
      cell: ({ enrolmentId, name, id, standing, identityNumber }) => (
        <span className="flex items-center gap-2">
          {mayInvite ? (
            <label className="flex items-center max-sm:min-h-11 max-sm:min-w-9">
              <input
                type="checkbox"
                name="graduate"
                value={enrolmentId}
                disabled={!isInvitable(standing)}
                className="size-4 shrink-0 max-sm:size-5"
              />
              <span className="sr-only">
                {isInvitable(standing) ? words('select', { name }) : words('cannotSelect', { name })}
              </span>
            </label>
          ) : null}
          <span>
            <a href={`${place}/${id}`} className="inline-flex items-center font-semibold max-sm:min-h-11">
              {name}
            </a>
            <small className="whitespace-nowrap">{identityNumber}</small>
          </span>
        </span>
      ),
    },
    {
      key: 'school',
      label: card('school'),
      isPlain: true,
      cell: (line) => (
        <>
          {line.school}
          <small>{line.department}</small>
        </>
      ),
    },
    {
      key: 'major',
      label: `${card('major')} · ${card('degree')}`,
      isPlain: true,
      cell: (line) => (
        <>
          {line.major}
          <small>
            {degrees(line.degree)} · {card('classOf', { year: String(line.year) })}
          </small>
        </>
      ),
    },
    {
      key: 'state',
      label: card('state'),
      isPlain: true,
      cell: (line) => (
        <>
          <StandingTag standing={line.standing} isInList />
          {mayInvite && !isInvitable(line.standing) ? <small>{words(whyNot(line.standing))}</small> : null}
        </>
      ),
    },
    {
      key: 'tags',
      label: card('tags'),
      cell: ({ tags }) => tags.join(' · '),
    },
    {
      key: 'addedAt',
      label: card('addedAt'),
      isWhole: true,
      cell: ({ addedAt }) => <time dateTime={addedAt.toISOString()}>{day(addedAt)}</time>,
    },
  ];
}
