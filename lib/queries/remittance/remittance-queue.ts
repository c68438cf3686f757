import { behind } from '@/lib/db/behind';
import { isRemittanceOffered } from '@/lib/db/stores/remittance-payer';
import { maskedAccount } from '@/lib/db/stores/remittances';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { pageOf, readCursor } from '@/lib/domain/paging/cursor';
import type { RemittanceState } from '@/lib/domain/remittance/rules';
import { defineQuery } from '@/lib/queries/define-query';

const PAGE = 20;

/** What waits for somebody is read from its oldest row on, what is over from its newest. */
const waits = (state: RemittanceState): boolean => state === 'WAITING' || state === 'EXPORTED' || state === 'SENT';

/** Remittances in one state by page. No amount is read, and of the account only its ends. */
export const remittanceQueue = defineQuery({
  name: 'remittance-queue',
  permission: 'platform.remittances',
  async run(db, _viewer: OperatorViewer, { state, after }: { state: RemittanceState; after?: string }) {
    const direction = waits(state) ? 'asc' : 'desc';
    const rows = await db.remittance.findMany({
      where: { state, ...behind('stateSince', readCursor(after), direction) },
      orderBy: [{ stateSince: direction }, { id: direction }],
      take: PAGE + 1,
      select: {
        id: true,
        reference: true,
        payee: true,
        accountSealed: true,
        bankName: true,
        stateSince: true,
        requestedAt: true,
        expiresAt: true,
        batchId: true,
      },
    });
    const page = pageOf(rows, PAGE, ({ stateSince, id }) => ({ at: stateSince, id }));
    return {
      rows: page.rows.map(({ accountSealed, ...row }) => ({ ...row, account: maskedAccount({ accountSealed }) })),
      next: page.next,
      isOffered: isRemittanceOffered(),
    };
  },
});
