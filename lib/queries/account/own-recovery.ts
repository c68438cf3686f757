import type { Connection } from '@/lib/db/client';
import { waitingRecovery } from '@/lib/db/stores/account-recoveries';
import type { Viewer } from '@/lib/domain/access/viewer';
import { maskMobile } from '@/lib/domain/rules/masking';
import { defineQuery } from '@/lib/queries/define-query';

/** The change of mobile that waits for the viewer's account, so that he can stop it; null when there is none. */
export const ownRecovery = defineQuery({
  name: 'own-recovery',
  permission: 'own.account',
  async run(db: Connection, { accountId }: Viewer, _input: undefined) {
    const waiting = await waitingRecovery(db, { accountId });
    if (!waiting) return null;
    const { effectiveAt, mobile, schoolName } = waiting;
    return { effectiveAt, mobile: maskMobile(mobile), school: schoolName };
  },
});
