import type { ReactNode } from 'react';
import { switchLanguage } from '@/app/(account)/actions';
import { SignedInFrame } from '@/app/_frame/signed-in-frame';
import { PublicShell } from '@/components/shell/public-shell';
import { currentViewer } from '@/lib/auth/viewer';
import { getLocale } from '@/lib/words/reader';

/** The frame of the side for whoever looks; a bare one for somebody who may not open its pages yet. */
export default async function FactorLayout({ children }: { children: ReactNode }) {
  if (await currentViewer()) return <SignedInFrame>{children}</SignedInFrame>;
  return (
    <PublicShell language={switchLanguage} locale={await getLocale()} home={null} wide>
      {children}
    </PublicShell>
  );
}
