import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { Pagination } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { RecordTable } from '@/components/ui/record-table';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { readCursor } from '@/lib/domain/paging/cursor';
import { postTemplates } from '@/lib/queries/post-template/post-templates';
import { type AddressValues, oneOf } from '@/lib/server/address';

const place = '/employer/post-templates';
const said = ['created', 'edited', 'removed'] as const;

export default async function PostTemplatesPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.read');
  const given = await searchParams;
  const after = readCursor(oneOf(given.after));
  const [words, shell, day, { rows, next }] = await Promise.all([
    getTranslations('employer.templates'),
    getTranslations('shell'),
    getDayFormat(),
    postTemplates(viewer, { after }),
  ]);
  const done = said.find((one) => one === oneOf(given.done));
  const add = mayUse(viewer, 'employer.agreements.write').allowed && (
    <LinkButton href={`${place}/new`} tone="primary">
      {words('add')}
    </LinkButton>
  );
  return (
    <>
      <PageHeading
        title={words('title', { count: rows.length })}
        lead={words('lead')}
        actions={rows.length > 0 && add}
      />
      {done ? (
        <div className="mb-4" role="status">
          <NoticeBox tone="good">{words(`done.${done}`)}</NoticeBox>
        </div>
      ) : null}
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState title={words('empty')} action={add}>
            {words('emptyText')}
          </EmptyState>
        ) : (
          <RecordTable
            caption={words('caption')}
            columns={[
              { text: words('name') },
              { text: words('post'), isLabel: true },
              { text: words('pay'), isLabel: true },
              { text: words('updatedAt'), isLabel: true },
            ]}
            rows={rows.map(({ id, name, post, regularPay, updatedAt }) => ({
              href: `${place}/${id}`,
              cells: [
                name,
                post || shell('none'),
                regularPay ? words('payValue', { amount: regularPay }) : shell('none'),
                day(updatedAt),
              ],
            }))}
          />
        )}
        <Pagination
          label={words('pages')}
          first={after ? { href: place, text: shell('first') } : undefined}
          next={next ? { href: `${place}?after=${next}`, text: shell('next') } : undefined}
        />
      </Panel>
    </>
  );
}
