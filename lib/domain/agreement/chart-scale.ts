/** The top of a chart's scale: the next round number at or above the highest value, so that half of it is whole. */
export function topOf(values: readonly number[]): number {
  const highest = Math.max(0, ...values);
  if (highest <= 4) return 4;
  const unit = 10 ** Math.floor(Math.log10(highest));
  const step = [1, 2, 4, 6, 8, 10].find((one) => one * unit >= highest) ?? 10;
  return step * unit;
}

/** How high a value stands on a scale, 0 to 1. */
export const shareOfTop = (value: number, top: number): number => (top > 0 ? Math.min(1, Math.max(0, value / top)) : 0);
