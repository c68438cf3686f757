'use client';

import { BreakdownPage } from '@/components/shell/breakdown-page';

/** In place of a page that failed; `digest` is the number under which instrumentation.ts wrote it down. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <BreakdownPage number={error.digest} retry={() => window.location.reload()} />;
}
