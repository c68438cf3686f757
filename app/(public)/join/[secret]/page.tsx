import { notFound } from 'next/navigation';
import { getFormatter, getLocale, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, PasswordField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { openToEveryone } from '@/lib/auth/viewer';
import { joinInvitation } from '@/lib/queries/membership/join-invitation';
import { accept } from './actions';

export default async function JoinPage({ params }: { params: Promise<{ secret: string }> }) {
  openToEveryone();
  const { secret } = await params;
  const invitation = await joinInvitation(secret);
  if (!invitation) notFound();
  const [words, states, shell, format, locale] = await Promise.all([
    getTranslations('platform.join'),
    getTranslations('states'),
    getTranslations('shell'),
    getFormatter(),
    getLocale(),
  ]);
  const { name, level, department, inviter, state, hasAccount } = invitation;
  const organisation = invitation.organisation ?? words('platform');
  if (state !== 'OPEN') {
    return (
      <div className="mx-auto grid max-w-xl gap-4">
        <PageHeading title={words(`closed.${state}`)} />
        <NoticeBox tone="warn">{words(`closedText.${state}`)}</NoticeBox>
        <div>
          <LinkButton href="/sign-in">{shell('signIn')}</LinkButton>
        </div>
      </div>
    );
  }
  const task = level ? states(`level.${level}`) : states(`role.${invitation.role}`);
  return (
    <div className="mx-auto grid max-w-xl gap-4">
      <PageHeading title={words('heading', { organisation })} lead={words('lead', { name })} />
      <Panel>
        <Facts
          rows={[
            [words('organisation'), organisation],
            [words('task'), department ? `${task} · ${department}` : task],
            [words('inviter'), inviter ?? words('installation')],
            [words('address'), invitation.address],
            [words('until'), format.dateTime(invitation.expiresAt, { dateStyle: 'long', timeStyle: 'short' })],
          ]}
        />
      </Panel>
      <Panel title={hasAccount ? words('withAccount') : words('withoutAccount')}>
        <ActionForm action={accept} summaryTitle={shell('problem')}>
          <input type="hidden" name="secret" value={secret} />
          <input type="hidden" name="locale" value={locale} />
          <p className="text-ink-2">
            {hasAccount
              ? words('withAccountText', { address: invitation.address })
              : words('withoutAccountText', { address: invitation.address })}
          </p>
          <PasswordField
            name="password"
            label={hasAccount ? words('password') : words('newPassword')}
            hint={hasAccount ? undefined : words('newPasswordHint')}
            autoComplete={hasAccount ? 'current-password' : 'new-password'}
          />
          {hasAccount ? null : (
            <div>
              <CheckboxField name="terms" label={words('terms')} />
              <a href="/privacy" target="_blank" className="ml-[26px] text-[13px] underline">
                {shell('privacy')}
              </a>
            </div>
          )}
          <SubmitButton>{hasAccount ? words('accept') : words('open')}</SubmitButton>
        </ActionForm>
      </Panel>
      <p className="text-[13px] text-ink-2">{words('notYou')}</p>
    </div>
  );
}
