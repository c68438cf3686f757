import './globals.css';
import { getLocale, getTranslations } from '@/lib/words/reader';
import type { ReactNode } from 'react';

/** The document. Description and icon stand here by hand, the title in each page's heading: nothing else is asked for. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, words] = await Promise.all([getLocale(), getTranslations('shell')]);
  return (
    <html lang={locale}>
      <head>
        <meta name="description" content={words('tagline')} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>{children}</body>
    </html>
  );
}
