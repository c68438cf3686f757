import { redirect } from 'next/navigation';
import { requireViewer } from '@/lib/auth/viewer';
import { ownCertification } from '@/lib/queries/certification/own-certification';

export const HOME = '/employer/certification';

/** The claim of somebody who may change it now; everybody else is led to the page that says where it stands. */
export async function editableClaim(viewer: Awaited<ReturnType<typeof requireViewer<'EMPLOYER'>>>) {
  const claim = await ownCertification(viewer, undefined);
  if (!claim.isEditable) redirect(HOME);
  return claim;
}
