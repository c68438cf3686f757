import type { ContractTermKindCode } from '../codes/agreement';
import { APPOINTING_NATURES, type EmployerNatureCode } from '../codes/employer';

/**
 * Longest lawful probation in months: task-based or under 3 months none; 3 to under 12 one; 12 to under 36 two;
 * 36 and more or open-ended six. Source: labour contract law art. 19. Null when a fixed term has no length yet.
 */
export function longestProbationMonths(kind: ContractTermKindCode, contractMonths: number | null): number | null {
  if (kind === 'task-based') return 0;
  if (kind === 'open-ended') return 6;
  if (contractMonths === null) return null;
  if (contractMonths < 3) return 0;
  if (contractMonths < 12) return 1;
  return contractMonths < 36 ? 2 : 6;
}

/** True where the law's probation limits are only a hint: civil service, public institutions, armed forces. */
export function isAppointingEmployer(nature: EmployerNatureCode): boolean {
  return APPOINTING_NATURES.includes(nature);
}

/** Lowest lawful probation pay in fen: 80 % of the agreed pay, rounded up. Source: labour contract law art. 20. */
export function lowestProbationPayFen(regularPayFen: number): number {
  return Math.ceil((regularPayFen * 8) / 10);
}
