/** A monthly minimum wage of a place and one of its grades, in fen, from a day until before another. */
export interface MinimumWage {
  regionCode: string;
  grade: number;
  monthlyFen: number;
  /** 'YYYY-MM-DD' */
  effectiveOn: string;
  /** Exclusive; null = until a newer one. */
  endsOn: string | null;
}

export interface WageFloor {
  monthlyFen: number;
  effectiveOn: string;
  /** The place it is stated for: the work place itself, its city or its province. */
  regionCode: string;
}

/**
 * The wage nobody may be paid less than at a place on a day, or null when none is known. Which grade a district has is
 * rarely known, so it is the lowest grade of the most exact place with wages of its own (district, city, province): who
 * is below it is below the minimum wage wherever in that place he works.
 */
export function wageFloor(wages: readonly MinimumWage[], regionCode: string, on: string): WageFloor | null {
  const places = [regionCode, `${regionCode.slice(0, 4)}00`, `${regionCode.slice(0, 2)}0000`];
  for (const place of places) {
    const inForce = wages.filter((wage) => wage.regionCode === place && isInForce(wage, wages, on));
    const [lowest] = inForce.sort((left, right) => left.monthlyFen - right.monthlyFen);
    if (lowest) return { monthlyFen: lowest.monthlyFen, effectiveOn: lowest.effectiveOn, regionCode: place };
  }
  return null;
}

/** Begun, not ended, and not followed by a newer wage of the same place and grade. */
function isInForce(wage: MinimumWage, wages: readonly MinimumWage[], on: string): boolean {
  const hasBegun = (one: MinimumWage) => one.effectiveOn <= on;
  if (!hasBegun(wage) || (wage.endsOn !== null && wage.endsOn <= on)) return false;
  const isNewer = (one: MinimumWage) =>
    one.regionCode === wage.regionCode && one.grade === wage.grade && one.effectiveOn > wage.effectiveOn;
  return !wages.some((one) => isNewer(one) && hasBegun(one));
}
