import type { Connection } from '@/lib/db/client';
import { runsOf } from '@/lib/db/stores/batch-reading';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { MOST_POST_TEMPLATES } from '@/lib/domain/agreement/post-template';
import { defineQuery } from '@/lib/queries/define-query';

/** The employer's checks or sendings, the latest first, and the templates a new check can have. */
export const invitationBatches = defineQuery({
  name: 'invitation-batches',
  permission: 'employer.agreements.write',
  async run(
    db: Connection,
    { employerId }: EmployerViewer,
    { list, after }: { list: 'checks' | 'releases'; after?: string },
  ) {
    const kind = list === 'checks' ? ('INVITATION_CHECK' as const) : ('INVITATION_SEND' as const);
    const [runs, templates] = await Promise.all([
      runsOf(db, { employerId, kind, after }),
      db.postTemplate.findMany({
        where: { employerId },
        orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
        select: { id: true, name: true },
        take: MOST_POST_TEMPLATES,
      }),
    ]);
    return { ...runs, templates };
  },
});
