import { z } from 'zod';
import { optionalText, required, text } from '../agreement/field-schemas';
import { formShape, readers, readForm, type FieldReader, type FormValues } from '../agreement/form-reading';
import { normaliseBankAccount, normaliseBankLineNumber } from '../rules/institution-numbers';

/** Figure 7 of the guide: the account the platform remits to. */
const accountSchema = z.strictObject({
  account: z.string(required).regex(/^\d{8,32}$/, 'BANK_ACCOUNT_INVALID'),
  bankName: text(100),
  bankLine: optionalText(12),
});

export type BankAccount = z.infer<typeof accountSchema>;

const fields: Readonly<Record<keyof BankAccount, FieldReader>> = {
  account: readers.by(normaliseBankAccount, 'BANK_ACCOUNT_INVALID'),
  bankName: readers.line,
  bankLine: readers.by(normaliseBankLineNumber, 'BANK_LINE_NUMBER_INVALID'),
};

/** Inputs of the form. */
export const accountFormShape = formShape(fields);

/** Reads the form: the account when all is well, else every problem. */
export const readAccountForm = (raw: FormValues) =>
  readForm<BankAccount>({ fields, schema: accountSchema, rules: () => [] }, raw);
