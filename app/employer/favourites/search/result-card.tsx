import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Tag } from '@/components/ui/tag';
import { isInvitable } from '@/lib/domain/favourite/standing';
import type { GraduateCard } from '@/lib/queries/favourite/graduate-cards';
import { GraduateFacts } from '../graduate-facts';
import { StandingTag } from '../standing-tag';
import { add } from './actions';

/** One enrolment a search found, with what can be done about it now. */
export async function ResultCard({ card, search }: { card: GraduateCard; search: string }) {
  const [words, notes, list, shell] = await Promise.all([
    getTranslations('employerPeople.search'),
    getTranslations('employerPeople.standingNote'),
    getTranslations('employerPeople.list'),
    getTranslations('shell'),
  ]);
  return (
    <article className="panel grid gap-3 px-[18px] py-4">
      <header className="flex flex-wrap items-center gap-2.5">
        <h2 className="text-[17px] font-semibold">{card.name}</h2>
        <StandingTag standing={card.standing} />
        {card.favouriteId ? <Tag tone="employer">{words('inList')}</Tag> : null}
      </header>
      <GraduateFacts graduate={card} />
      {card.standing.kind === 'OWN' ? null : <p className="text-ink-2">{notes(card.standing.kind)}</p>}
      {card.favouriteId ? (
        <FormButtons>
          {isInvitable(card.standing) ? (
            <LinkButton href={`/employer/agreements/new?graduate=${card.enrolmentId}`} tone="primary">
              {list('invite')}
            </LinkButton>
          ) : null}
          <LinkButton href={`/employer/favourites/${card.favouriteId}`}>{list('open')}</LinkButton>
        </FormButtons>
      ) : (
        <ActionForm action={add} summaryTitle={shell('problem')}>
          <input type="hidden" name="enrolmentId" value={card.enrolmentId} />
          <input type="hidden" name="search" value={search} />
          <FormButtons>
            <SubmitButton>{words('add')}</SubmitButton>
          </FormButtons>
        </ActionForm>
      )}
    </article>
  );
}
