import { maskBankAccount } from '../rules/masking';
import { normaliseLine } from '../rules/text';
import type { RemittanceState } from './rules';

/** What the bank says of one line; null when its word for it is unknown. */
export interface ResultLine {
  rowNumber: number;
  reference: string;
  outcome: 'SENT' | 'FAILED' | null;
  reason: string;
}

/** What became of a line. Keys of the words `remittances.results.lines`. */
export type LineAnswer =
  | 'RECORDED_SENT'
  | 'RECORDED_FAILED'
  | 'UNCHANGED'
  | 'UNKNOWN_REFERENCE'
  | 'OUTCOME_UNREADABLE'
  | 'REASON_MISSING'
  | 'CONTRADICTS_ITSELF'
  | 'NOT_EXPORTED'
  | 'STALE';

export interface AnsweredLine {
  rowNumber: number;
  reference: string;
  answer: LineAnswer;
}

/** A sum of money that could be the amount of a transfer: with a decimal point, or before its unit. */
const SUM = /(?<![\d.．])\d{1,3}(?:[.．]\d{1,2}(?![\d.．])|(?=\s*[元圆角分块]))/g;

/**
 * A reason as it is kept and shown: one line, long numbers (accounts) masked, and sums, too: banks and people quote the
 * amount, which nobody is to read.
 */
export const bankReason = (text: string): string =>
  normaliseLine(text)
    .slice(0, 200)
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\d(?:[\s-]?\d){7,}/g, (number) => maskBankAccount(number.replace(/\D/g, '')))
    .replace(SUM, '**');

/**
 * What a line of the bank's answer means for the remittance as it stands: an answer that changes nothing, or null
 * when it is to be recorded. `all`: every line of the file with this reference.
 */
export function judgeLine(
  line: ResultLine,
  all: readonly ResultLine[],
  remittance: { state: RemittanceState; sentAt: Date | null } | null,
): LineAnswer | null {
  if (!remittance) return 'UNKNOWN_REFERENCE';
  if (!line.outcome) return 'OUTCOME_UNREADABLE';
  if (all.some(({ outcome }) => outcome !== line.outcome)) return 'CONTRADICTS_ITSELF';
  if (line.outcome === 'FAILED' && bankReason(line.reason) === '') return 'REASON_MISSING';
  const { state, sentAt } = remittance;
  if (state === 'EXPORTED') return null;
  if (state === 'WAITING') return 'NOT_EXPORTED';
  const wasRecorded = line.outcome === 'SENT' ? sentAt !== null && state !== 'FAILED' : state === 'FAILED';
  return wasRecorded ? 'UNCHANGED' : 'STALE';
}
