import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { PasswordField, TextField } from '@/components/form/fields';
import { FieldGroup, FieldRow, FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
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
  const [words, shell] = await Promise.all([getTranslations('institution.settings'), getTranslations('shell')]);
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
          <Facts
            rows={[
              [
                words('redirect'),
                <code key="uri" className="break-all">
                  {redirectUri}
                </code>,
              ],
            ]}
          />
          <p className="mt-2 text-[13px] text-ink-2">{words('redirectHint')}</p>
        </Panel>
        <Panel title={words('form')}>
          <ProviderForm school={school} action={save} />
        </Panel>
        {provider ? (
          <details className="panel px-[18px] py-2">
            <summary className="min-h-11 cursor-pointer py-2 font-medium text-bad">{words('remove')}</summary>
            <ActionForm action={remove} summaryTitle={shell('problem')} requestIdLabel={shell('requestId')}>
              <input type="hidden" name="schoolId" value={school.id} />
              <input type="hidden" name="version" value={String(provider.version)} />
              <p>{words('removeText')}</p>
              <FormButtons>
                <SubmitButton tone="danger">{words('removeSubmit')}</SubmitButton>
              </FormButtons>
            </ActionForm>
          </details>
        ) : null}
      </div>
    </>
  );
}

async function ProviderForm({ school: { id, provider }, action }: { school: Props['school']; action: Deed }) {
  const [words, shell] = await Promise.all([getTranslations('institution.settings'), getTranslations('shell')]);
  const optional = shell('optional');
  return (
    <ActionForm action={action} summaryTitle={shell('problem')} requestIdLabel={shell('requestId')}>
      <input type="hidden" name="schoolId" value={id} />
      <input type="hidden" name="version" value={String(provider?.version ?? 0)} />
      <TextField
        name="issuer"
        label={words('issuer')}
        hint={words('issuerHint')}
        type="url"
        autoComplete="off"
        defaultValue={provider?.issuer}
      />
      <FieldRow>
        <TextField name="clientId" label={words('clientId')} autoComplete="off" defaultValue={provider?.clientId} />
        <PasswordField
          name="clientPassword"
          label={words('secret')}
          hint={words(provider ? 'secretKept' : 'secretHint')}
          optional={provider ? optional : undefined}
          autoComplete="new-password"
        />
      </FieldRow>
      <TextField
        name="scope"
        label={words('scope')}
        hint={words('scopeHint')}
        autoComplete="off"
        defaultValue={provider?.scope ?? 'openid profile'}
      />
      <FieldGroup title={words('claims')} hint={words('claimsHint')}>
        <FieldRow>
          <TextField
            name="studentNumberClaim"
            label={words('studentNumber')}
            optional={optional}
            autoComplete="off"
            defaultValue={provider?.studentNumberClaim ?? ''}
          />
          <TextField
            name="staffNumberClaim"
            label={words('staffNumber')}
            optional={optional}
            autoComplete="off"
            defaultValue={provider?.staffNumberClaim ?? ''}
          />
        </FieldRow>
        <TextField
          name="identityNumberClaim"
          label={words('identityNumber')}
          hint={words('identityNumberHint')}
          optional={optional}
          autoComplete="off"
          defaultValue={provider?.identityNumberClaim ?? ''}
        />
      </FieldGroup>
      <FormButtons>
        <SubmitButton>{words('save')}</SubmitButton>
      </FormButtons>
    </ActionForm>
  );
}
