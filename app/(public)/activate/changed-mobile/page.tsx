import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from '@/lib/words/reader';
import { IdentityFields } from '../identity-fields';
import { requestChange } from './actions';
import { ActionForm } from '@/components/form/action-form';
import { DefaultSubmit } from '@/components/form/default-submit';
import { CodeField, TextAreaField, TextField } from '@/components/form/fields';
import { FieldGroup } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { currentViewer, openToEveryone } from '@/lib/auth/viewer';

const steps = ['check', 'told', 'activate', 'recover'] as const;

export default async function ChangedMobilePage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  openToEveryone();
  if ((await currentViewer())?.party === 'GRADUATE') redirect('/graduate');
  const { done } = await searchParams;
  const [words, common, shell, locale] = await Promise.all([
    getTranslations('activation.changed'),
    getTranslations('activation'),
    getTranslations('shell'),
    getLocale(),
  ]);
  const next = (
    <Panel title={words('next')}>
      <ol className="grid list-decimal gap-1 pl-5">
        {steps.map((key) => (
          <li key={key}>{words(`steps.${key}`)}</li>
        ))}
      </ol>
      <p className="mt-2 text-[13px] text-ink-2">{words('waiting')}</p>
    </Panel>
  );
  if (done === 'received') {
    return (
      <div className="mx-auto grid max-w-2xl gap-4">
        <NoticeBox tone="good" title={words('received')}>
          {words('receivedText')}
        </NoticeBox>
        {next}
        <div>
          <LinkButton href="/activate">{words('backToActivate')}</LinkButton>
        </div>
      </div>
    );
  }
  return (
    <div className="mx-auto max-w-2xl">
      <Breadcrumb label={words('trail')} trail={[[words('back'), '/activate'], [words('title')]]} />
      <PageHeading title={words('title')} lead={words('lead')} />
      <div className="grid gap-4">
        <NoticeBox tone="info">
          {words('signedOut')}{' '}
          <a href="/sign-in?as=graduate" className="underline">
            {words('toSignIn')}
          </a>
        </NoticeBox>
        <Panel>
          <ActionForm action={requestChange} summaryTitle={shell('problem')}>
            <DefaultSubmit />
            <input type="hidden" name="locale" value={locale} />
            <FieldGroup title={words('who')} hint={words('whoHint')}>
              <IdentityFields />
              <TextField name="studentNumber" label={words('studentNumber')} maxLength={40} />
            </FieldGroup>
            <FieldGroup title={words('contact')}>
              <TextField
                name="mobile"
                type="tel"
                label={words('mobile')}
                hint={words('mobileHint')}
                autoComplete="tel"
                inputMode="tel"
                beside={
                  <SubmitButton tone="secondary" name="intent" value="code">
                    {common('sendCode')}
                  </SubmitButton>
                }
              />
              <CodeField name="code" label={common('code')} hint={common('codeHint')} />
              <TextField
                name="email"
                type="email"
                label={words('email')}
                hint={words('emailHint')}
                optional={shell('optional')}
                autoComplete="email"
                inputMode="email"
              />
              <TextAreaField
                name="note"
                label={words('note')}
                hint={words('noteHint')}
                optional={shell('optional')}
                rows={3}
              />
            </FieldGroup>
            <div>
              <SubmitButton>{words('submit')}</SubmitButton>
            </div>
          </ActionForm>
        </Panel>
        {next}
      </div>
    </div>
  );
}
