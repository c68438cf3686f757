import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';
import { loadProviderSchool } from './load-provider-school';

/** Ends the sign-in of one school; links of accounts stay and work again when the same issuer comes back. */
export const removeSchoolProvider = defineCommand({
  name: 'remove-school-provider',
  permission: 'school.sign-in.write',
  input: z.strictObject({ schoolId: z.uuid('ID_INVALID'), version: z.coerce.number('ID_INVALID').int('ID_INVALID') }),
  event: 'SCHOOL_PROVIDER_REMOVED',
  atomic: 'transaction',
  load: async (context, { schoolId }) => {
    const school = await loadProviderSchool(context, schoolId);
    return school?.provider ? school : null;
  },
  allow: () => allowed,
  async run({ db }, { id }, { version }) {
    const { count } = await db.schoolProvider.deleteMany({ where: { schoolId: id, version } });
    if (count !== 1) throw new Refusal('SCHOOL_PROVIDER_STALE');
    return { result: { id }, subject: { type: 'school', id } };
  },
});
