import { getLocale, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { DefaultSubmit } from '@/components/form/default-submit';
import { CodeField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { PageHeading, Panel } from '@/components/ui/panel';
import { openToEveryone } from '@/lib/auth/viewer';
import { askingFirst, wayBack } from '@/lib/domain/access/way-back';
import { WhySignIn } from '../why-sign-in';
import { signInWithCode } from './actions';

export default async function CodeSignInPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  openToEveryone();
  const back = wayBack((await searchParams).next);
  const [words, signIn, unreachable, page, shell, locale] = await Promise.all([
    getTranslations('signIn.code'),
    getTranslations('signIn'),
    getTranslations('signIn.password'),
    getTranslations('publicPages.signIn'),
    getTranslations('shell'),
    getLocale(),
  ]);
  return (
    <div className="mx-auto max-w-md">
      <PageHeading title={words('title')} lead={words('lead')} />
      <WhySignIn back={back} />
      <Panel>
        <ActionForm action={signInWithCode} summaryTitle={shell('problem')}>
          <DefaultSubmit />
          {back ? <input type="hidden" name="next" value={back} /> : null}
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
          <SubmitButton>{words('submit')}</SubmitButton>
        </ActionForm>
      </Panel>
      <p className="mt-2">
        <a href={askingFirst('/sign-in', back)} className="inline-flex min-h-11 items-center underline">
          {signIn('byPassword')}
        </a>
      </p>
      <p>
        <a href="/activate/changed-mobile" className="inline-flex min-h-11 items-center underline">
          {unreachable('unreachableGraduate')}
        </a>
      </p>
      <p className="mt-2 text-[13px] text-ink-2">{page('shared')}</p>
    </div>
  );
}
