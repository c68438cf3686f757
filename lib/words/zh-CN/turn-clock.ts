/** The clock of a record: whose turn, since when, how long that usually takes, until when. */
export const turnClock = {
  label: '现在轮到谁',
  you: '轮到您',
  lasted: {
    under: '自 {since} 起，不到 1 小时',
    hours: '自 {since} 起，已 {count} 小时',
    days: '自 {since} 起，已 {count} 天',
  },
  waited: { under: '不到 1 小时', hours: '已 {count} 小时', days: '已 {count} 天' },
  usual: { under: '通常不到 1 小时', hours: '通常约 {count} 小时', days: '通常约 {count} 天' },
  unknown: '通常多久还不清楚',
  latest: '最晚 {date}（该日 24:00 前）',
  noLatest: '没有规定最晚日期',
  overdue: { LONGER_THAN_USUAL: '已超过通常用时的两倍', PAST_LATEST: '已过最晚日期' },
  overdueShort: { LONGER_THAN_USUAL: '比通常久', PAST_LATEST: '已过期限' },
  how: '“通常”怎么算',
  note: {
    EMPLOYER:
      '这是该单位近 90 天办完这一步的中位用时：一半更快，一半更慢。办结不足 5 件时不显示。它说明过去，不是承诺。',
    GRADUATE:
      '这是同校毕业生近 90 天答复邀请的中位用时：一半更快，一半更慢，不统计个人。答复不足 5 件时不显示。它说明过去，不是承诺。',
    SCHOOL:
      '这是该院系或学校近 90 天办完这一步的中位用时：一半更快，一半更慢。办结不足 5 件时不显示。它说明过去，不是承诺。',
  },
} as const;
