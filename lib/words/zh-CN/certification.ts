export const certification = {
  title: '三方签约',
} as const;
