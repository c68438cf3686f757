import { getFormatter, getTranslations } from '@/lib/words/reader';
import { DataTable } from '@/components/ui/data-table';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { rosterRequests } from '@/lib/queries/roster/roster-requests';
import { type AddressValues, addressOf, oneOf } from '@/lib/server/address';

const PATH = '/school/requests';
const tones = { OPEN: 'warn', ACCEPTED: 'good', REFUSED: 'idle' } as const;
const done = {
  accepted: 'doneAccepted',
  waiting: 'doneWaiting',
  'roster-only': 'doneRosterOnly',
  refused: 'doneRefused',
} as const;

export default async function RequestsPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('SCHOOL', 'school.requests.decide');
  const given = await searchParams;
  const isOpen = given.state !== 'decided';
  const [list, words, school, format] = await Promise.all([
    rosterRequests(viewer, { isOpen, after: oneOf(given.after) }),
    getTranslations('school.requests'),
    getTranslations('school'),
    getFormatter(),
  ]);
  const said = Object.entries(done).find(([name]) => name === oneOf(given.done))?.[1];
  const state = isOpen ? undefined : 'decided';
  return (
    <>
      <PageHeading
        title={isOpen ? words('title', { count: list.items.length }) : words('decidedTitle')}
        lead={words('lead')}
      />
      <div className="grid gap-4">
        {said ? <NoticeBox tone="good">{words(said)}</NoticeBox> : null}
        <div>
          <FilterTabs
            label={words('tabs')}
            tabs={[
              { href: PATH, text: words('open'), isHere: isOpen },
              { href: `${PATH}?state=decided`, text: words('decided'), isHere: !isOpen },
            ]}
          />
          <Panel flush>
            {list.items.length === 0 ? (
              <EmptyState title={words(isOpen ? 'emptyTitle' : 'emptyDecidedTitle')}>
                {isOpen ? words('empty') : null}
              </EmptyState>
            ) : (
              <DataTable
                caption={words('caption')}
                rows={list.items}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'graduate',
                    label: words('graduate'),
                    cell: ({ id, name, studentNumber, department }) => (
                      <>
                        <a href={`${PATH}/${id}`}>{name}</a>
                        <span className="block text-[13px] text-ink-2">
                          {department} · {studentNumber}
                        </span>
                      </>
                    ),
                  },
                  { key: 'kind', label: words('kind'), cell: ({ kind }) => words(`kinds.${kind}`) },
                  {
                    key: 'createdAt',
                    label: words('createdAt'),
                    cell: ({ createdAt }) => format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
                  },
                  {
                    key: 'state',
                    label: words('state'),
                    cell: ({ state: one }) => <Tag tone={tones[one]}>{words(`states.${one}`)}</Tag>,
                  },
                ]}
              />
            )}
            <Pagination
              label={school('pages')}
              first={list.isFirst ? undefined : { href: addressOf(PATH, { state }), text: words('first') }}
              next={list.next ? { href: addressOf(PATH, { state, after: list.next }), text: words('next') } : undefined}
            />
          </Panel>
        </div>
      </div>
    </>
  );
}
