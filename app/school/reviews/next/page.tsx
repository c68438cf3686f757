import { redirect } from 'next/navigation';
import { requireViewer } from '@/lib/auth/viewer';
import { reviewQueue } from '@/lib/queries/agreement/review-queue';

/** On to the agreement that has waited longest, or to the empty list when none is left. */
export default async function NextReviewPage() {
  const viewer = await requireViewer('SCHOOL', 'school.reviews.read');
  const { rows } = await reviewQueue(viewer, { tab: 'waiting' });
  redirect(rows[0] ? `/school/reviews/${rows[0].id}` : '/school/reviews');
}
