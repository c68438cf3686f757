import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField, TextField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { isInvitable } from '@/lib/domain/favourite/standing';
import { favouriteDetail } from '@/lib/queries/favourite/favourite-detail';
import { GraduateFacts } from '../graduate-facts';
import { StandingTag } from '../standing-tag';
import { annotate } from './actions';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string }>;
}

export default async function FavouritePage({ params, searchParams }: Props) {
  const viewer = await requireViewer('EMPLOYER', 'employer.favourites.read');
  const [{ id }, { done }] = await Promise.all([params, searchParams]);
  const favourite = await favouriteDetail(viewer, id);
  if (!favourite) notFound();
  const [people, words, notes, states, standings, format] = await Promise.all([
    getTranslations('employerPeople'),
    getTranslations('employerPeople.favourite'),
    getTranslations('employerPeople.standingNote'),
    getTranslations('states.agreement'),
    getTranslations('employerPeople.standing'),
    getFormatter(),
  ]);
  const { standing, name, letterId } = favourite;
  const mayWrite = mayUse(viewer, 'employer.favourites.write').allowed;
  const mayInvite = mayUse(viewer, 'employer.agreements.write').allowed && isInvitable(standing);
  const state = standing.kind === 'OWN' ? states(standing.state) : standings(standing.kind);
  return (
    <>
      <Breadcrumb label={people('trail')} trail={[[people('list.trail'), '/employer/favourites'], [name]]} />
      <PageHeading
        title={
          standing.kind === 'READY' && mayInvite
            ? words('titleReady', { name })
            : words('titleRunning', { name, state })
        }
        lead={words('lead')}
        actions={
          <>
            {letterId ? <LinkButton href={`/employer/agreements/${letterId}`}>{words('letter')}</LinkButton> : null}
            {mayInvite ? (
              <LinkButton href={`/employer/agreements/new?graduate=${favourite.enrolmentId}`} tone="primary">
                {words('invite')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <div className="grid gap-4">
        {done === 'saved' ? <NoticeBox tone="good">{words('saved')}</NoticeBox> : null}
        {standing.kind === 'OWN' || standing.kind === 'READY' ? null : (
          <NoticeBox tone="warn">{notes(standing.kind)}</NoticeBox>
        )}
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Panel title={words('facts')} actions={<StandingTag standing={standing} isInList />}>
            <GraduateFacts graduate={favourite} />
            <p className="mt-3 text-[13px] text-ink-2">{words('factsHint')}</p>
          </Panel>
          <Panel title={words('annotate')}>
            {mayWrite ? <AnnotationForm favourite={favourite} /> : <Annotation favourite={favourite} />}
            <p className="mt-4 border-t border-line pt-3 text-[13px] text-ink-2">
              {people('card.addedAt')} {format.dateTime(favourite.addedAt, { dateStyle: 'medium', timeStyle: 'short' })}
              {favourite.addedBy ? ` · ${people('card.addedBy')} ${favourite.addedBy}` : null}
            </p>
          </Panel>
        </div>
      </div>
    </>
  );
}

interface Annotated {
  favourite: { id: string; version: number; note: string; tags: string[] };
}

async function AnnotationForm({ favourite: { id, version, note, tags } }: Annotated) {
  const [words, card, shell] = await Promise.all([
    getTranslations('employerPeople.favourite'),
    getTranslations('employerPeople.card'),
    getTranslations('shell'),
  ]);
  return (
    <ActionForm key={version} action={annotate} summaryTitle={shell('problem')}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextField
        name="tags"
        label={card('tags')}
        optional={shell('optional')}
        hint={words('tagsHint')}
        defaultValue={tags.join(' ')}
      />
      <TextAreaField
        name="note"
        label={card('note')}
        optional={shell('optional')}
        hint={words('noteHint')}
        defaultValue={note}
      />
      <FormButtons>
        <SubmitButton tone="secondary">{words('save')}</SubmitButton>
        <LinkButton href={`/employer/favourites/${id}/remove`} tone="quiet">
          {words('remove')}
        </LinkButton>
      </FormButtons>
    </ActionForm>
  );
}

/** Note and tags for those who may only read. */
async function Annotation({ favourite: { note, tags } }: Annotated) {
  const [words, card] = await Promise.all([
    getTranslations('employerPeople.favourite'),
    getTranslations('employerPeople.card'),
  ]);
  return (
    <Facts
      rows={[
        [card('tags'), tags.length > 0 ? tags.join(' · ') : words('noTags')],
        [
          card('note'),
          <span key="note" className="whitespace-pre-line">
            {note || words('noNote')}
          </span>,
        ],
      ]}
    />
  );
}
