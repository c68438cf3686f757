export const publicPages = {
  title: 'Sanfang',
};
