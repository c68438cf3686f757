export const registration = {
  title: '三方签约',
} as const;
