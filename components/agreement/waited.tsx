import { getTranslations } from '@/lib/words/reader';
import { Tag } from '@/components/ui/tag';

const HOUR = 3_600_000;

/** How long something has waited; from the second day on it is a warning. */
export async function WaitedTag({ since, now }: { since: Date; now: Date }) {
  const words = await getTranslations('reviews.waited');
  const hours = Math.floor((now.getTime() - since.getTime()) / HOUR);
  if (hours < 1) return <Tag tone="idle">{words('fresh')}</Tag>;
  if (hours < 24) return <Tag tone="idle">{words('hours', { count: hours })}</Tag>;
  return <Tag tone={hours >= 48 ? 'warn' : 'idle'}>{words('days', { count: Math.floor(hours / 24) })}</Tag>;
}
