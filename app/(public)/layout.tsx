import { getLocale } from '@/lib/words/reader';
import type { ReactNode } from 'react';
import { switchLanguage } from '@/app/(account)/actions';
import { PublicShell } from '@/components/shell/public-shell';

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <PublicShell language={switchLanguage} locale={await getLocale()} wide>
      {children}
    </PublicShell>
  );
}
