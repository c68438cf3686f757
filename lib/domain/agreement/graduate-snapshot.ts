import { z } from 'zod';
import { COMMISSIONED_TRAINING_MODES, DEGREES, STUDY_FORMS, TRAINING_MODES } from '../codes/education';
import { ETHNICITIES, IDENTITY_DOCUMENTS, ORIGIN_KINDS, POLITICAL_STATUSES, SEXES } from '../codes/person';
import { normaliseEmail } from '../rules/email';
import { readIdentityNumber } from '../rules/identity-document';
import { maskAddress, maskEmail, maskIdentityNumber, maskMobile } from '../rules/masking';
import { anyRegion, calendarDate, codeOf, optionalText, required, text } from './field-schemas';
import { reportProblems, type FieldProblem } from './form-reading';

const graduateObject = z.strictObject({
  name: text(60),
  sex: codeOf(SEXES),
  birthOn: calendarDate,
  ethnicity: codeOf(ETHNICITIES),
  politicalStatus: codeOf(POLITICAL_STATUSES),
  identityKind: codeOf(IDENTITY_DOCUMENTS),
  identityNumber: text(20),
  /** Ministry code of the school, five digits. */
  schoolCode: z.string(required).regex(/^\d{5}$/, 'SCHOOL_CODE_INVALID'),
  schoolName: text(60),
  departmentName: text(60),
  majorName: text(60),
  majorCode: text(12),
  majorDirection: optionalText(60),
  studentNumber: text(30),
  degree: codeOf(DEGREES),
  /** 学制 in years, halves allowed. */
  studyYears: z
    .number(required)
    .min(0.5, 'STUDY_YEARS_INVALID')
    .max(10, 'STUDY_YEARS_INVALID')
    .multipleOf(0.5, 'STUDY_YEARS_INVALID'),
  /** 入学年月 'YYYY-MM'. */
  enrolledIn: z.string(required).regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, 'MONTH_INVALID'),
  graduatesOn: calendarDate,
  studyForm: codeOf(STUDY_FORMS),
  trainingMode: codeOf(TRAINING_MODES),
  /** 委培单位 of oriented and commissioned graduates. */
  commissioningUnit: optionalText(100),
  /** 生源地; retired codes are valid. */
  originRegionCode: anyRegion,
  originKind: codeOf(ORIGIN_KINDS).nullable(),
  mobile: z.string(required).regex(/^1[3-9]\d{9}$/, 'MOBILE_INVALID'),
  email: z
    .string()
    .refine((address) => normaliseEmail(address) === address, 'EMAIL_INVALID')
    .nullable(),
  homeAddress: optionalText(120),
});

/** Block B 毕业生(乙方) = the roster's columns, as stored. */
export type GraduateSnapshot = z.infer<typeof graduateObject>;

/** Typed base data, strict, with the rules between fields. */
export const graduateSnapshotSchema = graduateObject.superRefine((graduate, ctx) => {
  reportProblems(graduateProblems(graduate), ctx);
});

/** Block B as it may stand on a page: number, mobile, e-mail and address masked. */
export function maskGraduate(graduate: GraduateSnapshot): GraduateSnapshot {
  return {
    ...graduate,
    identityNumber: maskIdentityNumber(graduate.identityNumber),
    mobile: maskMobile(graduate.mobile),
    email: graduate.email && maskEmail(graduate.email),
    homeAddress: graduate.homeAddress && maskAddress(graduate.homeAddress),
  };
}

/** A datum of block B that people know by a name; the school's code is none. */
export type GraduateDatum = Exclude<keyof GraduateSnapshot, 'schoolCode'>;

/** In which data the roster says something else than what the graduate accepted with, in the order of block B. */
export function differingData(accepted: GraduateSnapshot, roster: GraduateSnapshot): GraduateDatum[] {
  const data = Object.keys(graduateObject.shape).filter((key): key is GraduateDatum => key !== 'schoolCode');
  return data.filter((key) => accepted[key] !== roster[key]);
}

/** Rules between the fields of block B; judges only fields that are there. */
export function graduateProblems(graduate: Partial<GraduateSnapshot>): FieldProblem[] {
  const problems = identityProblems(graduate);
  const { trainingMode, enrolledIn, graduatesOn } = graduate;
  if (trainingMode && COMMISSIONED_TRAINING_MODES.includes(trainingMode) && graduate.commissioningUnit === null) {
    problems.push({ code: 'GRADUATE_COMMISSIONING_UNIT_MISSING', field: 'commissioningUnit' });
  }
  if (enrolledIn && graduatesOn && graduatesOn.slice(0, 7) <= enrolledIn) {
    problems.push({ code: 'GRADUATE_GRADUATION_BEFORE_ENROLMENT', field: 'graduatesOn' });
  }
  return problems;
}

/** The number must fit its kind of document, and agree with birth date and sex where it carries them. */
function identityProblems({ identityKind, identityNumber, birthOn, sex }: Partial<GraduateSnapshot>): FieldProblem[] {
  if (!identityKind || !identityNumber) return [];
  const reading = readIdentityNumber(identityKind, identityNumber);
  if (!reading.ok) return [{ code: reading.code, field: 'identityNumber' }];
  const problems: FieldProblem[] = [];
  if (reading.birthOn && birthOn && reading.birthOn !== birthOn) {
    problems.push({ code: 'GRADUATE_BIRTH_DATE_MISMATCH', field: 'birthOn' });
  }
  if (reading.sex && sex && reading.sex !== sex) problems.push({ code: 'GRADUATE_SEX_MISMATCH', field: 'sex' });
  return problems;
}
