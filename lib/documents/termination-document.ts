import type { ReleaseClause } from '@/lib/domain/agreement/release-clauses';
import type { Side } from '@/lib/domain/proceeding/states';
import type { SchoolOpinion } from './agreement-document';

/** How the other side stood to it. */
export type SideAnswer =
  /** A condition agreed at signing came true: nobody was asked. */
  | { kind: 'not-asked' }
  | { kind: 'agreed'; at: Date; text: string | null }
  /** It never answered, and the school took it up. */
  | { kind: 'taken-up'; at: Date };

/**
 * Everything the letter of a termination shows and nothing else: the PDF is a pure function of this value. Identity
 * numbers are masked; the agreement has them whole.
 */
export type TerminationDocument = {
  /** 协议编号 */
  number: string;
  verificationCode: string;
  /** Absolute address the QR leads to. */
  verificationUrl: string;
  employer: { name: string; creditCode: string };
  graduate: {
    name: string;
    identityNumber: string;
    schoolName: string;
    departmentName: string;
    majorName: string;
    studentNumber: string;
  };
  post: string;
  signedAt: Date;
  requestedBy: Side;
  requestedAt: Date;
  /** A code of the reasons of the side that asked; null with a clause. */
  reasonCode: string | null;
  reasonText: string;
  clause: ReleaseClause | null;
  answer: SideAnswer;
  /** Null = nobody pays. */
  settlement: { amountFen: number; payer: Side; paidAt: Date | null; receivedAt: Date | null } | null;
  /** In the order in which they happened. */
  reviews: SchoolOpinion[];
  publicNoticeDays: number;
  /** The agreement has not bound anybody since. */
  endedAt: Date;
};
