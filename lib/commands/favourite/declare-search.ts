import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { allowed } from '@/lib/domain/access/decision';
import { normaliseLine } from '@/lib/domain/rules/text';
import { newId } from '@/lib/ids';

/** Before its first search a session says what for, and that the candidates agreed to it (PIPL 13, 17). */
export const declareSearch = defineCommand({
  name: 'declare-search',
  permission: 'employer.favourites.write',
  input: z.strictObject({
    purpose: z
      .string('SEARCH_PURPOSE_MISSING')
      .transform(normaliseLine)
      .pipe(z.string().min(4, 'SEARCH_PURPOSE_MISSING').max(100, 'SEARCH_PURPOSE_TOO_LONG')),
    consent: z.literal('yes', 'SEARCH_CONSENT_MISSING'),
  }),
  event: 'SEARCH_DECLARED',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor?.party === 'EMPLOYER' ? actor : null),
  allow: () => allowed,
  async run({ db, now }, { employerId, accountId, sessionId }, { purpose }) {
    const id = newId();
    await db.searchDeclaration.create({ data: { id, employerId, accountId, sessionId, purpose, at: now } });
    return { result: { id }, subject: { type: 'search-declaration', id } };
  },
});
