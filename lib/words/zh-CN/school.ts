export const school = {
  title: '三方签约',
} as const;
