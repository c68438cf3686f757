import { notFound } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { talentServiceDetail } from '@/lib/queries/talent-service/talent-service-detail';
import { edit } from '../../actions';
import { ServiceForm } from '../../service-form';

const list = '/platform/talent-services';

export default async function EditTalentServicePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('PLATFORM', 'platform.talent-services');
  const entry = await talentServiceDetail(viewer, (await params).id);
  if (!entry || entry.retiredAt) notFound();
  const words = await getTranslations('talentServices');
  const { id, name } = entry;
  return (
    <div className="max-w-3xl">
      <Breadcrumb
        label={words('trail')}
        trail={[[words('listTitle'), list], [name, `${list}/${id}`], [words('detail.edit')]]}
      />
      <PageHeading title={words('form.editTitle', { name })} lead={words('form.editLead')} />
      <ServiceForm action={edit} entry={entry} back={`${list}/${id}`} />
    </div>
  );
}
