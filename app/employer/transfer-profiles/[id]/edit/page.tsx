import { notFound } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { transferProfileDetail } from '@/lib/queries/transfer-profile/transfer-profile-detail';
import { ProfileForm } from '../../profile-form';
import { edit } from '../actions';

export default async function EditTransferProfilePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.transfer-profiles.write');
  const profile = await transferProfileDetail(viewer, (await params).id);
  if (!profile || profile.archivedAt) notFound();
  const [people, words] = await Promise.all([
    getTranslations('employerPeople'),
    getTranslations('employerPeople.profile'),
  ]);
  const { id, version, isDefault, label, content, advice } = profile;
  const back = `/employer/transfer-profiles/${id}`;
  return (
    <div className="max-w-3xl">
      <Breadcrumb
        label={people('trail')}
        trail={[[people('profiles.trail'), '/employer/transfer-profiles'], [label, back], [words('edit')]]}
      />
      <PageHeading title={words('editTitle', { label })} lead={words('editLead')} />
      <ProfileForm
        action={edit}
        entry={{ id, version, isDefault }}
        label={label}
        values={content}
        advice={advice}
        back={back}
      />
    </div>
  );
}
