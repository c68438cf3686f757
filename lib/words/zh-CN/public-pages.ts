export const publicPages = {
  title: '三方签约',
};
