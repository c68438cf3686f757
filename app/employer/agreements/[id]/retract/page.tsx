import { notFound, redirect } from 'next/navigation';
import { request } from './actions';
import { RetractPage } from '@/app/_retraction/retracting';
import { requireViewer } from '@/lib/auth/viewer';
import { agreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { agreementProceedings } from '@/lib/queries/proceeding/agreement-proceedings';

export default async function RetractAgreementPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'proceedings.act');
  const { id } = await params;
  const [detail, proceedings] = await Promise.all([agreementDetail(viewer, id), agreementProceedings(viewer, id)]);
  if (!detail || !proceedings) notFound();
  if (!proceedings.may.RETRACTION.allowed) redirect(`/employer/agreements/${id}`);
  return <RetractPage viewer={viewer} detail={detail} action={request} />;
}
