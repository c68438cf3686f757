'use client';

import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/panel';

/** What stands where nothing is, or nothing of the reader's own. */
export function MissingPage({ title, text, home }: { title: string; text: string; home: string }) {
  return (
    <main id="main">
      <title>{title}</title>
      <h1 className="sr-only">{title}</h1>
      <EmptyState
        title={title}
        action={
          <LinkButton href="/" tone="primary">
            {home}
          </LinkButton>
        }
      >
        {text}
      </EmptyState>
    </main>
  );
}
