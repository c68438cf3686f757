import type { Connection } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

/** What a newly certified employer has already: an address-book entry, a favourite, a letter. Three index probes. */
export const firstSteps = defineQuery({
  name: 'first-steps',
  permission: 'employer.agreements.read',
  async run(db: Connection, { employerId }: EmployerViewer, _input: undefined) {
    const one = { where: { employerId }, select: { id: true } };
    const [profile, favourite, letter] = await Promise.all([
      db.transferProfile.findFirst({ ...one, where: { employerId, archivedAt: null } }),
      db.favourite.findFirst(one),
      db.agreement.findFirst(one),
    ]);
    return { profile: profile !== null, favourite: favourite !== null, letter: letter !== null };
  },
});

export type FirstSteps = Awaited<ReturnType<typeof firstSteps>>;
