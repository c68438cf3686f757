import { z } from 'zod';
import type { FieldProblem, FormValues } from '@/lib/domain/agreement/form-reading';
import { isReleaseClause, NO_CLAUSE, type ReleaseClause } from '@/lib/domain/agreement/release-clauses';
import { yuanToFen } from '@/lib/domain/rules/money';
import { normaliseParagraphs } from '@/lib/domain/rules/text';
import { isReasonOf, leastReasonText, MOST_REASON_TEXT } from './reasons';
import type { Side } from './states';
import { missingPapers } from './termination-papers';

const typed = z.string().max(5000, 'FIELD_TOO_LONG').optional();

/** Inputs of the request as they are typed; a draft holds exactly these. */
export const terminationFormShape = {
  /** A release clause of the letter, or NONE: the other side has to agree. */
  clause: typed,
  reasonCode: typed,
  reasonText: typed,
  /** Who pays damages, or NONE. */
  settlementPayer: typed,
  settlementAmount: typed,
};

/** 10 million yuan: damages of one graduate are never near it. */
const MOST_SETTLEMENT_FEN = 1_000_000_000;

export interface AgreedSum {
  amountFen: number;
  payer: Side;
}

/** A request that can be sent. */
export interface TerminationRequest {
  clause: ReleaseClause | null;
  /** Null with a clause: the clause is the reason. */
  reasonCode: string | null;
  reasonText: string;
  settlement: AgreedSum | null;
}

/** What a request is judged by besides what is typed. */
export interface RequestContext {
  side: Side;
  /** Those of the letter. */
  clauses: readonly ReleaseClause[];
}

/**
 * Reads what was typed, with every problem at once, one a field. Only the graduate has clauses to call on; with one
 * nobody pays, so what is typed of a settlement is left out.
 */
export function readTerminationRequest(
  raw: FormValues,
  { side, clauses }: RequestContext,
): { value: TerminationRequest | null; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const note = (field: string, code: string) => void problems.push({ field, code });
  const chosen = side === 'GRADUATE' ? (raw.clause ?? '') : NO_CLAUSE;
  const clause = isReleaseClause(chosen) && clauses.includes(chosen) ? chosen : null;
  const isKnown = clause !== null || chosen === NO_CLAUSE || (chosen === '' && clauses.length === 0);
  if (!isKnown) note('clause', chosen === '' ? 'FIELD_REQUIRED' : 'CODE_INVALID');
  // Which of the other fields count is not known before that is chosen.
  const needsConsent = isKnown && clause === null;
  const reasonCode = clause ? null : (raw.reasonCode ?? '') || null;
  if (needsConsent && !isReasonOf(side, reasonCode)) note('reasonCode', reasonCode ? 'CODE_INVALID' : 'FIELD_REQUIRED');
  const reasonText = normaliseParagraphs(raw.reasonText ?? '');
  if (reasonText.length < leastReasonText(reasonCode))
    note('reasonText', reasonCode === 'other' ? 'REASON_OTHER_SHORT' : 'REASON_MISSING');
  else if (reasonText.length > MOST_REASON_TEXT) note('reasonText', 'REASON_TOO_LONG');
  const settlement = needsConsent ? readSettlement(raw, note) : null;
  return { value: problems.length === 0 ? { clause, reasonCode, reasonText, settlement } : null, problems };
}

function readSettlement(raw: FormValues, note: (field: string, code: string) => void): AgreedSum | null {
  const payer = raw.settlementPayer ?? '';
  if (payer === NO_CLAUSE) return null;
  if (payer !== 'EMPLOYER' && payer !== 'GRADUATE') {
    note('settlementPayer', payer === '' ? 'FIELD_REQUIRED' : 'CODE_INVALID');
    return null;
  }
  const amountFen = yuanToFen(raw.settlementAmount ?? '');
  if (amountFen === null || amountFen === 0 || amountFen > MOST_SETTLEMENT_FEN)
    note('settlementAmount', 'SETTLEMENT_AMOUNT_INVALID');
  return amountFen && amountFen <= MOST_SETTLEMENT_FEN ? { amountFen, payer } : null;
}

/** Names of the papers that are missing: the school's, and for a clause at least one that proves it. */
export function paperProblems(
  { clause }: Pick<TerminationRequest, 'clause'>,
  required: readonly { name: string }[],
  papers: readonly { name: string }[],
): { missing: readonly string[]; needsProof: boolean } {
  return { missing: missingPapers(required, papers), needsProof: clause !== null && papers.length === 0 };
}
