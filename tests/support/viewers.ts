import { viewerOfMembership } from '@/lib/auth/membership-viewer';
import type { Database } from '@/lib/db/client';
import type { OperatorViewer, Viewer, ViewerOf } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { createAccount } from './rows';

/** Who looks by this membership, in a session of his own. Throws when it is not of that side. */
export async function viewerOf<P extends Viewer['party']>(
  db: Database,
  party: P,
  membershipId: string,
): Promise<ViewerOf<P>> {
  const { accountId } = await db.membership.findUniqueOrThrow({ where: { id: membershipId } });
  const viewer = await viewerOfMembership(db, membershipId, { id: newId(), accountId });
  if (viewer?.party !== party) throw new Error(`no viewer of ${party}`);
  return viewer as ViewerOf<P>;
}

/** An operator of the platform. */
export async function addOperator({ db, start }: { db: Database; start: Date }): Promise<OperatorViewer> {
  const owner = { party: 'PLATFORM', role: 'OPERATOR' } as const;
  return viewerOf(db, 'PLATFORM', await createAccount(db, 'operator', '平台运营', owner, start));
}
