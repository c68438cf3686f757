import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { DefaultSubmit } from '@/components/form/default-submit';
import { SelectField, TextField } from '@/components/form/fields';
import { FieldRow, FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { WhenRefused } from '@/components/form/when-refused';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { IDENTITY_DOCUMENTS } from '@/lib/domain/codes/person';
import { SEARCH_LIMITS } from '@/lib/domain/favourite/search';
import { searchDeclaration } from '@/lib/queries/favourite/search-declaration';
import { searchResult } from '@/lib/queries/favourite/search-result';
import { DeclarationForm } from '../declaration-form';
import { declare, search as searchAction } from './actions';
import { ResultCard } from './result-card';

type Query = Promise<{ search?: string; done?: string; declare?: string }>;

export default async function SearchPage({ searchParams }: { searchParams: Query }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.favourites.write');
  const { search, done, declare: again } = await searchParams;
  const [words, list, people, declaration, cards] = await Promise.all([
    getTranslations('employerPeople.search'),
    getTranslations('employerPeople.list'),
    getTranslations('employerPeople'),
    searchDeclaration(viewer, undefined),
    search ? searchResult(viewer, search) : null,
  ]);
  const isDeclaring = !declaration || again === 'again';
  return (
    <div className="grid max-w-3xl gap-4">
      <div>
        <Breadcrumb label={people('trail')} trail={[[list('trail'), '/employer/favourites'], [words('trail')]]} />
        {isDeclaring ? (
          <PageHeading title={words('declareTitle')} lead={words('declareLead')} />
        ) : cards ? (
          <PageHeading
            title={words('found', { count: cards.length })}
            lead={words('foundHint')}
            actions={<LinkButton href="/employer/favourites/search">{words('again')}</LinkButton>}
          />
        ) : (
          <PageHeading title={words('title')} lead={words('lead')} />
        )}
      </div>
      {isDeclaring ? (
        <DeclarationForm action={declare} submit={words('declare')} />
      ) : (
        <>
          <p className="text-[13px] text-ink-2">
            {words('currentPurpose', { purpose: declaration.purpose })}{' '}
            <a href="/employer/favourites/search?declare=again" className="underline">
              {words('otherPurpose')}
            </a>
          </p>
          {search && !cards ? <NoticeBox tone="warn">{words('gone')}</NoticeBox> : null}
          {search && cards ? (
            <>
              {done === 'added' ? (
                <NoticeBox tone="good" title={words('added')}>
                  <a href="/employer/favourites" className="underline">
                    {words('openList')}
                  </a>
                </NoticeBox>
              ) : null}
              {cards.map((card) => (
                <ResultCard key={card.enrolmentId} card={card} search={search} />
              ))}
            </>
          ) : (
            <SearchForm key={search ?? 'new'} />
          )}
        </>
      )}
    </div>
  );
}

async function SearchForm() {
  const [words, kinds, shell] = await Promise.all([
    getTranslations('employerPeople.search'),
    getTranslations('codes.identityDocument'),
    getTranslations('shell'),
  ]);
  return (
    <Panel>
      <ActionForm action={searchAction} summaryTitle={shell('problem')}>
        <WaysOn />
        <TextField name="name" label={words('name')} hint={words('nameHint')} autoComplete="off" />
        <FieldRow>
          <SelectField
            name="identityKind"
            label={words('kind')}
            options={IDENTITY_DOCUMENTS.map((kind) => [kind, kinds(kind)])}
            defaultValue="resident-id"
          />
          <TextField name="identityNumber" label={words('number')} autoComplete="off" />
        </FieldRow>
        <p className="-mt-3 text-[13px] text-ink-2">{words('numberHint')}</p>
        <FieldRow>
          <TextField
            name="school"
            label={words('school')}
            optional={shell('optional')}
            hint={words('schoolHint')}
            autoComplete="off"
          />
          <TextField
            name="year"
            label={words('year')}
            optional={shell('optional')}
            hint={words('yearHint')}
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
          />
        </FieldRow>
        <FormButtons>
          <SubmitButton>{words('submit')}</SubmitButton>
          <p className="text-[13px] text-ink-2">
            {words('limits', { hour: SEARCH_LIMITS.accountAnHour, day: SEARCH_LIMITS.employerADay })}
          </p>
        </FormButtons>
      </ActionForm>
    </Panel>
  );
}

/** After an empty search: who can mend it, and one click to tell them. */
async function WaysOn() {
  const words = await getTranslations('employerPeople.search');
  const ask = (who: 'School' | 'Platform', intent: string) => (
    <div className="grid justify-items-start gap-2">
      <p className="text-[13px] text-ink-2">{words(`ask${who}Who`)}</p>
      <SubmitButton tone="secondary" name="intent" value={intent}>
        {words(`ask${who}`)}
      </SubmitButton>
    </div>
  );
  return (
    <>
      <DefaultSubmit />
      <WhenRefused codes={['SEARCH_SCHOOL_CLOSED', 'SEARCH_YEAR_CLOSED']}>{ask('School', 'ask-school')}</WhenRefused>
      <WhenRefused codes={['SEARCH_SCHOOL_UNKNOWN']}>{ask('Platform', 'ask-platform')}</WhenRefused>
      <WhenRefused codes={['SEARCH_NOTHING', 'SEARCH_NOTHING_AT_SCHOOL']}>
        <div className="grid gap-2">
          <p className="text-[13px] text-ink-2">{words('askGraduateWho')}</p>
          <textarea
            readOnly
            rows={4}
            aria-label={words('askGraduateLabel')}
            defaultValue={words('askGraduate')}
            className="input"
          />
        </div>
      </WhenRefused>
    </>
  );
}
