import { notFound } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { favouriteDetail } from '@/lib/queries/favourite/favourite-detail';
import { remove } from '../actions';

export default async function RemoveFavouritePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.favourites.write');
  const favourite = await favouriteDetail(viewer, (await params).id);
  if (!favourite) notFound();
  const [people, words, shell] = await Promise.all([
    getTranslations('employerPeople'),
    getTranslations('employerPeople.remove'),
    getTranslations('shell'),
  ]);
  const { id, name } = favourite;
  return (
    <div className="max-w-2xl">
      <Breadcrumb
        label={people('trail')}
        trail={[
          [people('list.trail'), '/employer/favourites'],
          [name, `/employer/favourites/${id}`],
          [words('submit')],
        ]}
      />
      <PageHeading title={words('title', { name })} />
      <Panel>
        <ActionForm action={remove} summaryTitle={shell('problem')}>
          <input type="hidden" name="id" value={id} />
          <p>{words('lead')}</p>
          <p>{words('again')}</p>
          <FormButtons>
            <SubmitButton tone="danger">{words('submit')}</SubmitButton>
            <LinkButton href={`/employer/favourites/${id}`}>{words('keep')}</LinkButton>
          </FormButtons>
        </ActionForm>
      </Panel>
    </div>
  );
}
