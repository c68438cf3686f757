import { newestRound } from '@/lib/db/stores/certification';
import { openDrafts } from '@/lib/db/stores/claim-drafts';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

/** What the viewer's employer has typed and not saved, by part; contact data is whole, the page audits the read. */
export const claimDrafts = defineQuery({
  name: 'claim-drafts',
  permission: 'employer.certification.write',
  run: async (db, { employerId }: EmployerViewer, _input: undefined) => openDrafts(await newestRound(db, employerId)),
});
