import { z } from 'zod';
import { EMPLOYER_NATURES, EMPLOYER_SCALES, INDUSTRIES } from '../codes/employer';
import { normaliseEmail } from '../rules/email';
import { readUnifiedCreditCode } from '../rules/unified-credit-code';
import { anyRegion, codeOf, optionalText, required, text } from './field-schemas';

/** Block A 用人单位(甲方) of a letter, as stored. */
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
