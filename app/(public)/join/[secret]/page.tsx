import { notFound } from 'next/navigation';
import { getFormatter, getLocale, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField, PasswordField } from '@/components/form/fields';
import { TermsLinks } from '@/components/form/terms-links';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { signInWay } from '@/lib/auth/sign-in-way';
import { currentSession, currentViewer, openToEveryone } from '@/lib/auth/viewer';
import { joinInvitation } from '@/lib/queries/membership/join-invitation';
import { accept } from './actions';

export default async function JoinPage({ params }: { params: Promise<{ secret: string }> }) {
  openToEveryone();
  const { secret } = await params;
  const invitation = await joinInvitation(secret);
  if (!invitation) notFound();
  const [words, states, shell, format, viewer] = await Promise.all([
    getTranslations('platform.join'),
    getTranslations('states'),
    getTranslations('shell'),
    getFormatter(),
    currentViewer(),
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
  // With an address that has no account yet, whoever is signed in may take the task on with his own.
  const isOwn = viewer !== null && (invitation.accountId === null || invitation.accountId === viewer.accountId);
  const way = viewer ? null : await signInWay(await currentSession());
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
      {viewer && isOwn ? <OwnForm secret={secret} name={viewer.name} /> : null}
      {viewer && !isOwn ? (
        <NoticeBox tone="warn">{words('ofAnother', { name: viewer.name, address: invitation.address })}</NoticeBox>
      ) : null}
      {isOwn ? null : <PasswordForm secret={secret} address={invitation.address} hasAccount={hasAccount} />}
      {way ? (
        <p>
          <a href={way} className="inline-flex min-h-11 items-center underline">
            {words(hasAccount ? 'signInFirst' : 'signInOther')}
          </a>
        </p>
      ) : null}
      <p className="text-[13px] text-ink-2">{words('notYou')}</p>
    </div>
  );
}

/** One button for somebody who is signed in: nothing to type, nothing new to remember. */
async function OwnForm({ secret, name }: { secret: string; name: string }) {
  const [words, shell, locale] = await Promise.all([
    getTranslations('platform.join'),
    getTranslations('shell'),
    getLocale(),
  ]);
  return (
    <Panel title={words('withOwn')}>
      <ActionForm action={accept} summaryTitle={shell('problem')}>
        <input type="hidden" name="secret" value={secret} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="own" value="yes" />
        <p className="text-ink-2">{words('withOwnText', { name })}</p>
        <SubmitButton>{words('accept')}</SubmitButton>
      </ActionForm>
    </Panel>
  );
}

/** The password of the account behind the address, or the one of a new account. */
async function PasswordForm({ secret, address, hasAccount }: { secret: string; address: string; hasAccount: boolean }) {
  const [words, links, shell, locale] = await Promise.all([
    getTranslations('platform.join'),
    getTranslations('registration'),
    getTranslations('shell'),
    getLocale(),
  ]);
  return (
    <Panel title={hasAccount ? words('withAccount') : words('withoutAccount')}>
      <ActionForm action={accept} summaryTitle={shell('problem')}>
        <input type="hidden" name="secret" value={secret} />
        <input type="hidden" name="locale" value={locale} />
        <p className="text-ink-2">
          {hasAccount
            ? words('withAccountText', { address: address })
            : words('withoutAccountText', { address: address })}
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
            <TermsLinks
              words={{ terms: links('readTerms'), privacy: links('readPrivacy'), opensNew: links('opensNew') }}
            />
          </div>
        )}
        <SubmitButton>{hasAccount ? words('accept') : words('open')}</SubmitButton>
      </ActionForm>
    </Panel>
  );
}
