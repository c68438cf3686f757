export const employer = {
  title: 'Sanfang',
};
