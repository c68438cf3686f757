import { open } from '@/lib/crypto/personal-data';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { maskEmail, maskMobile } from '@/lib/domain/rules/masking';
import { defineQuery } from '@/lib/queries/define-query';

/** Few by nature; what is beyond waits until some are answered. */
const MOST = 50;

/** Who asks to act for the viewer's employer, oldest first; addresses masked. */
export const joinRequests = defineQuery({
  name: 'join-requests',
  permission: 'employer.members.write',
  async run(db, { employerId }: EmployerViewer, _input: undefined) {
    const requests = await db.joinRequest.findMany({
      where: { employerId, state: 'OPEN' },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: MOST,
      select: { id: true, accountId: true, name: true, reason: true, createdAt: true },
    });
    const accounts = await db.account.findMany({
      where: { id: { in: requests.map(({ accountId }) => accountId) } },
      select: { id: true, mobileSealed: true, emailSealed: true },
    });
    return requests.map(({ accountId, ...request }) => {
      const account = accounts.find(({ id }) => id === accountId);
      return {
        ...request,
        mobile: account?.mobileSealed ? maskMobile(open(account.mobileSealed)) : null,
        email: account?.emailSealed ? maskEmail(open(account.emailSealed)) : null,
      };
    });
  },
});
