import 'server-only';
import { after } from 'next/server';
import { openInvitation } from '@/lib/commands/agreement/open-invitation';
import { execute } from '@/lib/commands/execute';
import type { Viewer } from '@/lib/domain/access/viewer';
import { log } from '@/lib/log';
import { requestFacts } from './request-facts';

/**
 * Marks a letter as seen once its page has been answered. Reads never write: the page asks for this deed by name,
 * and it goes through the command like every other (audited, once, compare-and-set). Links to letters are never
 * prefetched, so only a person who opens one gets here; without JavaScript too.
 */
export async function markInvitationOpened(viewer: Viewer, id: string): Promise<void> {
  const { requestId } = await requestFacts();
  after(async () => {
    try {
      // Refused when it was seen or answered meanwhile: nothing to do then.
      await execute(openInvitation, viewer, { id }, { requestId });
    } catch (error) {
      log.warn('opening not recorded', { requestId, cause: error instanceof Error ? error.name : 'unknown' });
    }
  });
}
