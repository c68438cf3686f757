import { z } from 'zod';

/**
 * 毕业去向 codes of the ministry (domain.md §5), in the order they are shown.
 * A signed agreement registers 10; a terminated one falls back to 70.
 */
export const DESTINATIONS = [
  '10',
  '11',
  '12',
  '271',
  '46',
  '502',
  '503',
  '512',
  '519',
  '70',
  '71',
  '72',
  '75',
  '76',
  '801',
  '802',
  '85',
] as const;

export const destinationCode = z.enum(DESTINATIONS);
export type DestinationCode = (typeof DESTINATIONS)[number];

export const DESTINATION_OF_SIGNED_AGREEMENT = '10' satisfies DestinationCode;
export const DESTINATION_WITHOUT_AGREEMENT = '70' satisfies DestinationCode;

/** Groups of the 落实率 formula; `unsettled` counts in none of its four terms. */
export const DESTINATION_GROUPS = ['employed', 'founder', 'freelance', 'further-study', 'unsettled'] as const;
export type DestinationGroup = (typeof DESTINATION_GROUPS)[number];

/**
 * Formula of 2021 and later: 单位就业 10 11 12 271 46 502 503 512 519, 自主创业 75, 自由职业 76,
 * 升学 801 802 85; 70 71 72 are unsettled.
 */
const GROUP_OF_DESTINATION: Record<DestinationCode, DestinationGroup> = {
  '10': 'employed',
  '11': 'employed',
  '12': 'employed',
  '271': 'employed',
  '46': 'employed',
  '502': 'employed',
  '503': 'employed',
  '512': 'employed',
  '519': 'employed',
  '75': 'founder',
  '76': 'freelance',
  '801': 'further-study',
  '802': 'further-study',
  '85': 'further-study',
  '70': 'unsettled',
  '71': 'unsettled',
  '72': 'unsettled',
};

/** The 落实率 group a destination counts in. Source: domain.md §5. */
export function destinationGroup(code: DestinationCode): DestinationGroup {
  return GROUP_OF_DESTINATION[code];
}
