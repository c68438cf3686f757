/** One line of a payment file. Whole: whoever reads it must be recorded. */
export interface Payment {
  reference: string;
  payee: string;
  account: string;
  bankName: string;
  bankLine: string | null;
  fen: number;
}
