import { open } from '@/lib/crypto/personal-data';
import { newestRound } from '@/lib/db/stores/certification';
import { openHandler } from '@/lib/db/stores/certification-handler';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import type { Handler } from '@/lib/domain/certification/handler';
import { defineQuery } from '@/lib/queries/define-query';

/**
 * What the personal-information form begins with: what was saved, else what registration knew of the viewer
 * himself. Contact data is whole here; the page audits the read.
 */
export const handlerToEdit = defineQuery({
  name: 'handler-to-edit',
  permission: 'employer.certification.write',
  async run(db, { employerId, accountId, name, employerName }: EmployerViewer, _input: undefined) {
    const [round, account] = [
      await newestRound(db, employerId),
      await db.account.findUniqueOrThrow({ where: { id: accountId } }),
    ];
    const accountEmail = account.emailSealed ? open(account.emailSealed) : null;
    const saved = openHandler(round?.handler);
    const values: Partial<Handler> = saved ?? { name, companyName: employerName, email: accountEmail ?? '' };
    return { values, roundId: round?.id ?? null, saved };
  },
});
