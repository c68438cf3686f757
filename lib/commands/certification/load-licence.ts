import type { CommandContext } from '@/lib/commands/define-command';

/** A certified employer whose licence has an end; null for every other. */
export async function loadLicence({ db }: CommandContext, { id }: { id: string }) {
  const employer = await db.employer.findFirst({
    where: { id, certificationState: { in: ['CERTIFIED', 'RECERTIFYING'] }, licenceExpiresAt: { not: null } },
  });
  return employer?.licenceExpiresAt ? { ...employer, licenceExpiresAt: employer.licenceExpiresAt } : null;
}
