/** How the letters to one class have come on: funnel, weeks, table. */
export const season = {
  title: '{year} 届签约进展',
  others: '其他届别',
  class: '{year} 届',
  funnel: '邀请走到了哪一步',
  milestones: { SENT: '已发出', SEEN: '已打开', ACCEPTED: '已应约', SIGNED: '已签约', LAPSED: '已失效' },
  usualHours: '一般 {hours} 小时',
  usualDays: '一般 {days} 天',
  weeks: '近 12 周',
  thisWeek: '本周',
  chart: '自 {from} 起每周发出和签约的份数：共发出 {sent} 份，签约 {signed} 份。逐周的数字见下面的数据表。',
  table: '查看数据表',
  tableCaption: '{year} 届近 12 周的数字，每周一起算',
  week: '周（周一）',
} as const;
