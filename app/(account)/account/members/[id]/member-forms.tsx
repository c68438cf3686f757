import { getTranslations } from '@/lib/words/reader';
import { changeRole, disable, enable, handOver } from './actions';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, RadioGroup } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { NoticeBox, Panel } from '@/components/ui/panel';
import { employerRoles, formerRoles } from '@/lib/domain/membership/roles';

interface Member {
  id: string;
  name: string;
  role: string;
  isActive: boolean;
  isSelf: boolean;
  isClosed: boolean;
}

/** What may be changed about a member; nothing about oneself. */
export async function MemberForms({ member, isEmployer }: { member: Member; isEmployer: boolean }) {
  const words = await getTranslations('members.detail');
  if (member.isSelf) return <NoticeBox tone="info">{words('selfText')}</NoticeBox>;
  if (member.isClosed) return <NoticeBox tone="info">{words('closedText')}</NoticeBox>;
  if (!member.isActive) return <StandingPanel member={member} />;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      {isEmployer ? <RolePanel member={member} /> : null}
      {isEmployer ? <HandOverPanel member={member} /> : null}
      <StandingPanel member={member} />
    </div>
  );
}

async function RolePanel({ member: { id, role } }: { member: Member }) {
  const [words, shell, roles] = await Promise.all([
    getTranslations('members.detail'),
    getTranslations('shell'),
    getTranslations('states.role'),
  ]);
  return (
    <Panel title={words('changeRole')}>
      <ActionForm action={changeRole} summaryTitle={shell('problem')}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="seen" value={role} />
        <RadioGroup
          name="role"
          label={words('role')}
          options={employerRoles.map((name) => [name, roles(name)] as const)}
          defaultValue={role}
        />
        <div>
          <SubmitButton>{words('changeRole')}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}

async function HandOverPanel({ member: { id, name } }: { member: Member }) {
  const [words, shell, roles] = await Promise.all([
    getTranslations('members.detail'),
    getTranslations('shell'),
    getTranslations('states.role'),
  ]);
  return (
    <Panel title={words('handOver')}>
      <p className="mb-3">{words('handOverText')}</p>
      <ActionForm action={handOver} summaryTitle={shell('problem')}>
        <input type="hidden" name="id" value={id} />
        <RadioGroup
          name="ownRole"
          label={words('ownRole')}
          options={formerRoles.map((role) => [role, roles(role)] as const)}
          defaultValue={formerRoles[0]}
        />
        <CheckboxField name="confirmed" label={words('handOverConfirm', { name })} />
        <div>
          <SubmitButton tone="secondary">{words('submitHandOver')}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}

async function StandingPanel({ member: { id, name, isActive } }: { member: Member }) {
  const [words, shell] = await Promise.all([getTranslations('members.detail'), getTranslations('shell')]);
  return (
    <Panel title={words(isActive ? 'disable' : 'enable')}>
      <p className="mb-3">{words(isActive ? 'disableText' : 'enableText')}</p>
      <ActionForm action={isActive ? disable : enable} summaryTitle={shell('problem')} className="grid gap-3">
        <input type="hidden" name="id" value={id} />
        {isActive ? <CheckboxField name="confirmed" label={words('disableConfirm', { name })} /> : null}
        <div>
          <SubmitButton tone={isActive ? 'danger' : 'primary'}>{words(isActive ? 'disable' : 'enable')}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
