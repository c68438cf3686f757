import './globals.css';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from '@/lib/words/reader';
import type { ReactNode } from 'react';

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('shell');
  // Titles come with the heading of each page.
  return { description: words('tagline') };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  );
}
