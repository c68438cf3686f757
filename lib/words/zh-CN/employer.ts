export const employer = {
  title: '三方签约',
} as const;
