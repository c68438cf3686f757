import { z } from 'zod';

/** 单位性质 as the ministry of education codes it; 34 民营企业 is ours, most employers would be 39 其他企业. */
export const EMPLOYER_NATURES = [
  '10',
  '20',
  '21',
  '22',
  '23',
  '29',
  '31',
  '32',
  '33',
  '34',
  '39',
  '40',
  '55',
  '56',
  '99',
] as const;
export const employerNatureCode = z.enum(EMPLOYER_NATURES);
export type EmployerNatureCode = (typeof EMPLOYER_NATURES)[number];

/**
 * Natures whose posts are civil service, public-institution or military appointments: the
 * probation limits of the labour contract law do not bind them (art. 2 and 96).
 */
export const APPOINTING_NATURES: readonly EmployerNatureCode[] = ['10', '20', '21', '22', '23', '29', '40'];

/**
 * Natures of employers that may keep personnel archives themselves: organs, public institutions, state-owned
 * enterprises and the armed forces. All others have them kept by a public talent service (托管).
 */
export const ARCHIVE_KEEPING_NATURES: readonly EmployerNatureCode[] = ['10', '20', '21', '22', '23', '29', '31', '40'];

/** 单位行业 as the ministry of education codes it. */
export const INDUSTRIES = [
  '11',
  '21',
  '22',
  '23',
  '24',
  '31',
  '32',
  '33',
  '34',
  '35',
  '36',
  '37',
  '38',
  '39',
  '41',
  '42',
  '43',
  '44',
  '45',
  '46',
  '80',
] as const;
export const industryCode = z.enum(INDUSTRIES);
export type IndustryCode = (typeof INDUSTRIES)[number];

/** 企业类型: state-owned, private, foreign, joint venture, public institution, social organisation, other. */
export const ENTERPRISE_TYPES = [
  'state-owned',
  'private',
  'foreign',
  'joint-venture',
  'public-institution',
  'social-organisation',
  'other',
] as const;
export const enterpriseTypeCode = z.enum(ENTERPRISE_TYPES);
export type EnterpriseTypeCode = (typeof ENTERPRISE_TYPES)[number];

/** 规模: number of staff, named by the band. */
export const EMPLOYER_SCALES = ['under-50', '50-99', '100-299', '300-499', '500-999', '1000-plus'] as const;
export const employerScaleCode = z.enum(EMPLOYER_SCALES);
export type EmployerScaleCode = (typeof EMPLOYER_SCALES)[number];
