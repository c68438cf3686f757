import data from '../../../prisma/seed/reference/regions.json';
import type { RegionData } from './region';

/** Administrative divisions of 2026-04 (source and date in the file itself). */
export const regionData: RegionData = data;
