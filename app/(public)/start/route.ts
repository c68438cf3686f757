import { redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { signInWay } from '@/lib/auth/sign-in-way';
import { currentSession, currentViewer } from '@/lib/auth/viewer';
import { placeFor, wayBack } from '@/lib/domain/access/way-back';

/** Leads whoever just signed in to where he came from, or to the home of his side. */
export async function GET(request: NextRequest): Promise<never> {
  const back = wayBack(request.nextUrl.searchParams.get('next'));
  const viewer = await currentViewer();
  if (viewer) redirect(placeFor(viewer.party, back));
  redirect(await signInWay(await currentSession(), back));
}
