import { getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { reject } from '../../actions';
import { DeedForm, DeedFrame } from '@/app/_proceeding/deed-form';
import { requireViewer } from '@/lib/auth/viewer';
import { proceedingDetail } from '@/lib/queries/proceeding/proceeding-detail';

export default async function RejectProceedingPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('SCHOOL', 'school.reviews.decide');
  const { id } = await params;
  const detail = await proceedingDetail(viewer, id);
  if (!detail) notFound();
  const { may, kind, level } = detail;
  if (!may.reject.allowed && !may.stop.allowed) redirect(`/school/proceedings/${id}`);
  const [words, kinds] = await Promise.all([
    getTranslations('proceedings.reject'),
    getTranslations('states.proceedingKind'),
  ]);
  const title = may.stop.allowed ? words('stopTitle') : words('title', { kind: kinds(kind) });
  return (
    <DeedFrame viewer={viewer} detail={detail} title={title} lead={words('lead')}>
      <DeedForm
        viewer={viewer}
        detail={detail}
        action={reject}
        level={level ?? undefined}
        seen={detail.version}
        reason={{ label: words('reason'), hint: words('hint') }}
        submit={words('submit')}
        tone="danger"
      />
    </DeedFrame>
  );
}
