import { notFound } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { newSecret } from '@/lib/ids';
import { talentServiceChoice } from '@/lib/queries/talent-service/talent-service-choice';
import { transferProfileDetail } from '@/lib/queries/transfer-profile/transfer-profile-detail';
import { pickedValues } from '../picked-values';
import { ProfileForm } from '../profile-form';
import { create } from './actions';

type Search = Promise<{ copy?: string; service?: string }>;

/** Longest label that still leaves room for the word that says it is a copy. */
const COPIED_LABEL = 24;

export default async function NewTransferProfilePage({ searchParams }: { searchParams: Search }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.transfer-profiles.write');
  const { copy, service } = await searchParams;
  const [source, picked] = await Promise.all([
    copy ? transferProfileDetail(viewer, copy) : null,
    service ? talentServiceChoice(viewer, service) : null,
  ]);
  if ((copy && !source) || (service && !picked)) notFound();
  const directory = picked ?? source?.directory;
  const [people, words] = await Promise.all([
    getTranslations('employerPeople'),
    getTranslations('employerPeople.profile'),
  ]);
  const label = source ? words('copyLabel', { label: source.label.slice(0, COPIED_LABEL) }) : undefined;
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
        values={picked ? pickedValues(picked.takenOver) : (source?.content ?? {})}
        source={directory ? { ...directory, isPicked: picked !== null } : null}
        advice={source?.advice}
        back={source ? `/employer/transfer-profiles/${source.id}` : '/employer/transfer-profiles'}
      />
    </div>
  );
}
