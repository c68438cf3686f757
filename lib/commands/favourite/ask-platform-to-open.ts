import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { requestOpening, schoolNamed } from '@/lib/db/stores/opening-requests';
import { when } from '@/lib/domain/access/decision';
import { normaliseLine } from '@/lib/domain/rules/text';

/** An employer asks the platform to open a school that does not take part; operators see how many ask for it. */
export const askPlatformToOpen = defineCommand({
  name: 'ask-platform-to-open',
  permission: 'employer.favourites.write',
  input: z.strictObject({
    school: z.string().transform(normaliseLine).pipe(z.string().min(4, 'SCHOOL_NAME_WHOLE').max(60, 'FIELD_TOO_LONG')),
  }),
  event: 'PLATFORM_OPENING_ASKED',
  atomic: 'transaction',
  async load({ db, actor }, { school: typed }) {
    return actor?.party === 'EMPLOYER' ? { actor, isThere: (await schoolNamed(db, typed)) !== null } : null;
  },
  allow: (_actor, { isThere }) => when(!isThere, 'SCHOOL_OPEN_ALREADY'),
  async run({ db, now }, { actor: { employerId, accountId } }, { school: name }) {
    const id = await requestOpening(db, {
      employerId,
      askedById: accountId,
      school: { id: null, name },
      year: 0,
      now,
    });
    return { result: { id }, subject: { type: 'opening-request', id } };
  },
});
