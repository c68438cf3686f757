/** The page that stands in when another could not be made. Shown in both languages: which one to speak may be what broke. */
export const breakdown = {
  title: '页面没有打开成功',
  text: '平台出了意外。已经提交的内容不受影响。请重试；仍不行时，请把下面的编号告诉平台。',
  number: '编号',
  retry: '重试',
  home: '回到首页',
} as const;
