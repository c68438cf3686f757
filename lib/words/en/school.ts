export const school = {
  title: 'Sanfang',
};
