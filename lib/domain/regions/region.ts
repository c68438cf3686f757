/** A place with its six-digit code (GB/T 2260). */
export type Region = { code: string; name: string };
export type City = Region & { districts: readonly Region[] };
export type Province = Region & { cities: readonly City[] };

/** A code that was valid once: until which year, and what took its place, as far as that is certain. */
export type RetiredRegion = Region & { until?: number; successors?: readonly string[] };

/**
 * The versioned region file. `retired` codes were valid once: they can no longer be chosen, yet stay valid in
 * identity numbers, rosters and kept records.
 */
export type RegionData = {
  source: string;
  /** What the file knows and what it does not. */
  coverage: string;
  date: string;
  version: string;
  provinces: readonly Province[];
  retired: readonly RetiredRegion[];
};
