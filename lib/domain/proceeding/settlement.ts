import type { Decision } from '@/lib/domain/access/decision';
import type { Side } from './states';

/** The agreed sum of a termination as one viewer sees it. */
export interface SettlementView {
  /** Of the proceeding. */
  id: string;
  amountFen: number;
  payer: Side;
  paidAt: Date | null;
  receivedAt: Date | null;
  proof: { id: string; name: string } | null;
  /** Only proposed, owed by nobody, or how far the payment has come. */
  standing: 'proposed' | 'void' | 'unpaid' | 'paid' | 'received';
  may: { pay: Decision; confirm: Decision };
}
