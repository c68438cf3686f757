import { signOut, switchLanguage } from '@/app/(account)/actions';
import { SignedInFrame } from '@/app/_frame/signed-in-frame';
import { PublicShell } from '@/components/shell/public-shell';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { NoticeBox, PageHeading } from '@/components/ui/panel';
import { currentSession, openToEveryone } from '@/lib/auth/viewer';
import { homes } from '@/lib/domain/access/homes';
import type { Viewer } from '@/lib/domain/access/viewer';
import { askingFirst, wayBack } from '@/lib/domain/access/way-back';
import { membershipsOf } from '@/lib/queries/account/memberships';
import { getLocale, getTranslations } from '@/lib/words/reader';

/** What the web server sends for every page that does not exist, or not for this reader; `from` is what was asked for. */
export default async function MissingPage({ searchParams }: { searchParams: Promise<{ from?: string | string[] }> }) {
  openToEveryone();
  const { from } = await searchParams;
  const asked = typeof from === 'string' ? from : '/';
  // The address bar shows a page that takes no forms.
  const formsAt = `/missing?from=${encodeURIComponent(asked)}`;
  const [session, words, locale] = await Promise.all([
    currentSession(),
    getTranslations('publicPages.errors'),
    getLocale(),
  ]);
  const viewer = session?.viewer ?? null;
  const isInvitation = asked.startsWith('/join/');
  const title = isInvitation ? words('link') : words('notFound');
  const text = isInvitation ? words('linkText') : words('notFoundText');
  const body = (
    <>
      <PageHeading title={title} lead={text} />
      {viewer && !isInvitation ? <OtherAccount viewer={viewer} back={wayBack(asked)} formsAt={formsAt} /> : null}
      <p className="mt-4 flex flex-wrap gap-2.5">
        <LinkButton href={viewer ? homes[viewer.party] : '/'} tone="primary">
          {words('home')}
        </LinkButton>
        {viewer ? null : <LinkButton href="/sign-in">{words('signIn')}</LinkButton>}
      </p>
    </>
  );
  if (viewer) return <SignedInFrame formsAt={formsAt}>{body}</SignedInFrame>;
  return (
    <PublicShell language={switchLanguage} locale={locale} home={null} wide formsAt={formsAt}>
      {body}
    </PublicShell>
  );
}

/** The page may be somebody else's: who is signed in, and the ways to be another. */
async function OtherAccount({ viewer, back, formsAt }: { viewer: Viewer; back: string | null; formsAt: string }) {
  const [words, shell, states, memberships] = await Promise.all([
    getTranslations('publicPages.errors'),
    getTranslations('shell'),
    getTranslations('states'),
    membershipsOf(viewer.accountId),
  ]);
  const here = memberships.find(({ id }) => id === viewer.membershipId);
  const role = here?.organisation
    ? `${here.organisation} · ${states(`role.${here.role}`)}`
    : states(`party.${viewer.party}`);
  return (
    <NoticeBox tone="info" title={words('signedInAs', { name: viewer.name, role })}>
      <p>{memberships.length > 1 ? words('otherRole') : words('otherAccount')}</p>
      <div className="mt-3 flex flex-wrap gap-2.5">
        {memberships.length > 1 ? <LinkButton href={askingFirst('/choose', back)}>{words('choose')}</LinkButton> : null}
        <form action={signOut}>
          <button type="submit" formAction={formsAt} className={buttonClass('secondary')}>
            {shell('signOut')}
          </button>
        </form>
      </div>
    </NoticeBox>
  );
}
