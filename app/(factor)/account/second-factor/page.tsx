import { redirect } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { signOut } from '@/app/(account)/actions';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { currentSession, openToEveryone, viewerSettingUp } from '@/lib/auth/viewer';
import { signInWay } from '@/lib/auth/sign-in-way';
import { homes } from '@/lib/domain/access/homes';
import { placeFor, wayBack } from '@/lib/domain/access/way-back';
import { ownSecondFactor } from '@/lib/queries/account/own-second-factor';
import { begin, signInAgain } from './actions';
import { ConfirmForm } from './confirm-form';
import { InUse } from './in-use';

type Search = Promise<{ done?: string | string[]; next?: string | string[] }>;

/**
 * The second factor of the account that is signed in. Open in the sense of permissions because those come here too who
 * may open no page of their side until they have one; everybody else is led to sign in.
 */
export default async function SecondFactorPage({ searchParams }: { searchParams: Search }) {
  openToEveryone();
  const viewer = await viewerSettingUp();
  const session = await currentSession();
  if (!viewer) redirect(await signInWay(session));
  const { done, next } = await searchParams;
  const back = wayBack(next);
  const [words, account, shell] = await Promise.all([
    getTranslations('secondFactor'),
    getTranslations('account'),
    getTranslations('shell'),
  ]);
  const factor = await ownSecondFactor(viewer, words('issuer'));
  const key = factor.state === 'OFF' && session?.pending === 'SET_UP' ? 'mustSetUp' : factor.state;
  return (
    <div className={session?.viewer ? 'max-w-2xl' : 'mx-auto max-w-2xl'}>
      {session?.viewer ? (
        <Breadcrumb
          label={account('trail')}
          trail={[[account('tab.home'), `${homes[viewer.party]}/account`], [account('home.secondFactor')]]}
        />
      ) : null}
      <PageHeading title={words(`titles.${key}`)} lead={words(`leads.${key}`)} />
      {(done === 'on' && factor.state === 'ON') || (done === 'off' && factor.state === 'OFF') ? (
        <div className="mb-4" role="status">
          <NoticeBox tone="good">
            <p>{words(`done.${done}`)}</p>
            {session?.viewer ? (
              <a href={back ? placeFor(viewer.party, back) : homes[viewer.party]} className="underline">
                {words('goOn')}
              </a>
            ) : null}
          </NoticeBox>
        </div>
      ) : null}
      {factor.state === 'ON' ? <InUse since={factor.since} codesLeft={factor.codesLeft} /> : null}
      {factor.state === 'BEGUN' ? <ConfirmForm {...factor} back={back} /> : null}
      {factor.state === 'OFF' ? <Beginning isFresh={factor.isFresh} back={back} /> : null}
      {session?.viewer && factor.state !== 'ON' ? (
        <p className="mt-3">
          <a href={`${homes[viewer.party]}/account`} className="inline-flex min-h-11 items-center underline">
            {account('cancel')}
          </a>
        </p>
      ) : null}
      {session?.viewer ? null : (
        <form action={signOut} className="mt-3">
          <button type="submit" className="min-h-11 underline">
            {shell('signOut')}
          </button>
        </form>
      )}
    </div>
  );
}

/** What one needs, and the button; after ten minutes, the way to sign in again. */
async function Beginning({ isFresh, back }: { isFresh: boolean; back: string | null }) {
  const [words, shell] = await Promise.all([getTranslations('secondFactor'), getTranslations('shell')]);
  return (
    <Panel title={words('need')}>
      <ul className="mb-4 list-disc pl-5">
        <li>{words('needApp')}</li>
        <li>{words('needPlace')}</li>
      </ul>
      {isFresh ? (
        <ActionForm action={begin} summaryTitle={shell('problem')}>
          {back ? <input type="hidden" name="next" value={back} /> : null}
          <div>
            <SubmitButton>{words('begin')}</SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <form action={signInAgain} className="grid gap-3">
          <p>{words('notFresh')}</p>
          <div>
            <button type="submit" className="button button-primary">
              {words('signInAgain')}
            </button>
          </div>
        </form>
      )}
    </Panel>
  );
}
