export const graduate = {
  title: 'Sanfang',
};
