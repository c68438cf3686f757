import { z } from 'zod';
import { EMPLOYER_NATURES, EMPLOYER_SCALES, INDUSTRIES } from '../codes/employer';
import { normaliseEmail } from '../rules/email';
import { normalisePostcode } from '../rules/institution-numbers';
import { normaliseTelephone } from '../rules/telephone';
import { readUnifiedCreditCode } from '../rules/unified-credit-code';
import { anyRegion, codeOf, optionalText, required, text } from './field-schemas';
import {
  formShape,
  readers,
  readForm,
  reportProblems,
  type FieldProblem,
  type FieldReader,
  type FormValues,
} from './form-reading';

/** Block A 用人单位(甲方) of a letter (domain.md §4), as stored. */
export const employerSnapshotSchema = z.strictObject({
  name: text(100),
  creditCode: z.string(required).superRefine((code, ctx) => {
    const reading = readUnifiedCreditCode(code);
    if (!reading.ok) ctx.addIssue({ code: 'custom', message: reading.problem });
  }),
  nature: codeOf(EMPLOYER_NATURES),
  industry: codeOf(INDUSTRIES),
  regionCode: anyRegion,
  scale: codeOf(EMPLOYER_SCALES).nullable(),
  address: text(120),
  postcode: z
    .string()
    .regex(/^\d{6}$/, 'POSTCODE_INVALID')
    .nullable(),
  contact: text(30),
  telephone: text(30),
  email: z.string(required).refine((address) => normaliseEmail(address) === address, 'EMAIL_INVALID'),
  /** 实际用工单位: where a dispatched worker really works. */
  actualEmployer: optionalText(100),
});

export type EmployerSnapshot = z.infer<typeof employerSnapshotSchema>;

const fields: Readonly<Record<keyof EmployerSnapshot, FieldReader>> = {
  name: readers.line,
  creditCode: readers.upperCode,
  nature: readers.code,
  industry: readers.code,
  regionCode: readers.region,
  scale: readers.code,
  address: readers.line,
  postcode: readers.by(normalisePostcode, 'POSTCODE_INVALID'),
  contact: readers.person,
  telephone: readers.by(normaliseTelephone, 'TELEPHONE_INVALID'),
  email: readers.by(normaliseEmail, 'EMAIL_INVALID'),
  actualEmployer: readers.line,
};

/** Inputs of the employer block: optional texts under the names of the typed keys. */
export const employerFormShape = formShape(fields);

/** Reads the employer block of a form: the typed snapshot when all is well, else every problem. */
export function readEmployerForm(raw: FormValues): {
  value: EmployerSnapshot | null;
  draft: Partial<EmployerSnapshot>;
  problems: FieldProblem[];
} {
  return readForm<EmployerSnapshot>({ fields, schema: employerSnapshotSchema, rules: () => [] }, raw);
}

/** Form texts → EmployerSnapshot; messages are codes. */
export const employerForm = z.strictObject(employerFormShape).transform((raw, ctx): EmployerSnapshot => {
  const { value, problems } = readEmployerForm(raw);
  if (value) return value;
  reportProblems(problems, ctx);
  return z.NEVER;
});
