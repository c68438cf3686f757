import { z } from 'zod';
import { reportProblems } from '@/lib/domain/agreement/form-reading';
import { readTransferForm, transferFormShape, type TransferSnapshot } from '@/lib/domain/agreement/transfer';
import { normaliseLine } from '@/lib/domain/rules/text';
import { checkTransfer } from '@/lib/domain/transfer-profile/checks';

const LABEL_LENGTH = 30;

/** What the form of a profile sends: block D as typed, a name for the list, the default or not. */
export const profileShape = {
  ...transferFormShape,
  label: z.string().max(200, 'FIELD_TOO_LONG').optional(),
  isDefault: z.literal('yes').optional(),
  /** The entry of the directory the form was filled from, and its revision as shown; empty for none. */
  talentServiceId: z.union([z.literal(''), z.uuid('ID_INVALID')]).optional(),
  talentServiceRevision: z
    .string()
    .regex(/^\d{0,9}$/, 'ID_INVALID')
    .optional(),
};

interface TypedProfile {
  label: string;
  isDefault: boolean;
  content: TransferSnapshot;
  source: { id: string; revision: number } | null;
}

/** Sentences of the address book: the summary of a form lists them without the names of their fields. */
const missing: Readonly<Record<string, string>> = {
  acceptsArchive: 'TRANSFER_ARCHIVE_CHOICE_MISSING',
  acceptsHousehold: 'TRANSFER_HOUSEHOLD_CHOICE_MISSING',
  archiveTransferKind: 'TRANSFER_KIND_MISSING',
  archiveRecipient: 'TRANSFER_RECIPIENT_MISSING',
  archiveContact: 'TRANSFER_CONTACT_MISSING',
  archiveTelephone: 'TRANSFER_TELEPHONE_MISSING',
  archiveAddress: 'TRANSFER_ADDRESS_MISSING',
  archivePostcode: 'TRANSFER_POSTCODE_MISSING',
};
const general = new Set(['FIELD_REQUIRED', 'TRANSFER_ARCHIVE_FIELD_MISSING']);

/**
 * Form texts → a profile, with everything that is wrong reported at once; messages are codes. Of the checks only the
 * errors stop it: warnings are shown once it is saved.
 */
export function readProfile(
  {
    label: typedLabel,
    isDefault,
    talentServiceId,
    talentServiceRevision,
    ...raw
  }: z.output<z.ZodObject<typeof profileShape>>,
  ctx: z.RefinementCtx,
): TypedProfile {
  const label = normaliseLine(typedLabel ?? '');
  if (!label) reportProblems([{ field: 'label', code: 'TRANSFER_LABEL_MISSING' }], ctx);
  if (label.length > LABEL_LENGTH) reportProblems([{ field: 'label', code: 'FIELD_TOO_LONG' }], ctx);
  const { value: content, draft, problems } = readTransferForm(raw);
  for (const { level, code, field } of checkTransfer(draft)) {
    if (level === 'error' && !problems.some((known) => known.field === field)) problems.push({ code, field });
  }
  const named = problems.map(({ field, code }) => ({ field, code: (general.has(code) && missing[field]) || code }));
  reportProblems(named, ctx);
  if (!content) return z.NEVER;
  const source = talentServiceId ? { id: talentServiceId, revision: Number(talentServiceRevision || '0') } : null;
  return { label, isDefault: isDefault === 'yes', content, source };
}
