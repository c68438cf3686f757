import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { digest } from '@/lib/crypto/personal-data';
import { tryCode, useCode } from '@/lib/db/stores/one-time-codes';
import { findRosterPerson } from '@/lib/db/stores/roster-people';
import { openRosterRequest } from '@/lib/db/stores/roster-requests';
import { allowed } from '@/lib/domain/access/decision';
import { required } from '@/lib/domain/agreement/field-schemas';
import { mobileChangeSchema, noteInput } from '@/lib/domain/roster/requests';
import { codeInput, mobileInput, optionalEmailInput } from '@/lib/domain/rules/contact-inputs';
import { normaliseCode } from '@/lib/domain/rules/text';
import { checkIdentity, identityShape } from './identity-input';

const input = z
  .strictObject({
    ...identityShape,
    studentNumber: z.string(required).min(1, 'FIELD_REQUIRED').max(40, 'FIELD_TOO_LONG').transform(normaliseCode),
    mobile: mobileInput,
    email: optionalEmailInput,
    note: noteInput,
    code: codeInput,
  })
  .superRefine(checkIdentity);

/**
 * Asks the school to put a new mobile on the roster. The code proves the new number, the school decides whether it
 * is the graduate's. A claim that fits nobody gets the same answer and leaves no request.
 */
export const requestMobileChange = defineCommand({
  name: 'request-mobile-change',
  permission: 'anyone',
  input,
  event: 'MOBILE_CHANGE_REQUESTED',
  atomic: 'transaction',
  prepare({ mobile, identityNumber, code }, { db, now }) {
    const target = { channel: 'SMS' as const, address: mobile };
    return tryCode(db, { purpose: 'change-mobile', target, boundTo: digest('identity', identityNumber), code, now });
  },
  load: async ({ db }, claim) => ({ person: await findRosterPerson(db, claim) }),
  allow: () => allowed,
  async run({ db, now }, { person }, { mobile, email, note }, codeId) {
    await useCode(db, codeId as string | null, now);
    const content = mobileChangeSchema.parse({ mobile, email, note });
    const id = await openRosterRequest(db, {
      enrolmentId: person?.enrolmentId ?? null,
      kind: 'MOBILE_CHANGE',
      content,
      now,
    });
    return {
      result: { received: true },
      ...(id ? { subject: { type: 'roster-request', id } } : {}),
    };
  },
});
