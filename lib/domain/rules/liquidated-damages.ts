/** Above this a 违约金 draws a warning: 5,000 yuan, in fen; ours, the law names no limit. */
export const LIQUIDATED_DAMAGES_WARNING_FEN = 500_000;

/** True when damages of one side deserve a warning: strictly more than 5,000 yuan. */
export function isHighLiquidatedDamages(fen: number): boolean {
  return fen > LIQUIDATED_DAMAGES_WARNING_FEN;
}
