import { getFormatter, getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { type Column, DataTable } from '@/components/ui/data-table';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { transferProfileList } from '@/lib/queries/transfer-profile/transfer-profile-list';

type Query = Promise<{ archived?: string; after?: string; done?: string }>;
type Line = Awaited<ReturnType<typeof transferProfileList>>['rows'][number];

const place = '/employer/transfer-profiles';

export default async function TransferProfilesPage({ searchParams }: { searchParams: Query }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.transfer-profiles.read');
  const { archived, after, done } = await searchParams;
  const isArchived = archived === 'yes';
  const deed = (['archived', 'deleted'] as const).find((one) => done === one || done === `${one}-default`);
  const [people, words, shell, { rows, next }] = await Promise.all([
    getTranslations('employerPeople'),
    getTranslations('employerPeople.profiles'),
    getTranslations('shell'),
    transferProfileList(viewer, { isArchived, after }),
  ]);
  const columns = await columnsFor(isArchived);
  const mayWrite = mayUse(viewer, 'employer.transfer-profiles.write').allowed;
  const here = isArchived ? `${place}?archived=yes` : place;
  const isEmpty = rows.length === 0 && !after;
  const add = mayWrite ? (
    <LinkButton href={`${place}/new`} tone="primary">
      {words('add')}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeading title={words('title')} lead={words('lead')} actions={isEmpty && !isArchived ? null : add} />
      <div className="grid gap-4">
        {deed ? (
          <NoticeBox tone="good" title={words(deed === 'deleted' ? 'deletedDone' : 'archivedDone')}>
            {done === `${deed}-default` ? words('archivedDefault') : null}
          </NoticeBox>
        ) : null}
        <div>
          <FilterTabs
            label={words('filters')}
            tabs={[
              { href: place, text: words('inUse'), isHere: !isArchived },
              { href: `${place}?archived=yes`, text: words('archived'), isHere: isArchived },
            ]}
          />
          <Panel flush>
            {rows.length > 0 ? (
              <DataTable caption={words('caption')} columns={columns} rows={rows} keyOf={(row) => row.id} />
            ) : isArchived ? (
              <EmptyState title={words('emptyArchivedTitle')}>{words('emptyArchived')}</EmptyState>
            ) : (
              <EmptyState title={words('emptyTitle')} action={add}>
                {words('empty')} {mayWrite ? null : words('emptyReader')}
              </EmptyState>
            )}
            <Pagination
              label={people('pages')}
              first={after ? { href: here, text: shell('first') } : undefined}
              next={
                next
                  ? { href: `${place}?${isArchived ? 'archived=yes&' : ''}after=${next}`, text: shell('next') }
                  : undefined
              }
            />
          </Panel>
        </div>
      </div>
    </>
  );
}

async function columnsFor(isArchived: boolean): Promise<Column<Line>[]> {
  const [words, transfer, kinds, shell, format] = await Promise.all([
    getTranslations('employerPeople.profiles'),
    getTranslations('employerPeople.transfer'),
    getTranslations('codes.archiveTransferKind'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  // What has no short form is a field that is missing.
  const reasonOf = (code: string): string =>
    words(`reasons.${words.has(`reasons.${code}` as 'reasons.other') ? code : 'other'}` as 'reasons.other');
  return [
    {
      key: 'label',
      label: words('label'),
      cell: ({ id, label, isDefault, advice }) => (
        <span className="flex flex-wrap items-center gap-2">
          <a href={`${place}/${id}`} className="font-semibold">
            {label}
          </a>
          {isDefault ? <Tag tone="employer">{words('isDefault')}</Tag> : null}
          {advice.length > 0 && !isArchived ? (
            <>
              <Tag tone="warn">{words('doubts')}</Tag>
              <span className="basis-full text-[13px] text-ink-2">
                {[...new Set(advice.map(({ code }) => reasonOf(code)))].join(shell('listMark'))}
              </span>
            </>
          ) : null}
        </span>
      ),
    },
    {
      key: 'archive',
      label: words('archive'),
      cell: ({ content }) =>
        content.acceptsArchive ? (
          <>
            {content.archiveRecipient}
            <span className="block text-[13px] text-ink-2">
              {content.archiveTransferKind ? kinds(content.archiveTransferKind) : null} · {content.archiveAddress}
            </span>
          </>
        ) : (
          transfer('archiveNo')
        ),
    },
    {
      key: 'household',
      label: words('household'),
      cell: ({ content }) =>
        content.acceptsHousehold ? (
          (content.householdAddress ?? transfer('householdYes'))
        ) : (
          <span className="whitespace-nowrap">{transfer('householdNo')}</span>
        ),
    },
    {
      key: 'at',
      label: words(isArchived ? 'archivedAt' : 'createdAt'),
      cell: ({ createdAt, archivedAt }) => (
        <time dateTime={(archivedAt ?? createdAt).toISOString()} className="whitespace-nowrap">
          {format.dateTime(archivedAt ?? createdAt, { dateStyle: 'medium' })}
        </time>
      ),
    },
  ];
}
