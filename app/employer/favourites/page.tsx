import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import type { Cell } from '@/components/ui/record-table';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import {
  type FavouriteFilters,
  LETTERS_LIMIT,
  type Parameters,
  readFavouriteFilters,
  SELECTION_LIMIT,
  writeFavouriteFilters,
} from '@/lib/domain/favourite/list';
import { favouriteGroups, isInvitable } from '@/lib/domain/favourite/standing';
import { favouriteList } from '@/lib/queries/favourite/favourite-list';
import { openSearch } from '@/lib/server/sealed-search';
import { ChosenDeeds, ChosenForm } from './chosen-form';
import { DoneNotice } from './done-notice';
import { FavouriteTable } from './favourite-table';
import { FilterForm } from './filter-form';
import { standingCells } from './standing-cell';

const place = '/employer/favourites';

export default async function FavouritesPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.favourites.read');
  const asked = await searchParams;
  const filters = readFavouriteFilters(asked);
  const sought = openSearch(viewer, asked.find);
  const find = sought ? asked.find : undefined;
  const after = typeof asked.after === 'string' ? asked.after : undefined;
  const at = (changes: FavouriteFilters = {}, more: Parameters = {}): string =>
    `${place}${writeFavouriteFilters({ ...filters, ...changes }, { find, ...more })}`;
  const mayWrite = mayUse(viewer, 'employer.favourites.write').allowed;
  const [people, words, card, degrees, shell, day, cellOf, { lines, next, ...choices }] = await Promise.all([
    getTranslations('employerPeople'),
    getTranslations('employerPeople.list'),
    getTranslations('employerPeople.card'),
    getTranslations('codes.degree'),
    getTranslations('shell'),
    getDayFormat(),
    standingCells(mayWrite),
    favouriteList(viewer, { ...filters, sought, after }),
  ]);
  const isFiltered = writeFavouriteFilters({ ...filters, sort: undefined }, { find }) !== '';
  const isEmpty = choices.schools.length === 0;
  const finding = mayWrite ? (
    <>
      <LinkButton href={`${place}/imports`}>{words('import')}</LinkButton>{' '}
      <LinkButton href={`${place}/search`} tone={isEmpty ? 'primary' : 'secondary'}>
        {words('find')}
      </LinkButton>
    </>
  ) : null;
  const columns = [
    { text: card('name') },
    { text: card('school') },
    { text: `${card('major')} · ${card('degree')}` },
    { text: card('state') },
    { text: card('tags'), isLabel: true },
    { text: card('addedAt'), isLabel: true },
    { text: words('operation') },
  ];
  const rows = lines.map((line) => ({
    id: line.enrolmentId,
    name: line.name,
    href: `${place}/${line.id}`,
    choice: [line.enrolmentId, words('select', { name: line.name })] as const,
    cells: [
      [line.name, line.identityNumber],
      [line.school, line.department],
      [line.major, `${degrees(line.degree)} · ${card('classOf', { year: String(line.year) })}`],
      cellOf(line.standing),
      line.tags.join(' · '),
      day(line.addedAt),
      mayWrite && isInvitable(line.standing)
        ? { href: `/employer/agreements/new?graduate=${line.enrolmentId}`, text: words('inviteOne') }
        : { href: `${place}/${line.id}`, text: words('look') },
    ] satisfies Cell[],
  }));
  const table = (
    <FavouriteTable
      caption={words('caption')}
      columns={columns}
      rows={rows}
      stateColumn={3}
      words={{
        choose: words('choose'),
        chosen: words('chosen', { count: '#' }),
        none: words('chosenNone'),
        plain: words('chosenPlain'),
        most: words('chosenMost', { count: '#' }),
        many: words('chosenMany', { count: '#' }),
        more: words('together'),
        moreHint: words('togetherHint'),
        failed: words('chosenFailed'),
        all: words('chooseAll'),
        clear: words('clearChosen'),
        invite: words('invite'),
        changed: words('changed', { name: '#name', state: '#state' }),
      }}
      keptAs={mayWrite ? `favourites ${viewer.membershipId}` : undefined}
      isOver={asked.done === 'removed' || asked.done === 'tagged' || asked.done === 'untagged'}
      matching={at().replace(place, `${place}/matching`)}
      limits={{ chosen: SELECTION_LIMIT, letters: LETTERS_LIMIT }}
    >
      {mayWrite ? <ChosenDeeds /> : null}
    </FavouriteTable>
  );
  return (
    <>
      <PageHeading
        title={words(isEmpty ? 'emptyTitle' : mayWrite ? 'title' : 'titleReader')}
        lead={mayWrite ? words('lead') : words('leadReader')}
        actions={isEmpty ? null : finding}
      />
      <DoneNotice asked={asked} back={at()} mayWrite={mayWrite} viewer={viewer} />
      {isEmpty ? null : (
        <>
          <FilterTabs
            label={words('filters')}
            tabs={[
              { href: at({ group: undefined }), text: words('all'), isHere: !filters.group },
              ...favouriteGroups.map((one) => ({
                href: at({ group: one }),
                text: words(one),
                isHere: filters.group === one,
              })),
            ]}
          />
          <FilterForm filters={filters} sought={sought} choices={choices} isFiltered={isFiltered} />
        </>
      )}
      <Panel flush>
        {lines.length > 0 ? (
          mayWrite ? (
            <ChosenForm back={at()}>{table}</ChosenForm>
          ) : (
            table
          )
        ) : isFiltered || after ? (
          <EmptyState
            title={words('emptyFilterTitle')}
            action={<LinkButton href={place}>{words('showAll')}</LinkButton>}
          >
            {words('emptyFilter')}
          </EmptyState>
        ) : (
          <EmptyState title={words('emptyTitle')} action={finding}>
            {mayWrite ? words('empty') : words('emptyReader')}
          </EmptyState>
        )}
        <Pagination
          label={people('pages')}
          first={after ? { href: at(), text: shell('first') } : undefined}
          next={next ? { href: at({}, { after: next }), text: shell('next') } : undefined}
        />
      </Panel>
      {lines.length > 0 ? (
        <p className="mt-2 text-[13px] text-ink-2">
          {words('fresh')} ·{' '}
          <a href={at({}, { after })} className="underline">
            {words('refresh')}
          </a>
        </p>
      ) : null}
    </>
  );
}
