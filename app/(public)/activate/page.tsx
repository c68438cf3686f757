import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from '@/lib/words/reader';
import { activate } from './actions';
import { IdentityFields } from './identity-fields';
import { ActionForm } from '@/components/form/action-form';
import { DefaultSubmit } from '@/components/form/default-submit';
import { CheckboxField, CodeField, PasswordField, RadioGroup, TextField } from '@/components/form/fields';
import { FieldGroup } from '@/components/form/layout';
import { TermsLinks } from '@/components/form/terms-links';
import { SubmitButton } from '@/components/form/submit-button';
import { PageHeading, Panel } from '@/components/ui/panel';
import { currentSession, currentViewer, openToEveryone } from '@/lib/auth/viewer';
import { askingFirst } from '@/lib/domain/access/way-back';
import { membershipsOf } from '@/lib/queries/account/memberships';

export default async function ActivatePage() {
  openToEveryone();
  const viewer = await currentViewer();
  if (viewer?.party === 'GRADUATE') redirect('/graduate');
  // Signed in for nobody yet would count as a stranger here, and open a second account.
  if (!viewer && (await hasSideToChoose())) redirect(askingFirst('/choose', '/activate'));
  const [words, shell, locale] = await Promise.all([
    getTranslations('activation'),
    getTranslations('shell'),
    getLocale(),
  ]);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeading
        title={viewer ? words('attachTitle') : words('title')}
        lead={viewer ? words('attachLead', { name: viewer.name }) : words('lead')}
      />
      <Panel>
        <ActionForm action={activate} summaryTitle={shell('problem')}>
          <DefaultSubmit />
          <input type="hidden" name="locale" value={locale} />
          <FieldGroup title={words('who')} hint={words('whoHint')}>
            <IdentityFields />
            <TextField
              name="graduationYear"
              label={words('graduationYear')}
              hint={words('graduationYearHint')}
              optional={shell('optional')}
              inputMode="numeric"
              maxLength={4}
            />
          </FieldGroup>
          <FieldGroup title={words('code')}>
            <RadioGroup
              name="channel"
              label={words('channel')}
              hint={words('channelHint')}
              options={[
                ['SMS', words('channels.SMS')],
                ['MAIL', words('channels.MAIL')],
              ]}
              defaultValue="SMS"
            />
            <div>
              <SubmitButton tone="secondary" name="intent" value="code">
                {words('sendCode')}
              </SubmitButton>
            </div>
          </FieldGroup>
          <FieldGroup title={viewer ? words('openAttached') : words('open')}>
            <CodeField name="code" label={words('code')} hint={words('codeHint')} />
            {viewer ? null : (
              <PasswordField
                name="password"
                label={words('password')}
                hint={words('passwordHint')}
                autoComplete="new-password"
              />
            )}
          </FieldGroup>
          <div>
            <CheckboxField name="terms" label={words('terms')} />
            <TermsLinks
              words={{ terms: words('readTerms'), privacy: words('readPrivacy'), opensNew: words('opensNew') }}
            />
          </div>
          <div>
            <SubmitButton>{viewer ? words('submitAttached') : words('submit')}</SubmitButton>
          </div>
        </ActionForm>
      </Panel>
      <p className="mt-4">
        {words('trouble')}{' '}
        <a href="/activate/changed-mobile" className="inline-flex min-h-11 items-center underline">
          {words('changedMobile')}
        </a>
      </p>
      <p className="text-[13px] text-ink-2">{words('troubleText')}</p>
      {viewer ? null : (
        <p className="mt-3">
          {words('haveAccount')}{' '}
          <a href={askingFirst('/sign-in', '/activate')} className="inline-flex min-h-11 items-center underline">
            {words('signIn')}
          </a>
        </p>
      )}
    </div>
  );
}

async function hasSideToChoose(): Promise<boolean> {
  const session = await currentSession();
  return session !== null && session.pending === null && (await membershipsOf(session.accountId)).length > 0;
}
