/**
 * 毕业去向 codes of the ministry of education, in the order they are shown.
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
