/** What became of regions that no longer exist. */
export const regions = {
  former: '{name}（已撤销的区划）',
  until: '{name}（至 {year} 年）',
  replaced: '{name}（至 {year} 年，现为{successors}）',
  and: '、',
};
