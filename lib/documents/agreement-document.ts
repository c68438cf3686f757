import type { EmployerSnapshot } from '@/lib/domain/agreement/employer-snapshot';
import type { GraduateSnapshot } from '@/lib/domain/agreement/graduate-snapshot';
import type { Terms } from '@/lib/domain/agreement/terms';
import type { TransferSnapshot } from '@/lib/domain/agreement/transfer';

/** What is stamped across a paper that is not, or no longer, a valid agreement. */
export type StatusMark = 'PREVIEW' | 'TERMINATED' | 'RETRACTED' | 'FULFILLED';

/** One level of the school's review, in the order of the frozen policy. */
export type SchoolOpinion = {
  level: 'COUNSELLOR' | 'DEPARTMENT' | 'SCHOOL';
  /** Words of the reviewer; null prints the level's standard consent. */
  opinion: string | null;
  /** Name of the reviewer; null while the review is open. */
  reviewer: string | null;
  reviewedAt: Date | null;
};

/** Block E 学校(丙方): whom the other two can ask. Each text null when the school gave none. */
export type SchoolContact = {
  name: string | null;
  telephone: string | null;
  email: string | null;
  address: string | null;
  postcode: string | null;
};

/** Block F: facts the platform recorded. */
export type SystemRecord = {
  invitedAt: Date;
  /** The graduate's click; null on a preview. */
  acceptedAt: Date | null;
  /** The instant of the last review; null before signing. */
  signedAt: Date | null;
  /** The instant of the status mark (terminated, fulfilled …); null without one. */
  endedAt: Date | null;
  /** Stored form, 16 characters without hyphens; null on a preview. */
  verificationCode: string | null;
  /** Absolute address the QR leads to; null prints no QR. */
  verificationUrl: string | null;
  /** SHA-256 of the frozen content, 64 hexadecimal characters. */
  contentHash: string;
};

/**
 * Everything the paper shows and nothing else: the PDF is a pure function of this value.
 * Personal data are complete; who may receive the paper is decided before it is made.
 */
export type AgreementDocument = {
  /** 协议编号; null on a preview. */
  number: string | null;
  /** Number of the terms version, from 1. */
  version: number;
  /** Version of the form the letter was written on (LETTER_FORM). */
  formVersion: string;
  statusMark: StatusMark | null;
  employer: EmployerSnapshot;
  graduate: GraduateSnapshot;
  terms: Terms;
  transfer: TransferSnapshot;
  opinions: SchoolOpinion[];
  schoolContact: SchoolContact;
  record: SystemRecord;
};
