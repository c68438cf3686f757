import { redirect } from 'next/navigation';
import { signInWay } from '@/lib/auth/sign-in-way';
import { currentSession, currentViewer } from '@/lib/auth/viewer';
import { homes } from '@/lib/domain/access/homes';

/** Leads whoever just signed in to the home of his side. */
export async function GET(): Promise<never> {
  const viewer = await currentViewer();
  if (viewer) redirect(homes[viewer.party]);
  redirect(await signInWay(await currentSession()));
}
