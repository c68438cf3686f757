import { z } from 'zod';
import { text, optionalText, required } from '../agreement/field-schemas';
import {
  formShape,
  readers,
  readForm,
  type FieldProblem,
  type FieldReader,
  type FormValues,
} from '../agreement/form-reading';
import { normaliseEmail } from '../rules/email';
import { normaliseTelephone } from '../rules/telephone';

/** Figure 5 of the guide: who does this for the organisation. */
export const handlerSchema = z.strictObject({
  name: text(40),
  /** Must be the name on the licence; compared with the organisation's name when that is entered. */
  companyName: text(100),
  department: text(60),
  position: text(60),
  email: z.string(required).refine((address) => normaliseEmail(address) === address, 'EMAIL_INVALID'),
  workTelephone: optionalText(30),
  fax: optionalText(30),
});

export type Handler = z.infer<typeof handlerSchema>;

const fields: Readonly<Record<keyof Handler, FieldReader>> = {
  name: readers.person,
  companyName: readers.line,
  department: readers.line,
  position: readers.line,
  email: readers.by(normaliseEmail, 'EMAIL_INVALID'),
  workTelephone: readers.by(normaliseTelephone, 'TELEPHONE_INVALID'),
  fax: readers.by(normaliseTelephone, 'TELEPHONE_INVALID'),
};

/** Inputs of the form, optional texts under the names of the typed keys. */
export const handlerFormShape = formShape(fields);

function reachable(draft: Partial<Handler>, raw: FormValues): FieldProblem[] {
  const typed = Boolean(raw.workTelephone?.trim() || raw.fax?.trim());
  return typed || draft.workTelephone || draft.fax
    ? []
    : [{ code: 'TELEPHONE_OR_FAX_MISSING', field: 'workTelephone' }];
}

/** Reads the form: the typed handler when all is well, else every problem. */
export function readHandlerForm(raw: FormValues) {
  const rules = (draft: Partial<Handler>) => reachable(draft, raw);
  return readForm<Handler>({ fields, schema: handlerSchema, rules }, raw);
}
