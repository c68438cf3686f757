/** The pages of a file as a page shows them, in order; for `select` of a stored file. */
export const pagesInOrder = {
  select: { number: true, width: true, height: true },
  orderBy: { number: 'asc' },
} as const;
