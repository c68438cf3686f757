import { z } from 'zod';
import { type EmployerSnapshot, employerSnapshotSchema } from '../agreement/employer-snapshot';
import { calendarDate, codeOf, currentRegion, optionalText, text } from '../agreement/field-schemas';
import {
  formShape,
  readers,
  readForm,
  type FieldProblem,
  type FieldReader,
  type FormValues,
} from '../agreement/form-reading';
import { EMPLOYER_SCALES, ENTERPRISE_TYPES } from '../codes/employer';
import { normaliseEmail } from '../rules/email';
import { normalisePostcode, normaliseWebsite } from '../rules/institution-numbers';
import { normaliseTelephone } from '../rules/telephone';
import { normaliseLine, organisationNameKey } from '../rules/text';
import { METHODS } from './methods';

const FIELD_LIMITS = { count: 10, length: 20 } as const;

/** Figure 6 of the guide: the organisation, as its licence says, and how graduates reach it. */
export const organisationSchema = z.strictObject({
  ...employerSnapshotSchema.omit({ actualEmployer: true }).shape,
  /** The last day the licence is valid; none for one without an end (长期). Claims of before know nothing of it. */
  licenceEndsOn: calendarDate.nullish().transform((day) => day ?? null),
  regionCode: currentRegion,
  scale: codeOf(EMPLOYER_SCALES),
  enterpriseType: codeOf(ENTERPRISE_TYPES),
  /** 业务涉及领域: free words, none twice. */
  businessFields: z
    .array(text(FIELD_LIMITS.length))
    .max(FIELD_LIMITS.count, 'BUSINESS_FIELDS_TOO_MANY')
    .nullable()
    .transform((tags) => tags ?? []),
  website: optionalText(200),
  method: codeOf(METHODS),
});

export type Organisation = z.output<typeof organisationSchema>;

/** Free words between commas, semicolons, blanks or line breaks, in the order typed. */
function readTags(typed: string) {
  const tags = typed.split(/[,，、;；\s\u3000]+/u).map(normaliseLine);
  return { value: [...new Set(tags.filter(Boolean))] };
}

const fields: Readonly<Record<keyof Organisation, FieldReader>> = {
  name: readers.line,
  creditCode: readers.upperCode,
  licenceEndsOn: readers.date,
  industry: readers.code,
  businessFields: readTags,
  enterpriseType: readers.code,
  nature: readers.code,
  scale: readers.code,
  regionCode: readers.region,
  address: readers.line,
  postcode: readers.by(normalisePostcode, 'POSTCODE_INVALID'),
  website: readers.by(normaliseWebsite, 'WEBSITE_INVALID'),
  contact: readers.person,
  telephone: readers.by(normaliseTelephone, 'TELEPHONE_INVALID'),
  email: readers.by(normaliseEmail, 'EMAIL_INVALID'),
  method: readers.code,
};

/** Inputs of the form, optional texts under the names of the typed keys. */
export const organisationFormShape = formShape(fields);

/** One name on the licence: 公司名称 of the handler and 单位名称, apart from width, blanks and case. */
export const isSameOrganisation = (one: string, other: string): boolean =>
  organisationNameKey(one) === organisationNameKey(other);

/** Reads the form; `companyName` is what the handler entered before, null when nothing yet. */
export function readOrganisationForm(raw: FormValues, companyName: string | null) {
  const rules = ({ name }: Partial<Organisation>): FieldProblem[] =>
    name && companyName && !isSameOrganisation(name, companyName)
      ? [{ code: 'ORGANISATION_NAME_DIFFERS', field: 'name' }]
      : [];
  return readForm<Organisation>({ fields, schema: organisationSchema, rules }, raw);
}

/** Block A of a letter, as approval copies it to the employer. */
export function employerSnapshotOf(organisation: Organisation): EmployerSnapshot {
  const { name, creditCode, nature, industry, regionCode, scale, address, postcode, contact, telephone, email } =
    organisation;
  return employerSnapshotSchema.parse({
    name,
    creditCode,
    nature,
    industry,
    regionCode,
    scale,
    address,
    postcode,
    contact,
    telephone,
    email,
    actualEmployer: null,
  });
}
