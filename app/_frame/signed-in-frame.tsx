import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { signOut, switchLanguage } from '@/app/(account)/actions';
import { PartyShell } from '@/components/shell/party-shell';
import { signInWay } from '@/lib/auth/sign-in-way';
import { currentSession, currentViewer, unreadMessages } from '@/lib/auth/viewer';
import { homes } from '@/lib/domain/access/homes';
import type { Viewer } from '@/lib/domain/access/viewer';
import { reviewerDepartments } from '@/lib/queries/department/reviewer-departments';
import { readableChannels } from '@/lib/queries/outbox/readable-channels';
import { Greeting } from './greeting';

/**
 * The frame around the pages of one side. It grants nothing: every page and query names its own permission. `formsAt`:
 * where its forms are sent, if the page in the address bar cannot take them.
 */
export async function SignedInFrame({ formsAt, children }: { formsAt?: string; children: ReactNode }) {
  const viewer = await currentViewer();
  if (!viewer) redirect(await signInWay(await currentSession()));
  const departments = viewer.party === 'SCHOOL' ? await reviewerDepartments(viewer, undefined) : [];
  const without = readableChannels().length > 0 ? [] : ['/platform/outbox'];
  const path = placeInMenu((await headers()).get('x-request-path') ?? '', viewer.party);
  return (
    <PartyShell
      viewer={viewer}
      unread={await unreadMessages()}
      deeds={{ signOut, switchLanguage }}
      without={without}
      departments={departments}
      path={path}
      formsAt={formsAt}
    >
      <Greeting viewer={viewer} />
      {children}
    </PartyShell>
  );
}

/** The pages of an account are the same for every side; in the menu they stand below the side's own entry. */
const placeInMenu = (path: string, party: Viewer['party']): string =>
  /^\/account(?:\/|$)/.test(path) ? `${homes[party]}${path}` : path;
