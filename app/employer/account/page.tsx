import { getFormatter, getTranslations } from '@/lib/words/reader';
import { invite } from './actions';
import { JoinNotice } from './join-notice';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { newSecret } from '@/lib/ids';
import { employerMembers } from '@/lib/queries/employer/employer-members';

const roles = ['RECRUITER', 'READER', 'ADMINISTRATOR'] as const;

export default async function EmployerAccountPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.members.read');
  const [words, shell, states, format, { members, invitations }, { done }] = await Promise.all([
    getTranslations('members'),
    getTranslations('shell'),
    getTranslations('states.role'),
    getFormatter(),
    employerMembers(viewer, undefined),
    searchParams,
  ]);
  const date = (at: Date): string => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className="grid gap-4">
      <PageHeading title={words('title', { count: members.length })} lead={words('lead')} />
      {done === 'invited' ? <NoticeBox tone="good">{words('invited')}</NoticeBox> : null}
      <JoinNotice viewer={viewer} />
      <Panel title={words('members')} flush>
        <DataTable
          caption={words('members')}
          rows={members}
          keyOf={({ id }) => id}
          columns={[
            { key: 'name', label: words('name'), cell: ({ name }) => <span className="font-semibold">{name}</span> },
            { key: 'role', label: words('role'), cell: ({ role }) => states(role) },
            { key: 'mobile', label: words('mobile'), cell: ({ mobile }) => mobile ?? shell('none') },
            { key: 'email', label: words('email'), cell: ({ email }) => email ?? shell('none') },
            {
              key: 'seen',
              label: words('seen'),
              cell: ({ lastSignedInAt }) => (lastSignedInAt ? date(lastSignedInAt) : words('never')),
            },
          ]}
        />
      </Panel>
      {mayUse(viewer, 'employer.members.write').allowed ? (
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Panel title={words('invite')}>
            <ActionForm
              action={invite}
              idempotencyKey={newSecret(16)}
              summaryTitle={shell('problem')}
              requestIdLabel={shell('requestId')}
            >
              <TextField name="name" label={words('name')} autoComplete="off" />
              <TextField name="address" label={words('address')} hint={words('addressHint')} autoComplete="off" />
              <RadioGroup
                name="role"
                label={words('role')}
                hint={words('roleHint')}
                options={roles.map((role) => [role, states(role)] as const)}
              />
              <div>
                <SubmitButton>{words('send')}</SubmitButton>
              </div>
            </ActionForm>
          </Panel>
          <Panel title={words('open')} flush>
            {invitations.length === 0 ? (
              <EmptyState title={words('noneOpen')}>{words('noneOpenText')}</EmptyState>
            ) : (
              <DataTable
                caption={words('open')}
                rows={invitations}
                keyOf={({ id }) => id}
                columns={[
                  { key: 'name', label: words('name'), cell: ({ name }) => name },
                  { key: 'role', label: words('role'), cell: ({ role }) => states(role) },
                  { key: 'address', label: words('address'), cell: ({ address }) => address },
                  { key: 'until', label: words('until'), cell: ({ expiresAt }) => date(expiresAt) },
                ]}
              />
            )}
          </Panel>
        </div>
      ) : null}
    </div>
  );
}
