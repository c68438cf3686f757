import { viewerOfMembership } from '@/lib/auth/membership-viewer';
import { messageOf } from '@/lib/db/stores/notices';
import type { Viewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { createAccount } from './rows';
import type { World } from './world';

/** An operator of the platform. */
export async function addOperator({ db, start }: World): Promise<Viewer> {
  const membershipId = await createAccount(db, 'operator', '平台运营', { party: 'PLATFORM', role: 'OPERATOR' }, start);
  const { accountId } = await db.membership.findUniqueOrThrow({ where: { id: membershipId } });
  const viewer = await viewerOfMembership(db, membershipId, { id: newId(), accountId });
  if (!viewer) throw new Error('no operator');
  return viewer;
}

/** Drains the outbox and answers with the message that was sent last to an address without an account of its own. */
export async function latestMessage({ db }: World) {
  while ((await drainOutbox(db)) > 0);
  const row = await db.notice.findFirstOrThrow({ where: { sealedBody: { not: null } }, orderBy: { id: 'desc' } });
  return { ...messageOf(row), channel: row.channel };
}
