import { getTranslations } from '@/lib/words/reader';
import { signIn } from '@/app/(account)/actions';
import { ActionForm } from '@/components/form/action-form';
import { PasswordField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { InstitutionSignIn } from './institution-sign-in';
import { openToEveryone } from '@/lib/auth/viewer';
import { wayBack } from '@/lib/domain/access/way-back';

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  openToEveryone();
  const back = wayBack((await searchParams).next);
  const [words, shell] = await Promise.all([getTranslations('publicPages.signIn'), getTranslations('shell')]);
  return (
    <div className="mx-auto max-w-md">
      <PageHeading title={words('title')} lead={words('lead')} />
      {back ? (
        <div className="mb-4">
          <NoticeBox tone="info">{words(back === '/activate' ? 'leadAttach' : 'leadBack')}</NoticeBox>
        </div>
      ) : null}
      <Panel>
        <ActionForm action={signIn} summaryTitle={shell('problem')}>
          {back ? <input type="hidden" name="next" value={back} /> : null}
          <TextField name="account" label={words('account')} autoComplete="username" inputMode="email" />
          <PasswordField name="password" label={words('password')} autoComplete="current-password" />
          <SubmitButton>{words('submit')}</SubmitButton>
        </ActionForm>
      </Panel>
      <p className="mt-3">
        {words('graduate')}{' '}
        <a href="/activate" className="underline">
          {words('activate')}
        </a>
      </p>
      <InstitutionSignIn back={back} />
      <p className="mt-3">
        {words('newcomer')}{' '}
        <a href="/register" className="underline">
          {words('register')}
        </a>
      </p>
      <p className="mt-3 text-[13px] text-ink-2">{words('shared')}</p>
    </div>
  );
}
