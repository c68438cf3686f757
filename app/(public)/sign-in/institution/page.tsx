import { getTranslations } from '@/lib/words/reader';
import { platformProvider } from '@/lib/auth/institution/providers';
import { InstitutionLinks } from '@/components/institution/institution-links';
import { LinkButton, buttonClass } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { currentViewer, openToEveryone } from '@/lib/auth/viewer';
import { wayBack } from '@/lib/domain/access/way-back';
import { institutionProblems } from '@/lib/domain/institution/outcome';
import { providerKey } from '@/lib/domain/institution/proof';
import { institutionChoices } from '@/lib/queries/institution/institution-choices';
import { ownInstitutionLinks } from '@/lib/queries/institution/own-institution-links';
import { addressOf, type AddressValues, oneOf } from '@/lib/server/address';
import { unlink } from './actions';

/** More letters than any school's name has. */
const LONGEST = 60;

export default async function InstitutionPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  openToEveryone();
  const given = await searchParams;
  const [name, back] = [oneOf(given.name)?.trim().slice(0, LONGEST) ?? '', wayBack(given.next)];
  const problem = institutionProblems.find((one) => one === given.problem);
  const viewer = await currentViewer();
  const [words, shell, { schools, hasMore }, links] = await Promise.all([
    getTranslations('institution'),
    getTranslations('shell'),
    institutionChoices(name),
    viewer ? ownInstitutionLinks(viewer, undefined) : null,
  ]);
  const platform = platformProvider();
  const choices = [
    ...(platform && !name ? [{ schoolId: null, name: platform.name ?? words('platformName') }] : []),
    ...schools,
  ];
  const isSearched = name !== '' || hasMore;
  return (
    <div className="mx-auto max-w-2xl">
      {viewer ? null : <Breadcrumb label={words('trail')} trail={[[words('signIn'), '/sign-in'], [words('title')]]} />}
      <PageHeading title={words('title')} lead={viewer ? words('signedInLead') : words('lead')} />
      <div className="grid gap-4">
        {problem ? (
          <div role="alert">
            <NoticeBox tone="bad" title={words('problem')}>
              <p>{words(`problems.${problem}`)}</p>
            </NoticeBox>
          </div>
        ) : null}
        {given.done === 'unlinked' ? (
          <div role="status">
            <NoticeBox tone="good">{words('links.unlinked')}</NoticeBox>
          </div>
        ) : null}
        <Panel title={words('schools')}>
          {isSearched ? (
            <form method="get" className="mb-4 flex flex-wrap items-end gap-2.5">
              {back ? <input type="hidden" name="next" value={back} /> : null}
              <label className="grid min-w-0 flex-1 gap-1 font-medium">
                {words('search')}
                <input type="search" name="name" defaultValue={name} maxLength={LONGEST} className="input" />
              </label>
              <button type="submit" className={buttonClass('secondary')}>
                {words('searchSubmit')}
              </button>
            </form>
          ) : null}
          {choices.length === 0 ? (
            <EmptyState
              title={words(name ? 'none' : 'noneAtAll')}
              action={<LinkButton href="/activate">{words('activateInstead')}</LinkButton>}
            >
              {words(name ? 'noneText' : 'noneAtAllText')}
            </EmptyState>
          ) : (
            <ul className="grid gap-2">
              {choices.map((choice) => (
                <li key={choice.schoolId ?? ''}>
                  <a
                    href={addressOf(`/sign-in/institution/go/${providerKey(choice.schoolId)}`, {
                      next: back ?? undefined,
                    })}
                    className="panel flex min-h-12 items-center justify-between gap-3 px-4 py-2.5 hover:border-brand"
                  >
                    <span className="min-w-0 font-medium">{choice.name}</span>
                    <span className="shrink-0 text-brand">
                      {words('goTo')} <span aria-hidden="true">→</span>
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          )}
          {hasMore ? <p className="mt-3 text-[13px] text-ink-2">{words('more')}</p> : null}
        </Panel>
        {links ? (
          <Panel title={words('links.title')} flush={links.length > 0}>
            <InstitutionLinks rows={links} unlink={unlink} />
          </Panel>
        ) : (
          <p>
            <a href={addressOf('/sign-in', { next: back ?? undefined })} className="underline">
              {words('passwordInstead')}
            </a>
          </p>
        )}
        {viewer ? (
          <p>
            <a href="/start" className="underline">
              {shell('toWork')}
            </a>
          </p>
        ) : null}
      </div>
    </div>
  );
}
