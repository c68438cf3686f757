import { getTranslations } from '@/lib/words/reader';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { newSecret } from '@/lib/ids';
import { add } from '../actions';
import { ServiceForm } from '../service-form';

const list = '/platform/talent-services';

export default async function NewTalentServicePage() {
  await requireViewer('PLATFORM', 'platform.talent-services');
  const words = await getTranslations('talentServices');
  return (
    <div className="max-w-3xl">
      <Breadcrumb label={words('trail')} trail={[[words('listTitle'), list], [words('operator.add')]]} />
      <PageHeading title={words('form.newTitle')} lead={words('form.newLead')} />
      <ServiceForm action={add} idempotencyKey={newSecret(16)} back={list} />
    </div>
  );
}
