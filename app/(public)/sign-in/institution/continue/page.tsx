import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { PasswordField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { currentArrival } from '@/lib/auth/institution/arrival';
import { platformProvider } from '@/lib/auth/institution/providers';
import { currentSession, currentViewer, openToEveryone } from '@/lib/auth/viewer';
import { askingFirst } from '@/lib/domain/access/way-back';
import { arrivalMeans } from '@/lib/queries/institution/arrival-means';
import { refusalText } from '@/lib/server/refusal-text';
import { activate, link } from '../actions';
import { ActivateForm } from './activate-form';

const HERE = '/sign-in/institution/continue';

/** After the sign-in of a school, for a subject no account is linked to yet. */
export default async function ContinuePage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  openToEveryone();
  const [words, shell, viewer, session, arrival] = await Promise.all([
    getTranslations('institution'),
    getTranslations('shell'),
    currentViewer(),
    currentSession(),
    currentArrival(),
  ]);
  if ((await searchParams).done === 'linked') {
    return (
      <div className="mx-auto max-w-2xl" role="status">
        <PageHeading title={words('arrival.linked')} lead={words('arrival.linkedText')} />
        <LinkButton href="/start" tone="primary">
          {words('arrival.toWork')}
        </LinkButton>
      </div>
    );
  }
  if (!arrival) {
    return (
      <div className="mx-auto max-w-2xl">
        <PageHeading title={words('arrival.expired')} lead={words('arrival.expiredText')} />
        <LinkButton href="/sign-in/institution" tone="primary">
          {words('arrival.again')}
        </LinkButton>
      </div>
    );
  }
  if (session && !viewer) redirect(askingFirst('/choose', HERE));
  const { proof, token } = arrival;
  const means = await arrivalMeans({ viewer, arrival });
  const name = means.school ?? platformProvider()?.name ?? words('platformName');
  const facts = (
    <Panel title={words('arrival.proved')}>
      <Facts
        rows={[
          [words('arrival.from'), name],
          ...(proof.name ? [[words('arrival.name'), proof.name] as const] : []),
          ...(proof.studentNumber ? [[words('arrival.studentNumber'), proof.studentNumber] as const] : []),
          ...(proof.staffNumber ? [[words('arrival.staffNumber'), proof.staffNumber] as const] : []),
        ]}
      />
    </Panel>
  );
  const again = (
    <p>
      <a href="/sign-in/institution" className="inline-flex min-h-11 items-center underline">
        {words('arrival.again')}
      </a>
    </p>
  );
  const signInHere = askingFirst('/sign-in', HERE);

  if (viewer && means.link) {
    const isAllowed = means.link.allowed;
    return (
      <div className="mx-auto grid max-w-2xl gap-4">
        <PageHeading
          title={words(isAllowed ? 'arrival.linkTitle' : 'arrival.refused')}
          lead={isAllowed ? words('arrival.linkLead', { name: viewer.name }) : undefined}
        />
        {facts}
        {means.link.allowed ? (
          <Panel>
            <ActionForm action={link} summaryTitle={shell('problem')}>
              <input type="hidden" name="arrival" value={token} />
              {means.isFresh ? null : (
                <PasswordField
                  name="password"
                  label={words('arrival.linkPassword')}
                  hint={words('arrival.linkPasswordHint')}
                  autoComplete="current-password"
                />
              )}
              <div>
                <SubmitButton>{words('arrival.link')}</SubmitButton>
              </div>
            </ActionForm>
          </Panel>
        ) : (
          <NoticeBox tone="bad">{await refusalText(means.link.code)}</NoticeBox>
        )}
        {isAllowed ? null : (
          <div>
            <LinkButton href="/start">{shell('toWork')}</LinkButton>
          </div>
        )}
        {again}
      </div>
    );
  }
  switch (means.way) {
    case 'activate':
      return (
        <div className="mx-auto grid max-w-2xl gap-4">
          <PageHeading title={words('arrival.activateTitle')} lead={words('arrival.activateLead', { name })} />
          {facts}
          <ActivateForm action={activate} token={token} locale={await getLocale()} />
          {again}
        </div>
      );
    case 'account':
      return (
        <div className="mx-auto grid max-w-2xl gap-4">
          <PageHeading title={words('arrival.accountTitle')} lead={words('arrival.accountText')} />
          {facts}
          <div>
            <LinkButton href={signInHere} tone="primary">
              {words('arrival.account')}
            </LinkButton>
          </div>
          {again}
        </div>
      );
    case 'code':
      return (
        <div className="mx-auto grid max-w-2xl gap-4">
          <PageHeading title={words('arrival.codeTitle')} lead={words('arrival.codeText')} />
          {facts}
          <div>
            <LinkButton href="/activate" tone="primary">
              {words('arrival.code')}
            </LinkButton>
          </div>
          {again}
        </div>
      );
    case 'unknown':
      return (
        <div className="mx-auto grid max-w-2xl gap-4">
          <PageHeading title={words('arrival.unknownTitle')} lead={words('arrival.unknownText', { name })} />
          {facts}
          <Panel>
            <ul className="grid list-disc gap-2 pl-5">
              <li>{words('arrival.unknownWhy')}</li>
              <li>{words('arrival.unknownGraduate')}</li>
              <li>{words('arrival.unknownReviewer')}</li>
            </ul>
          </Panel>
          <div>
            <LinkButton href={signInHere}>{words('arrival.signInToLink')}</LinkButton>
          </div>
          {again}
        </div>
      );
  }
}
