export const platform = {
  title: '三方签约',
} as const;
