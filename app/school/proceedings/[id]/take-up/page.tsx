import { getFormatter, getTranslations } from '@/lib/words/reader';
import { notFound, redirect } from 'next/navigation';
import { takeUp } from '../../actions';
import { DeedForm, DeedFrame } from '@/app/_proceeding/deed-form';
import { requireViewer } from '@/lib/auth/viewer';
import { otherSide } from '@/lib/domain/proceeding/states';
import { proceedingDetail } from '@/lib/queries/proceeding/proceeding-detail';

export default async function TakeUpProceedingPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('SCHOOL', 'school.reviews.decide');
  const { id } = await params;
  const detail = await proceedingDetail(viewer, id);
  if (!detail) notFound();
  if (!detail.may.takeUp.allowed) redirect(`/school/proceedings/${id}`);
  const [words, format] = await Promise.all([getTranslations('proceedings.takeUp'), getFormatter()]);
  const { requestedBy, requestedAt, parties } = detail;
  const answering = otherSide(requestedBy) === 'EMPLOYER' ? parties.employer : parties.graduate;
  const date = format.dateTime(requestedAt, { dateStyle: 'medium' });
  return (
    <DeedFrame viewer={viewer} detail={detail} title={words('title')} lead={words('lead', { answering, date })}>
      <DeedForm viewer={viewer} detail={detail} action={takeUp} submit={words('submit')} />
    </DeedFrame>
  );
}
