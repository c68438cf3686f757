import { z } from 'zod';

/** 职位类别 as the ministry of education codes it. */
export const OCCUPATIONS = [
  '10',
  '11',
  '13',
  '17',
  '19',
  '21',
  '22',
  '23',
  '24',
  '25',
  '26',
  '27',
  '29',
  '30',
  '40',
  '60',
  '80',
  '90',
] as const;
export const occupationCode = z.enum(OCCUPATIONS);
export type OccupationCode = (typeof OCCUPATIONS)[number];
