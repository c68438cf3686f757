import type { z } from 'zod';
import { normalisePersonName } from '../rules/text';
import { requiredLine } from '../school/opening';

/** Anything a phone or a mail program could turn into a link: an address, a path, a name with dots inside. */
export const holdsLink = (text: string): boolean => /[@/\\:：]|[^\s.。．][.。．][^\s.。．]/u.test(text);

/**
 * The name of somebody who is invited. It stands in a message to an address whoever invites has chosen, so it must
 * not be able to carry a message of its own.
 */
export const inviteeNameInput: z.ZodType<string, string> = requiredLine(20, normalisePersonName).refine(
  (name) => !holdsLink(name),
  'INVITEE_NAME_HOLDS_LINK',
);
