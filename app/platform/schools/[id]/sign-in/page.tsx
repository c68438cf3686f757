import { notFound } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { SchoolSignInSettings } from '@/components/institution/school-sign-in-settings';
import { Breadcrumb } from '@/components/ui/navigation';
import { requireViewer } from '@/lib/auth/viewer';
import { providerKey } from '@/lib/domain/institution/proof';
import { environment } from '@/lib/env';
import { isId } from '@/lib/ids';
import { schoolSignIn } from '@/lib/queries/institution/school-sign-in';
import { remove, save } from './actions';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string }>;
}

export default async function PlatformSchoolSignInPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('PLATFORM', 'school.sign-in.write');
  const { id } = await params;
  const school = isId(id) ? await schoolSignIn(viewer, { schoolId: id }) : null;
  if (!school) notFound();
  const [words, schools] = await Promise.all([
    getTranslations('institution.settings'),
    getTranslations('platform.schools'),
  ]);
  const redirectUri = `${environment().APP_URL}/api/auth/callback/${providerKey(school.id)}`;
  const { done } = await searchParams;
  return (
    <>
      <Breadcrumb
        label={schools('trail')}
        trail={[
          [schools('title'), '/platform/schools'],
          [school.name, `/platform/schools/${school.id}`],
          [words('title')],
        ]}
      />
      <SchoolSignInSettings school={school} redirectUri={redirectUri} done={done} save={save} remove={remove} />
    </>
  );
}
