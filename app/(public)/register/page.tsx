import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, CodeField, PasswordField, TextField } from '@/components/form/fields';
import { EffortField } from '@/components/form/effort-field';
import { DefaultSubmit } from '@/components/form/default-submit';
import { FieldGroup, FieldRow } from '@/components/form/layout';
import { TermsLinks } from '@/components/form/terms-links';
import { SubmitButton } from '@/components/form/submit-button';
import { PageHeading, Panel } from '@/components/ui/panel';
import { currentViewer, openToEveryone } from '@/lib/auth/viewer';
import { register } from './actions';

export default async function RegisterPage() {
  openToEveryone();
  if (await currentViewer()) redirect('/start');
  const [words, effort, shell, locale] = await Promise.all([
    getTranslations('registration'),
    getTranslations('registration.effort'),
    getTranslations('shell'),
    getLocale(),
  ]);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeading title={words('title')} lead={words('lead')} />
      <Panel>
        <ActionForm action={register} summaryTitle={shell('problem')}>
          <DefaultSubmit />
          <EffortField words={{ working: effort('working'), ready: effort('ready'), failed: effort('failed') }} />
          <input type="hidden" name="locale" value={locale} />
          <FieldGroup title={words('who')}>
            <FieldRow>
              <TextField name="name" label={words('name')} hint={words('nameHint')} autoComplete="name" />
              <TextField
                name="organisation"
                label={words('organisation')}
                hint={words('organisationHint')}
                autoComplete="organization"
              />
            </FieldRow>
          </FieldGroup>
          <FieldGroup title={words('contact')} hint={words('steps')}>
            <TextField
              name="mobile"
              type="tel"
              label={words('mobile')}
              autoComplete="tel"
              inputMode="tel"
              beside={
                <SubmitButton tone="secondary" name="intent" value="mobile-code">
                  {words('sendMobile')}
                </SubmitButton>
              }
            />
            <TextField
              name="email"
              type="email"
              label={words('email')}
              hint={words('emailHint')}
              autoComplete="email"
              inputMode="email"
              beside={
                <SubmitButton tone="secondary" name="intent" value="email-code">
                  {words('sendEmail')}
                </SubmitButton>
              }
            />
          </FieldGroup>
          <FieldGroup title={words('codes')}>
            <FieldRow>
              <CodeField name="mobileCode" label={words('mobileCode')} />
              <CodeField name="emailCode" label={words('emailCode')} />
            </FieldRow>
            <PasswordField
              name="password"
              label={words('password')}
              hint={words('passwordHint')}
              autoComplete="new-password"
            />
          </FieldGroup>
          <div>
            <CheckboxField name="consent" label={words('consent')} />
            <TermsLinks
              words={{ terms: words('readTerms'), privacy: words('readPrivacy'), opensNew: words('opensNew') }}
            />
          </div>
          <div>
            <SubmitButton>{words('submit')}</SubmitButton>
          </div>
        </ActionForm>
      </Panel>
      <p className="mt-3">
        {words('haveAccount')}{' '}
        <a href="/sign-in" className="underline">
          {words('signIn')}
        </a>
      </p>
    </div>
  );
}
