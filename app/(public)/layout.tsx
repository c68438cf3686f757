import { getLocale } from '@/lib/words/reader';
import type { ReactNode } from 'react';
import { switchLanguage } from '@/app/(account)/actions';
import { PublicShell } from '@/components/shell/public-shell';
import { currentViewer } from '@/lib/auth/viewer';
import { homes } from '@/lib/domain/access/homes';

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  return (
    <PublicShell language={switchLanguage} locale={await getLocale()} home={viewer ? homes[viewer.party] : null} wide>
      {children}
    </PublicShell>
  );
}
