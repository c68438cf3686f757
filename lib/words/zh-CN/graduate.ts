export const graduate = {
  title: '三方签约',
} as const;
