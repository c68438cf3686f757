import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, PasswordField } from '@/components/form/fields';
import { TermsLinks } from '@/components/form/terms-links';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import type { ActionState } from '@/lib/server/action-state';

/** The password and the terms: all that is asked of a graduate whom his own school proved. */
export async function ActivateForm({
  action,
  token,
  locale,
}: {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  token: string;
  locale: string;
}) {
  const [words, activation, shell] = await Promise.all([
    getTranslations('institution'),
    getTranslations('activation'),
    getTranslations('shell'),
  ]);
  return (
    <Panel>
      <ActionForm action={action} summaryTitle={shell('problem')}>
        <input type="hidden" name="arrival" value={token} />
        <input type="hidden" name="locale" value={locale} />
        <PasswordField
          name="password"
          label={activation('password')}
          hint={activation('passwordHint')}
          autoComplete="new-password"
        />
        <TermsField />
        <div>
          <SubmitButton>{words('arrival.activate')}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}

async function TermsField() {
  const words = await getTranslations('activation');
  return (
    <div>
      <CheckboxField name="terms" label={words('terms')} />
      <TermsLinks words={{ terms: words('readTerms'), privacy: words('readPrivacy'), opensNew: words('opensNew') }} />
    </div>
  );
}
