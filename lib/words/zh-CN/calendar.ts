/** The calendar of deadlines: what stands in it, and the part of the account pages about its secret link. */
export const calendar = {
  name: '三方签约 · 期限',
  reply: {
    GRADUATE: {
      summary: '应约截止：{other} · {post}',
      text: '{other}的签约邀请（{post}）请在 {date} 24:00（北京时间）前回应，过期自动失效。打开下面的链接，登录后查看并回应。',
    },
    EMPLOYER: {
      summary: '邀请应约截止：{other}毕业生 · {post}',
      text: '发给{other}一位毕业生的签约邀请（{post}）在 {date} 24:00（北京时间）截止，过期自动失效。打开下面的链接，登录后查看是哪一位。',
    },
  },
  report: {
    summary: '报到：{other} · {post}',
    text: '约定的报到期限，最晚 {date}。报到地点和要带的材料见协议；打开下面的链接，登录后查看。',
  },
  notSigned: '协议还在院校审核，尚未签订。',
  panel: {
    title: '日历订阅',
    lead: '把期限放进手机或电脑的日历，自动更新，提前一天提醒。',
    holds: {
      GRADUATE: '日历中有：每份邀请的应约截止时间，和约定的报到日期。',
      EMPLOYER: '日历中有：本单位每份待回应邀请的截止时间。',
    },
    who: '知道链接的人不用登录就能看到这些期限，包括{other}名称和岗位；看不到姓名、薪酬和证件号码。请不要转发；可能泄露时，请更换或停用。',
    others: { GRADUATE: '单位', EMPLOYER: '院校' },
    make: '生成订阅链接',
    renew: '更换链接',
    renewNote: '更换后，原来的链接立即失效，要在日历中重新添加。',
    madeAt: '生成时间',
    lastReadAt: '最近一次被读取',
    never: '还没有被读取过',
    revoke: '停用链接',
    once: '您的订阅链接（只显示这一次）',
    onceText:
      '复制下面的链接，在日历应用中选择“添加订阅日历”或“通过网址添加”，粘贴即可。离开本页后不再显示，忘记了可以更换。',
    copy: '复制链接',
    copied: '已复制。',
    add: '在日历应用中打开',
  },
} as const;
