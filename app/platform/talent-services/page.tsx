import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { type Column, DataTable } from '@/components/ui/data-table';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { readCursor } from '@/lib/domain/paging/cursor';
import { listProvinces } from '@/lib/domain/regions/lookup';
import { CONFIRMED_FOR_DAYS } from '@/lib/domain/talent-service/freshness';
import { isProvinceCode } from '@/lib/domain/talent-service/place-search';
import { directoryLists, talentServicesPage } from '@/lib/queries/talent-service/talent-services-page';

type Search = Promise<Partial<Record<'list' | 'province' | 'after' | 'done', string | string[]>>>;
type Line = Awaited<ReturnType<typeof talentServicesPage>>['rows'][number];

const here = '/platform/talent-services';

export default async function TalentServicesPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer('PLATFORM', 'platform.talent-services');
  const search = await searchParams;
  const list = directoryLists.find((one) => one === search.list) ?? 'all';
  const province = isProvinceCode(search.province) ? search.province : undefined;
  const after = readCursor(search.after);
  const [all, words, detail, shell, { rows, next }] = await Promise.all([
    getTranslations('talentServices'),
    getTranslations('talentServices.operator'),
    getTranslations('talentServices.detail'),
    getTranslations('shell'),
    talentServicesPage(viewer, { list, province, after }),
  ]);
  const columns = await columnsFor(list === 'retired');
  const link = (more: Record<string, string> = {}): string => {
    const query = new URLSearchParams({
      ...(list === 'all' ? {} : { list }),
      ...(province ? { province } : {}),
      ...more,
    }).toString();
    return query ? `${here}?${query}` : here;
  };
  // The longest unconfirmed come first, so the first page tells whether any waits.
  const isEmptyDirectory = list === 'all' && rows.length === 0 && !after && !province;
  const title =
    list === 'retired'
      ? 'titleRetired'
      : isEmptyDirectory
        ? 'titleNone'
        : rows.some((row) => row.isToBeConfirmed)
          ? 'titleWaiting'
          : 'title';
  return (
    <>
      <PageHeading
        title={words(title, { days: CONFIRMED_FOR_DAYS })}
        lead={words('lead')}
        actions={
          <LinkButton href={`${here}/new`} tone="primary">
            {words('add')}
          </LinkButton>
        }
      />
      {search.done === 'retired' ? (
        <div className="mb-4" role="status">
          <NoticeBox tone="good">{detail('done.retired')}</NoticeBox>
        </div>
      ) : null}
      <FilterTabs
        label={words('filters')}
        tabs={directoryLists.map((name) => ({
          href: name === 'all' ? here : `${here}?list=${name}`,
          text: words(`lists.${name}`),
          isHere: name === list,
        }))}
      />
      <form method="get" action={here} className="mb-4 flex flex-wrap items-end gap-2.5">
        {list === 'all' ? null : <input type="hidden" name="list" value={list} />}
        <label className="grid gap-1">
          <span className="font-medium">{words('province')}</span>
          <select name="province" defaultValue={province ?? ''} className="input">
            <option value="">{words('allProvinces')}</option>
            {listProvinces().map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={buttonClass('secondary')}>
          {words('filter')}
        </button>
      </form>
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState title={words(emptyKeys[list][0])}>
            {words(emptyKeys[list][1], { days: CONFIRMED_FOR_DAYS })}
          </EmptyState>
        ) : (
          <DataTable caption={all('listTitle')} columns={columns} rows={rows} keyOf={(row) => row.id} />
        )}
        <Pagination
          label={all('pages')}
          first={after ? { href: link(), text: shell('first') } : undefined}
          next={next ? { href: link({ after: next }), text: shell('next') } : undefined}
        />
      </Panel>
    </>
  );
}

const emptyKeys = {
  all: ['emptyAll', 'emptyAllText'],
  'to-confirm': ['emptyTo-confirm', 'emptyTo-confirmText'],
  retired: ['emptyRetired', 'emptyRetiredText'],
} as const;

async function columnsFor(isRetired: boolean): Promise<Column<Line>[]> {
  const [words, day] = await Promise.all([getTranslations('talentServices'), getDayFormat()]);
  return [
    {
      key: 'name',
      label: words('columns.name'),
      isPlain: true,
      cell: ({ id, name }) => (
        <a href={`${here}/${id}`} className="inline-flex min-h-11 items-center font-semibold sm:min-h-0">
          {name}
        </a>
      ),
    },
    { key: 'region', label: words('columns.region'), cell: ({ region }) => region },
    {
      key: 'taking',
      label: words('columns.taking'),
      cell: ({ isTakingArchives }) =>
        isTakingArchives ? <Tag tone="good">{words('taking')}</Tag> : <Tag tone="bad">{words('notTaking')}</Tag>,
    },
    {
      key: 'confirmed',
      label: words('columns.confirmed'),
      cell: ({ lastConfirmedAt, isToBeConfirmed }) => (
        <span className="flex flex-wrap items-center gap-2">
          <time dateTime={lastConfirmedAt.toISOString()} className="whitespace-nowrap">
            {day(lastConfirmedAt)}
          </time>
          {isToBeConfirmed ? <Tag tone="warn">{words('oldTag', { days: CONFIRMED_FOR_DAYS })}</Tag> : null}
        </span>
      ),
    },
    ...(isRetired
      ? [
          {
            key: 'retired',
            label: words('columns.retired'),
            isWhole: true,
            cell: ({ retiredAt }: Line) => (retiredAt ? day(retiredAt) : null),
          },
        ]
      : []),
  ];
}
