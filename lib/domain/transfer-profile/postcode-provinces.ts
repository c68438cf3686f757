/**
 * The first two digits of the postcodes of each province, by the first two digits of its region code. Public numbering
 * of the post. Some counties at a border are served from the neighbour's side (the north-east of 内蒙古 from 13 and 16),
 * others may be: what does not fit is a reason to look again, never a reason to refuse.
 */
const postcodesOf: Readonly<Record<string, readonly string[]>> = {
  '11': ['10'],
  '12': ['30'],
  '13': ['05', '06', '07'],
  '14': ['03', '04'],
  '15': ['01', '02', '13', '16'],
  '21': ['11', '12'],
  '22': ['13'],
  '23': ['15', '16'],
  '31': ['20'],
  '32': ['21', '22'],
  '33': ['31', '32'],
  '34': ['23', '24'],
  '35': ['35', '36'],
  '36': ['33', '34'],
  '37': ['25', '26', '27'],
  '41': ['45', '46', '47'],
  '42': ['43', '44'],
  '43': ['41', '42'],
  '44': ['51', '52'],
  '45': ['53', '54'],
  '46': ['57'],
  '50': ['40'],
  '51': ['61', '62', '63', '64'],
  '52': ['55', '56'],
  '53': ['65', '66', '67'],
  '54': ['85', '86'],
  '61': ['71', '72'],
  '62': ['73', '74'],
  '63': ['81'],
  '64': ['75'],
  '65': ['83', '84'],
  '71': ['99'],
  '81': ['99'],
  '82': ['99'],
};

/** Does a postcode belong to the province of a region code? True for a province the table does not know. */
export function postcodeFitsRegion(postcode: string, regionCode: string): boolean {
  return postcodesOf[regionCode.slice(0, 2)]?.includes(postcode.slice(0, 2)) ?? true;
}
