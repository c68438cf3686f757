import { redirect } from 'next/navigation';
import { requireViewer } from '@/lib/auth/viewer';
import { reviewQueue } from '@/lib/queries/agreement/review-queue';

/** After a decision: on to the agreement that has waited longest, or to the empty list when none is left. */
export default async function NextReviewPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const viewer = await requireViewer('SCHOOL', 'school.reviews.read');
  const { done } = await searchParams;
  const { rows } = await reviewQueue(viewer, { tab: 'waiting' });
  const query = done === 'passed' || done === 'rejected' ? `?done=${done}` : '';
  redirect(rows[0] ? `/school/reviews/${rows[0].id}${query}` : `/school/reviews${query}`);
}
