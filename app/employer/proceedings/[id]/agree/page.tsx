import { notFound, redirect } from 'next/navigation';
import { agree } from '../../actions';
import { AgreePage } from '@/app/_proceeding/agreeing';
import { SettlementOf } from '@/app/_termination/termination-parts';
import { requireViewer } from '@/lib/auth/viewer';
import { proceedingDetail } from '@/lib/queries/proceeding/proceeding-detail';

export default async function AgreeProceedingPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'proceedings.act');
  const { id } = await params;
  const detail = await proceedingDetail(viewer, id);
  if (!detail) notFound();
  if (!detail.may.agree.allowed) redirect(`/employer/proceedings/${id}`);
  return (
    <AgreePage viewer={viewer} detail={detail} action={agree}>
      <SettlementOf viewer={viewer} detail={detail} />
    </AgreePage>
  );
}
