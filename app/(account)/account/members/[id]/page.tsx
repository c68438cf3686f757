import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { MemberForms } from './member-forms';
import { DataTable } from '@/components/ui/data-table';
import { Breadcrumb, Pagination } from '@/components/ui/navigation';
import { EmptyState, Facts, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireAnyViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { readCursor } from '@/lib/domain/paging/cursor';
import { isId } from '@/lib/ids';
import { memberDetail } from '@/lib/queries/membership/member-detail';
import type { AddressValues } from '@/lib/server/address';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressValues>;
}

export default async function MemberPage({ params, searchParams }: Props) {
  const viewer = await requireAnyViewer('members.write');
  const [{ id }, { after: text }] = await Promise.all([params, searchParams]);
  if (!isId(id)) notFound();
  const after = readCursor(text);
  const member = await memberDetail(viewer, { id, after });
  if (!member) notFound();
  const [words, members, account, shell, roles, deeds, format] = await Promise.all([
    getTranslations('members.detail'),
    getTranslations('members'),
    getTranslations('account'),
    getTranslations('shell'),
    getTranslations('states.role'),
    getTranslations('deeds'),
    getFormatter(),
  ]);
  const when = (at: Date): string => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'medium' });
  const { name, role, isActive, createdAt, deeds: page } = member;
  const path = `/account/members/${id}`;
  return (
    <>
      <Breadcrumb label={words('trail')} trail={[[account('tab.members'), '/account/members'], [name]]} />
      <PageHeading title={name} lead={roles(role)} />
      <div className="grid gap-4">
        <Panel>
          <Facts
            rows={[
              [members('role'), roles(role)],
              [
                members('state'),
                <Tag key="state" tone={isActive ? 'good' : 'idle'}>
                  {members(isActive ? 'active' : 'disabled')}
                </Tag>,
              ],
              [words('since'), format.dateTime(createdAt, { dateStyle: 'medium' })],
            ]}
          />
        </Panel>
        <MemberForms member={member} isEmployer={mayUse(viewer, 'employer.members.write').allowed} />
        <Panel title={words('deeds', { name })} flush>
          {page.rows.length === 0 ? (
            <EmptyState title={words('noDeeds')}>{words('noDeedsText')}</EmptyState>
          ) : (
            <>
              <p className="px-[18px] py-3 text-[13px] text-ink-2">{words('deedsLead')}</p>
              <DataTable
                caption={words('deeds', { name })}
                rows={page.rows}
                keyOf={(row) => row.id}
                columns={[
                  {
                    key: 'what',
                    label: words('what'),
                    cell: ({ type, file }) =>
                      [
                        deeds(deeds.has(type as never) ? (type as 'other') : 'other'),
                        ...(file ? [words(`files.${file}`)] : []),
                      ].join(' · '),
                  },
                  { key: 'when', label: words('when'), cell: ({ at }) => when(at) },
                ]}
              />
            </>
          )}
          <Pagination
            label={words('pages')}
            first={after ? { href: path, text: shell('first') } : undefined}
            next={page.next ? { href: `${path}?after=${page.next}`, text: shell('next') } : undefined}
          />
        </Panel>
      </div>
    </>
  );
}
