import { getFormatter, getTranslations } from '@/lib/words/reader';
import { DataTable } from '@/components/ui/data-table';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { readCursor } from '@/lib/domain/paging/cursor';
import { administratorRequests } from '@/lib/queries/administrator-request/administrator-requests';
import { type AddressValues, addressOf } from '@/lib/server/address';

const path = '/platform/administrator-requests';
const tones = { OPEN: 'warn', ACCEPTED: 'good', REFUSED: 'bad' } as const;

export default async function AdministratorRequestsPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('PLATFORM', 'platform.administrator-requests');
  const { state: filter, after: text, done } = await searchParams;
  const [isOpen, after] = [filter !== 'decided', readCursor(text)];
  const [words, requests, shell, format, { rows, next }] = await Promise.all([
    getTranslations('members.desk'),
    getTranslations('members.request'),
    getTranslations('shell'),
    getFormatter(),
    administratorRequests(viewer, { isOpen, after }),
  ]);
  const heading = (): string => {
    if (!isOpen) return words('decidedTitle');
    if (rows.length === 0) return words('calmTitle');
    return next || after ? words('moreTitle') : words('title', { count: rows.length });
  };
  const state = isOpen ? undefined : 'decided';
  return (
    <>
      <PageHeading title={heading()} lead={words('lead')} />
      {done === 'accepted' || done === 'refused' ? (
        <div className="mb-4">
          <NoticeBox tone="good">{words(done)}</NoticeBox>
        </div>
      ) : null}
      <FilterTabs
        label={words('tabs')}
        tabs={[
          { href: path, text: words('open'), isHere: isOpen },
          { href: `${path}?state=decided`, text: words('decided'), isHere: !isOpen },
        ]}
      />
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState title={words(isOpen ? 'empty' : 'emptyDecided')}>{isOpen ? words('emptyText') : null}</EmptyState>
        ) : (
          <DataTable
            caption={words('caption')}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                key: 'organisation',
                label: words('organisation'),
                cell: ({ id, organisation }) => <a href={`${path}/${id}`}>{organisation}</a>,
              },
              { key: 'name', label: words('name'), cell: ({ name }) => name },
              {
                key: 'objection',
                label: words('objectionTag'),
                cell: ({ objectedAt }) => (objectedAt ? <Tag tone="bad">{words('objectionTag')}</Tag> : shell('none')),
              },
              {
                key: 'at',
                label: words('at'),
                cell: ({ createdAt }) => format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
              },
              {
                key: 'state',
                label: words('state'),
                cell: ({ state: one }) => <Tag tone={tones[one]}>{requests(`state.${one}`)}</Tag>,
              },
            ]}
          />
        )}
        <Pagination
          label={words('pages')}
          first={after ? { href: addressOf(path, { state }), text: shell('first') } : undefined}
          next={next ? { href: addressOf(path, { state, after: next }), text: shell('next') } : undefined}
        />
      </Panel>
    </>
  );
}
