import type { ReactNode } from 'react';
import { SignedInFrame } from '@/app/_frame/signed-in-frame';

export default function PlatformLayout({ children }: { children: ReactNode }) {
  return <SignedInFrame>{children}</SignedInFrame>;
}
