import { notFound } from 'next/navigation';
import { ProposedChanges } from '@/app/_proceeding/proposed-changes';
import { ProceedingRecord } from '@/app/_proceeding/record';
import { SideDeeds } from '@/app/_proceeding/side-deeds';
import { TerminationParts } from '@/app/_termination/termination-parts';
import { requireViewer } from '@/lib/auth/viewer';
import { proceedingDetail } from '@/lib/queries/proceeding/proceeding-detail';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
}

export default async function ProceedingPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('EMPLOYER', 'proceedings.read');
  const [{ id }, { done, problem }] = [await params, await searchParams];
  const detail = await proceedingDetail(viewer, id);
  if (!detail) notFound();
  return (
    <ProceedingRecord viewer={viewer} detail={detail} done={done} deeds={<SideDeeds viewer={viewer} detail={detail} />}>
      <TerminationParts viewer={viewer} detail={detail} done={done} problem={problem} />
      <ProposedChanges detail={detail} />
    </ProceedingRecord>
  );
}
