import { notFound } from 'next/navigation';
import { SchoolSignInSettings } from '@/components/institution/school-sign-in-settings';
import { requireViewer } from '@/lib/auth/viewer';
import { providerKey } from '@/lib/domain/institution/proof';
import { environment } from '@/lib/env';
import { schoolSignIn } from '@/lib/queries/institution/school-sign-in';
import { remove, save } from './actions';

export default async function SchoolSignInPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const viewer = await requireViewer('SCHOOL', 'school.sign-in.write');
  const school = await schoolSignIn(viewer, { schoolId: viewer.schoolId });
  if (!school) notFound();
  const redirectUri = `${environment().APP_URL}/api/auth/callback/${providerKey(school.id)}`;
  const { done } = await searchParams;
  return <SchoolSignInSettings school={school} redirectUri={redirectUri} done={done} save={save} remove={remove} />;
}
