import { yuanToFen } from '../rules/money';
import { REMITTANCE } from './rules';

/** A typed amount as whole fen, or the code of what is wrong with it. What no transfer can be is no try. */
export function readAmount(typed: string): { fen: number } | { problem: string } {
  if (typed.trim() === '') return { problem: 'AMOUNT_MISSING' };
  const fen = yuanToFen(typed);
  if (fen === null) return { problem: 'AMOUNT_INVALID' };
  const isPossible = fen >= REMITTANCE.lowestFen && fen <= REMITTANCE.highestFen;
  return isPossible ? { fen } : { problem: 'AMOUNT_OUT_OF_RANGE' };
}

/** Fen as a bank writes yuan, always with two decimals: 5 → "0.05". */
export const paymentAmount = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
