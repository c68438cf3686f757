import { z } from 'zod';

/** 合同期限类型: fixed, open-ended, until a task is done (labour contract law art. 12). */
export const CONTRACT_TERM_KINDS = ['fixed', 'open-ended', 'task-based'] as const;
export const contractTermKindCode = z.enum(CONTRACT_TERM_KINDS);
export type ContractTermKindCode = (typeof CONTRACT_TERM_KINDS)[number];

/** 档案转递类型: to the employer, to its custodian, back to the place of origin, to the next school. */
export const ARCHIVE_TRANSFER_KINDS = ['employer', 'custodian', 'place-of-origin', 'next-school'] as const;
export const archiveTransferKindCode = z.enum(ARCHIVE_TRANSFER_KINDS);
export type ArchiveTransferKindCode = (typeof ARCHIVE_TRANSFER_KINDS)[number];

/** 解约原因 given by the employer. */
export const EMPLOYER_TERMINATION_REASONS = [
  'post-cancelled',
  'not-qualified',
  'not-graduated',
  'mutual',
  'other',
] as const;
export const employerTerminationReasonCode = z.enum(EMPLOYER_TERMINATION_REASONS);
export type EmployerTerminationReasonCode = (typeof EMPLOYER_TERMINATION_REASONS)[number];

/** 解约原因 given by the graduate. */
export const GRADUATE_TERMINATION_REASONS = [
  'further-study',
  'civil-service',
  'military-service',
  'family',
  'health',
  'promise-not-kept',
  'employer-in-trouble',
  'other',
] as const;
export const graduateTerminationReasonCode = z.enum(GRADUATE_TERMINATION_REASONS);
export type GraduateTerminationReasonCode = (typeof GRADUATE_TERMINATION_REASONS)[number];
