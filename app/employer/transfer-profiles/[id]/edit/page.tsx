import { notFound } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { talentServiceChoice } from '@/lib/queries/talent-service/talent-service-choice';
import { transferProfileDetail } from '@/lib/queries/transfer-profile/transfer-profile-detail';
import { pickedValues } from '../../picked-values';
import { ProfileForm } from '../../profile-form';
import { edit } from '../actions';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ service?: string }>;
}

export default async function EditTransferProfilePage({ params, searchParams }: Props) {
  const viewer = await requireViewer('EMPLOYER', 'employer.transfer-profiles.write');
  const { service } = await searchParams;
  const [profile, picked] = await Promise.all([
    transferProfileDetail(viewer, (await params).id),
    service ? talentServiceChoice(viewer, service) : null,
  ]);
  if (!profile || profile.archivedAt || (service && !picked)) notFound();
  const [people, words] = await Promise.all([
    getTranslations('employerPeople'),
    getTranslations('employerPeople.profile'),
  ]);
  const { id, version, isDefault, label, content, advice } = profile;
  const directory = picked ?? profile.directory;
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
        values={picked ? pickedValues(picked.takenOver, content) : content}
        advice={picked ? [] : advice}
        source={directory ? { ...directory, isPicked: picked !== null } : null}
        back={back}
      />
    </div>
  );
}
