/** The most pages of one paper that are drawn and shown; the sentence of PDF_TOO_MANY_PAGES names it. */
export const MOST_PAGES = 20;

/** Pixels of the shorter side below which nothing can be read. */
export const SMALLEST_SIDE = { paper: 600, logo: 100 } as const;

/** One page of a paper as a picture: its place from 1, and its size in pixels. */
export interface PaperPage {
  number: number;
  width: number;
  height: number;
}

/** Where the picture of a page is fetched. */
export const pageAddress = (fileId: string, number: number): string => `/api/files/${fileId}/pages/${number}`;

/** Why a paper cannot be shown, and so is not taken; codes of `refusals`. */
export type PaperProblem =
  | 'FILE_KIND_WRONG'
  | 'IMAGE_BROKEN'
  | 'IMAGE_TOO_LARGE'
  | 'IMAGE_TOO_SMALL'
  | 'PDF_BROKEN'
  | 'PDF_LOCKED'
  | 'PDF_TOO_HEAVY'
  | 'PDF_TOO_MANY_PAGES'
  | 'PDF_WITHOUT_PAGES'
  | 'TOO_MANY_REQUESTS';
