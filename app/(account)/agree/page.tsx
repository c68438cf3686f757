import { redirect } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxField } from '@/components/form/fields';
import { TermsLinks } from '@/components/form/terms-links';
import { SubmitButton } from '@/components/form/submit-button';
import { PageHeading, Panel } from '@/components/ui/panel';
import { currentSession, openToEveryone } from '@/lib/auth/viewer';
import { wayBack } from '@/lib/domain/access/way-back';
import { TERMS_VERSION } from '@/lib/domain/consent/consents';
import { agree } from './actions';

/** Open to whoever is signed in: it is what stands before every page that asks who looks. */
export default async function AgreePage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  openToEveryone();
  const session = await currentSession();
  if (!session) redirect('/sign-in');
  const next = wayBack((await searchParams).next);
  if (session.termsVersion === TERMS_VERSION) redirect(next ?? '/start');
  const [words, part, shell] = await Promise.all([
    getTranslations('registration'),
    getTranslations('registration.again'),
    getTranslations('shell'),
  ]);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeading title={part('title')} lead={part('lead')} />
      <Panel>
        <div className="mb-3">
          <TermsLinks
            words={{ terms: words('readTerms'), privacy: words('readPrivacy'), opensNew: words('opensNew') }}
          />
        </div>
        <ActionForm action={agree} summaryTitle={shell('problem')}>
          <input type="hidden" name="next" value={next ?? ''} />
          <input type="hidden" name="version" value={TERMS_VERSION} />
          <CheckboxField name="terms" label={words('consent')} />
          <div>
            <SubmitButton>{part('submit')}</SubmitButton>
          </div>
        </ActionForm>
      </Panel>
    </div>
  );
}
