import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { PasswordField, TextField } from '@/components/form/fields';
import { FieldGroup, FieldRow, FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import type { ActionState } from '@/lib/server/action-state';

type Deed = (previous: ActionState, form: FormData) => Promise<ActionState>;

interface Props {
  school: {
    id: string;
    name: string;
    provider: {
      issuer: string;
      clientId: string;
      scope: string;
      studentNumberClaim: string | null;
      staffNumberClaim: string | null;
      identityNumberClaim: string | null;
      version: number;
    } | null;
  };
  redirectUri: string;
  done?: string;
  save: Deed;
  remove: Deed;
}

/** The sign-in of one school: the same page for the school itself and for the operator. */
export async function SchoolSignInSettings({ school, redirectUri, done, save, remove }: Props) {
  const words = await getTranslations('institution.settings');
  const { provider } = school;
  const said = done === 'saved' && provider ? 'saved' : done === 'removed' && !provider ? 'removed' : null;
  return (
    <>
      <PageHeading title={words(provider ? 'headingReady' : 'headingWithout')} lead={words('lead')} />
      <div className="grid max-w-3xl gap-4">
        {said ? (
          <div role="status">
            <NoticeBox tone="good">{words(said)}</NoticeBox>
          </div>
        ) : null}
        <Panel title={words('register')}>
          <p className="text-ink-2">{words('redirect')}</p>
          <p>
            <code className="break-all">{redirectUri}</code>
          </p>
          <p className="mt-2 text-[13px] text-ink-2">{words('redirectHint')}</p>
        </Panel>
        <Panel title={words('form')}>
          <ProviderForm school={school} action={save} />
        </Panel>
        {provider ? <RemoveForm schoolId={school.id} version={provider.version} action={remove} /> : null}
      </div>
    </>
  );
}

async function RemoveForm({ schoolId, version, action }: { schoolId: string; version: number; action: Deed }) {
  const [words, shell] = await Promise.all([getTranslations('institution.settings'), getTranslations('shell')]);
  return (
    <details className="panel px-[18px] py-2">
      <summary className="min-h-11 cursor-pointer py-2 font-medium text-bad">{words('remove')}</summary>
      <ActionForm action={action} summaryTitle={shell('problem')}>
        <input type="hidden" name="schoolId" value={schoolId} />
        <input type="hidden" name="version" value={String(version)} />
        <p>{words('removeText')}</p>
        <FormButtons>
          <SubmitButton tone="danger">{words('removeSubmit')}</SubmitButton>
        </FormButtons>
      </ActionForm>
    </details>
  );
}

async function ProviderForm({ school: { id, provider }, action }: { school: Props['school']; action: Deed }) {
  const [words, shell] = await Promise.all([getTranslations('institution.settings'), getTranslations('shell')]);
  const text = (name: 'issuer' | 'clientId' | 'scope', value?: string, hint?: string) => (
    <TextField name={name} label={words(name)} hint={hint} autoComplete="off" defaultValue={value} />
  );
  return (
    <ActionForm action={action} summaryTitle={shell('problem')}>
      <input type="hidden" name="schoolId" value={id} />
      <input type="hidden" name="version" value={String(provider?.version ?? 0)} />
      {text('issuer', provider?.issuer, words('issuerHint'))}
      {text('clientId', provider?.clientId)}
      <PasswordField
        name="clientPassword"
        label={words('secret')}
        hint={words(provider ? 'secretKept' : 'secretHint')}
        optional={provider ? shell('optional') : undefined}
        autoComplete="new-password"
      />
      {text('scope', provider?.scope ?? 'openid profile', words('scopeHint'))}
      <ClaimFields provider={provider} />
      <FormButtons>
        <SubmitButton>{words('save')}</SubmitButton>
      </FormButtons>
    </ActionForm>
  );
}

async function ClaimFields({ provider }: { provider: Props['school']['provider'] }) {
  const [words, shell] = await Promise.all([getTranslations('institution.settings'), getTranslations('shell')]);
  const claim = (number: 'studentNumber' | 'staffNumber' | 'identityNumber', hint?: string) => (
    <TextField
      name={`${number}Claim`}
      label={words(number)}
      hint={hint}
      optional={shell('optional')}
      autoComplete="off"
      defaultValue={provider?.[`${number}Claim`] ?? ''}
    />
  );
  return (
    <FieldGroup title={words('claims')} hint={words('claimsHint')}>
      <FieldRow>
        {claim('studentNumber')}
        {claim('staffNumber')}
      </FieldRow>
      {claim('identityNumber', words('identityNumberHint'))}
    </FieldGroup>
  );
}
