import { notFound, redirect } from 'next/navigation';
import { cancel } from '../../actions';
import { CancelPage } from '@/app/_proceeding/refusing';
import { requireViewer } from '@/lib/auth/viewer';
import { proceedingDetail } from '@/lib/queries/proceeding/proceeding-detail';

export default async function CancelProceedingPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'proceedings.act');
  const { id } = await params;
  const detail = await proceedingDetail(viewer, id);
  if (!detail) notFound();
  if (!detail.may.cancel.allowed) redirect(`/employer/proceedings/${id}`);
  return <CancelPage viewer={viewer} detail={detail} action={cancel} />;
}
