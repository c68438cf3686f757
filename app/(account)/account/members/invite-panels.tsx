import { getFormatter, getTranslations } from '@/lib/words/reader';
import { invite, withdraw } from './actions';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { EmptyState, Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/domain/access/viewer';
import { employerRoles } from '@/lib/domain/membership/roles';
import { newSecret } from '@/lib/ids';
import { openInvitations } from '@/lib/queries/membership/organisation-members';

/** For the administrator of an employer: to ask colleagues, and those who have not answered yet. */
export async function InvitePanels({ viewer }: { viewer: Viewer }) {
  const [words, invitations] = await Promise.all([getTranslations('members'), openInvitations(viewer, undefined)]);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <InvitePanel />
      <Panel title={words('open')} flush>
        {invitations.length === 0 ? (
          <EmptyState title={words('noneOpen')}>{words('noneOpenText')}</EmptyState>
        ) : (
          <ul>
            {invitations.map((invitation) => (
              <Invitation key={invitation.id} {...invitation} />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}

async function InvitePanel() {
  const [words, shell, roles] = await Promise.all([
    getTranslations('members'),
    getTranslations('shell'),
    getTranslations('states.role'),
  ]);
  return (
    <Panel title={words('invite')}>
      <ActionForm action={invite} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
        <TextField name="name" label={words('name')} autoComplete="off" />
        <TextField name="address" label={words('address')} hint={words('addressHint')} autoComplete="off" />
        <RadioGroup
          name="role"
          label={words('role')}
          hint={words('roleHint')}
          options={employerRoles.map((role) => [role, roles(role)] as const)}
        />
        <div>
          <SubmitButton>{words('send')}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}

type OpenInvitation = Awaited<ReturnType<typeof openInvitations>>[number];

async function Invitation({ id, name, role, address, expiresAt }: OpenInvitation) {
  const [words, shell, roles, format] = await Promise.all([
    getTranslations('members'),
    getTranslations('shell'),
    getTranslations('states.role'),
    getFormatter(),
  ]);
  const until = format.dateTime(expiresAt, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-[18px] py-3 last:border-0">
      <div>
        <p>
          <span className="font-medium">{name}</span> · {roles(role)}
        </p>
        <p className="text-[13px] text-ink-2">
          {address} · {words('until')} {until}
        </p>
      </div>
      <ActionForm action={withdraw} summaryTitle={shell('problem')} className="grid gap-2">
        <input type="hidden" name="id" value={id} />
        <SubmitButton tone="secondary">
          <span className="sr-only">{words('withdrawOne', { name })}</span>
          <span aria-hidden="true">{words('withdraw')}</span>
        </SubmitButton>
      </ActionForm>
    </li>
  );
}
