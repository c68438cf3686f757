import { z } from 'zod';

/** 性别 by GB/T 2261.1: 1 male, 2 female. */
export const SEXES = ['1', '2'] as const;
export const sexCode = z.enum(SEXES);
export type SexCode = (typeof SEXES)[number];

/** 政治面貌 by GB/T 4762: 01 party member … 13 no party. */
export const POLITICAL_STATUSES = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '12',
  '13',
] as const;
export const politicalStatusCode = z.enum(POLITICAL_STATUSES);
export type PoliticalStatusCode = (typeof POLITICAL_STATUSES)[number];

/** 民族 by GB/T 3304, 01 Han … 56 Jino. */
export const ETHNICITIES = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
  '18',
  '19',
  '20',
  '21',
  '22',
  '23',
  '24',
  '25',
  '26',
  '27',
  '28',
  '29',
  '30',
  '31',
  '32',
  '33',
  '34',
  '35',
  '36',
  '37',
  '38',
  '39',
  '40',
  '41',
  '42',
  '43',
  '44',
  '45',
  '46',
  '47',
  '48',
  '49',
  '50',
  '51',
  '52',
  '53',
  '54',
  '55',
  '56',
] as const;
export const ethnicityCode = z.enum(ETHNICITIES);
export type EthnicityCode = (typeof ETHNICITIES)[number];

/**
 * 证件类型: resident ID card; residence permit for Hong Kong, Macao and Taiwan residents (港澳台居民居住证, an
 * 18-digit number of the same form); their travel permits; passport; foreigners' permanent residence card.
 */
export const IDENTITY_DOCUMENTS = [
  'resident-id',
  'residence-permit',
  'hong-kong-macao-travel-permit',
  'taiwan-travel-permit',
  'passport',
  'permanent-residence-card',
] as const;
export const identityDocumentCode = z.enum(IDENTITY_DOCUMENTS);
export type IdentityDocumentCode = (typeof IDENTITY_DOCUMENTS)[number];

/** 城乡生源: 1 urban, 2 rural. */
export const ORIGIN_KINDS = ['1', '2'] as const;
export const originKindCode = z.enum(ORIGIN_KINDS);
export type OriginKindCode = (typeof ORIGIN_KINDS)[number];
