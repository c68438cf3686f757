import { getLocale, getTranslations } from '@/lib/words/reader';
import { Support } from '@/app/_frame/support';
import { ActionForm } from '@/components/form/action-form';
import { DefaultSubmit } from '@/components/form/default-submit';
import { CodeField, PasswordField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { PageHeading, Panel } from '@/components/ui/panel';
import { openToEveryone } from '@/lib/auth/viewer';
import { reset } from './actions';

export default async function ForgottenPasswordPage() {
  openToEveryone();
  const [words, signIn, shell, locale] = await Promise.all([
    getTranslations('signIn.password'),
    getTranslations('signIn'),
    getTranslations('shell'),
    getLocale(),
  ]);
  return (
    <div className="mx-auto max-w-md">
      <PageHeading title={words('title')} lead={words('lead')} />
      <Panel>
        <ActionForm action={reset} summaryTitle={shell('problem')}>
          <DefaultSubmit />
          <input type="hidden" name="locale" value={locale} />
          <TextField
            name="account"
            label={words('account')}
            autoComplete="username"
            inputMode="email"
            beside={
              <SubmitButton tone="secondary" name="intent" value="code">
                {words('sendCode')}
              </SubmitButton>
            }
          />
          <CodeField name="code" label={words('code')} hint={words('hint')} />
          <PasswordField
            name="password"
            label={words('password')}
            hint={words('passwordHint')}
            autoComplete="new-password"
          />
          <p className="text-[13px] text-ink-2">{words('effects')}</p>
          <SubmitButton>{words('submit')}</SubmitButton>
        </ActionForm>
      </Panel>
      <p className="mt-2">
        <a href="/sign-in" className="inline-flex min-h-11 items-center underline">
          {signIn('byPassword')}
        </a>
      </p>
      <p className="mt-2 text-[13px] text-ink-2">
        <span className="font-medium">{words('unreachable')}</span> {words('unreachableText')} <Support />
      </p>
      <p>
        <a href="/activate/changed-mobile" className="inline-flex min-h-11 items-center underline">
          {words('unreachableGraduate')}
        </a>
      </p>
    </div>
  );
}
