export const inbox = {
  title: '三方签约',
} as const;
