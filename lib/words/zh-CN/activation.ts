export const activation = {
  title: '三方签约',
} as const;
