import { notFound } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { newSecret } from '@/lib/ids';
import { transferProfileDetail } from '@/lib/queries/transfer-profile/transfer-profile-detail';
import { ProfileForm } from '../profile-form';
import { create } from './actions';

export default async function NewTransferProfilePage({ searchParams }: { searchParams: Promise<{ copy?: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.transfer-profiles.write');
  const { copy } = await searchParams;
  const source = copy ? await transferProfileDetail(viewer, copy) : null;
  if (copy && !source) notFound();
  const [people, words] = await Promise.all([
    getTranslations('employerPeople'),
    getTranslations('employerPeople.profile'),
  ]);
  const label = source ? words('copyLabel', { label: source.label }).slice(0, 30) : undefined;
  const title = source ? words('copyTitle', { label: source.label }) : words('newTitle');
  return (
    <div className="max-w-3xl">
      <Breadcrumb
        label={people('trail')}
        trail={[[people('profiles.trail'), '/employer/transfer-profiles'], [people('profiles.add')]]}
      />
      <PageHeading title={title} lead={people('profiles.lead')} />
      <ProfileForm
        action={create}
        idempotencyKey={newSecret(16)}
        label={label}
        values={source?.content ?? {}}
        advice={source?.advice}
        back={source ? `/employer/transfer-profiles/${source.id}` : '/employer/transfer-profiles'}
      />
    </div>
  );
}
