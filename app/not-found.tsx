import { MissingPage } from '@/components/shell/missing-page';
import { getTranslations } from '@/lib/words/reader';

/** Sent along with every page, in case a part of it turns out not to exist: hence its words only, not its elements. */
export default async function NotFoundPage() {
  const words = await getTranslations('publicPages.errors');
  return <MissingPage title={words('notFound')} text={words('notFoundText')} home={words('home')} />;
}
