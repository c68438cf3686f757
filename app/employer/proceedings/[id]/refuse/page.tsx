import { notFound, redirect } from 'next/navigation';
import { refuse } from '../../actions';
import { RefusePage } from '@/app/_proceeding/refusing';
import { requireViewer } from '@/lib/auth/viewer';
import { proceedingDetail } from '@/lib/queries/proceeding/proceeding-detail';

export default async function RefuseProceedingPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'proceedings.act');
  const { id } = await params;
  const detail = await proceedingDetail(viewer, id);
  if (!detail) notFound();
  if (!detail.may.refuse.allowed) redirect(`/employer/proceedings/${id}`);
  return <RefusePage viewer={viewer} detail={detail} action={refuse} />;
}
