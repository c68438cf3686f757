import { notFound } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { LinkButton } from '@/components/ui/button';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { talentServiceDetail } from '@/lib/queries/talent-service/talent-service-detail';
import { retire } from '../../actions';

const list = '/platform/talent-services';

export default async function RetireTalentServicePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('PLATFORM', 'platform.talent-services');
  const entry = await talentServiceDetail(viewer, (await params).id);
  if (!entry || entry.retiredAt) notFound();
  const [all, words, shell] = await Promise.all([
    getTranslations('talentServices'),
    getTranslations('talentServices.detail'),
    getTranslations('shell'),
  ]);
  const { id, name, version } = entry;
  return (
    <div className="max-w-2xl">
      <Breadcrumb label={all('trail')} trail={[[all('listTitle'), list], [name, `${list}/${id}`], [words('retire')]]} />
      <PageHeading title={words('retireTitle', { name })} />
      <Panel>
        <ActionForm action={retire} summaryTitle={shell('problem')}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <p>{words('retireLead')}</p>
          <FormButtons>
            <SubmitButton tone="danger">{words('retireSubmit')}</SubmitButton>
            <LinkButton href={`${list}/${id}`}>{words('keep')}</LinkButton>
          </FormButtons>
        </ActionForm>
      </Panel>
    </div>
  );
}
