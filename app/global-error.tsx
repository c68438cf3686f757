'use client';

import './globals.css';
import { BreakdownPage } from '@/components/shell/breakdown-page';

/** In place of the whole document, when not even its frame could be made. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body>
        <BreakdownPage number={error.digest} retry={() => window.location.reload()} />
      </body>
    </html>
  );
}
