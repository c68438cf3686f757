import { getTranslations } from '@/lib/words/reader';
import { z } from 'zod';
import { ChooseGraduate } from './choose-graduate';
import { LetterForm } from './letter-form';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { readCursor } from '@/lib/domain/paging/cursor';
import { invitableGraduates } from '@/lib/queries/agreement/invitable-graduates';
import { invitationForm } from '@/lib/queries/agreement/invitation-form';

type Search = Promise<{
  graduate?: string | string[];
  again?: string;
  template?: string;
  done?: string;
  after?: string;
  from?: string;
}>;
const idOf = (text: unknown): string | undefined => z.uuid().safeParse(text).data;

export default async function NewAgreementPage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.write');
  const { graduate, again, template, done, after, from } = await searchParams;
  const [words, choose] = await Promise.all([getTranslations('employer.letter'), getTranslations('employer.choose')]);
  const ids = [graduate].flat().flatMap((text) => idOf(text) ?? []);
  const enrolmentId = ids.length === 1 ? ids[0] : undefined;
  if (!enrolmentId) {
    const only = ids.length > 0 ? ids : undefined;
    const page = await invitableGraduates(viewer, { after: readCursor(after), only });
    const isNothingTicked = from === 'favourites' && !only;
    return (
      <ChooseGraduate
        page={page}
        isFirst={!after}
        done={done}
        chosen={only ? page.rows.length : 0}
        isNothingTicked={isNothingTicked}
      />
    );
  }
  const form = await invitationForm(viewer, { enrolmentId, again: idOf(again), template: idOf(template) });
  return (
    <div className="max-w-4xl">
      <Breadcrumb label={words('trail')} trail={[[words('back'), '/employer/agreements'], [words('new')]]} />
      {form ? (
        <>
          <PageHeading title={words('title', { name: form.graduate.name })} lead={words('lead')} />
          <LetterForm form={form} isSaved={done === 'saved'} />
        </>
      ) : (
        <>
          <PageHeading title={words('new')} />
          <Panel>
            <EmptyState
              title={words('notFavourite')}
              action={
                <LinkButton href="/employer/favourites/search" tone="primary">
                  {choose('find')}
                </LinkButton>
              }
            >
              {words('notFavouriteText')}
            </EmptyState>
          </Panel>
        </>
      )}
    </div>
  );
}
