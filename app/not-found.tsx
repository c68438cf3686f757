import { getTranslations } from '@/lib/words/reader';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/panel';

export default async function NotFoundPage() {
  const words = await getTranslations('publicPages.errors');
  return (
    <main id="main">
      <title>{words('notFound')}</title>
      <h1 className="sr-only">{words('notFound')}</h1>
      <EmptyState
        title={words('notFound')}
        action={
          <LinkButton href="/" tone="primary">
            {words('home')}
          </LinkButton>
        }
      >
        {words('notFoundText')}
      </EmptyState>
    </main>
  );
}
