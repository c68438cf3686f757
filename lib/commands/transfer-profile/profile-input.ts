import { z } from 'zod';
import { InvalidInput } from '@/lib/db/refusal';
import { readTransferForm, transferFormShape, type TransferSnapshot } from '@/lib/domain/agreement/transfer';
import { normaliseLine } from '@/lib/domain/rules/text';

/** What the form of a profile sends besides its id: a name for the list, the default or not, block D as typed. */
export const profileShape = {
  ...transferFormShape,
  label: z
    .string('FIELD_REQUIRED')
    .transform(normaliseLine)
    .pipe(z.string().min(1, 'FIELD_REQUIRED').max(30, 'FIELD_TOO_LONG')),
  isDefault: z.literal('yes').optional(),
};

/** Block D as typed → as stored. Throws InvalidInput with every problem; doubts (adviseTransfer) do not stop it. */
export function contentOf(raw: Parameters<typeof readTransferForm>[0]): TransferSnapshot {
  const { value, problems } = readTransferForm(raw);
  if (!value) throw new InvalidInput(Object.fromEntries(problems.map(({ field, code }) => [field, code])));
  return value;
}
