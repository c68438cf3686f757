import type { regions as source } from '../zh-CN/regions';
import type { Words } from '../words';

export const regions: Words<typeof source> = {
  former: '{name} (former region)',
  until: '{name} (until {year})',
  replaced: '{name} (until {year}, now {successors})',
  and: ', ',
};
