import { getFormatter, getTranslations } from '@/lib/words/reader';
import { RequestsAgainst } from '@/app/_account/requests-against';
import { InvitePanels } from './invite-panels';
import { AccountTabs } from '@/components/account/account-tabs';
import { DataTable } from '@/components/ui/data-table';
import { Pagination } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireAnyViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { readCursor } from '@/lib/domain/paging/cursor';
import { organisationMembers } from '@/lib/queries/membership/organisation-members';
import type { AddressValues } from '@/lib/server/address';

const path = '/account/members';
const said = ['invited', 'withdrawn', 'role', 'disabled', 'enabled', 'handed'] as const;

export default async function MembersPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireAnyViewer('members.read');
  const { after: text, done } = await searchParams;
  const after = readCursor(text);
  const [words, shell, roles, levels, format, { rows, next }] = await Promise.all([
    getTranslations('members'),
    getTranslations('shell'),
    getTranslations('states.role'),
    getTranslations('states.level'),
    getFormatter(),
    organisationMembers(viewer, { after }),
  ]);
  const date = (at: Date): string => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const party = viewer.party === 'GRADUATE' ? 'EMPLOYER' : viewer.party;
  const opens = mayUse(viewer, 'members.write').allowed;
  const notice = said.find((name) => name === done);
  return (
    <>
      <PageHeading title={words(`title.${party}`)} lead={words(`lead.${party}`)} />
      <AccountTabs viewer={viewer} here="members" />
      <div className="grid gap-4">
        {notice ? <NoticeBox tone="good">{words(`done.${notice}`)}</NoticeBox> : null}
        {done === 'objected' ? <NoticeBox tone="good">{words('against.done')}</NoticeBox> : null}
        <RequestsAgainst viewer={viewer} />
        <Panel title={words('members')} flush>
          <DataTable
            caption={words('members')}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                key: 'name',
                label: words('name'),
                cell: ({ id, name, isSelf }) => (
                  <>
                    {opens ? <a href={`${path}/${id}`}>{name}</a> : <span className="font-semibold">{name}</span>}
                    {isSelf ? <span className="ml-1.5 text-[13px] text-ink-2">{words('self')}</span> : null}
                  </>
                ),
              },
              {
                key: 'role',
                label: words('role'),
                cell: ({ role, levels: scopes }) => [roles(role), ...scopes.map((level) => levels(level))].join(' · '),
              },
              { key: 'mobile', label: words('mobile'), cell: ({ mobile }) => mobile ?? shell('none') },
              { key: 'email', label: words('email'), cell: ({ email }) => email ?? shell('none') },
              {
                key: 'seen',
                label: words('seen'),
                cell: ({ lastSignedInAt }) => (lastSignedInAt ? date(lastSignedInAt) : words('never')),
              },
              {
                key: 'state',
                label: words('state'),
                cell: ({ isActive }) => (
                  <Tag tone={isActive ? 'good' : 'idle'}>{words(isActive ? 'active' : 'disabled')}</Tag>
                ),
              },
            ]}
          />
          <Pagination
            label={words('pages')}
            first={after ? { href: path, text: shell('first') } : undefined}
            next={next ? { href: `${path}?after=${next}`, text: shell('next') } : undefined}
          />
        </Panel>
        {mayUse(viewer, 'employer.members.write').allowed ? <InvitePanels viewer={viewer} /> : null}
      </div>
    </>
  );
}
