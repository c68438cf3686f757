import { redirect } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { signOut } from '@/app/(account)/actions';
import { Support } from '@/app/_frame/support';
import { ActionForm } from '@/components/form/action-form';
import { FactorField } from '@/components/form/factor-field';
import { SubmitButton } from '@/components/form/submit-button';
import { PageHeading, Panel } from '@/components/ui/panel';
import { currentSession, openToEveryone } from '@/lib/auth/viewer';
import { askingFirst, wayBack } from '@/lib/domain/access/way-back';
import { pass } from './actions';

/** Open to everybody in the sense of permissions; it is of use with a session that waits for its second factor. */
export default async function SecondFactorStepPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  openToEveryone();
  const back = wayBack((await searchParams).next);
  const session = await currentSession();
  if (session?.pending !== 'SECOND_FACTOR') redirect(session ? '/start' : askingFirst('/sign-in', back));
  const [words, shell] = await Promise.all([getTranslations('signIn.factor'), getTranslations('shell')]);
  return (
    <div className="mx-auto max-w-md">
      <PageHeading title={words('title')} lead={words('lead')} />
      <Panel>
        <ActionForm action={pass} summaryTitle={shell('problem')}>
          {back ? <input type="hidden" name="next" value={back} /> : null}
          <FactorField name="code" label={words('code')} hint={words('hint')} />
          <SubmitButton>{words('submit')}</SubmitButton>
        </ActionForm>
      </Panel>
      <form action={signOut} className="mt-2">
        <button type="submit" className="min-h-11 underline">
          {words('other')}
        </button>
      </form>
      <p className="mt-1 text-[13px] text-ink-2">
        {words('lost')} <Support />
      </p>
    </div>
  );
}
