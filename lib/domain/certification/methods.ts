/** How a claim is proven, in the order of the page: by a small transfer, or by papers a person looks at. */
export const METHODS = ['remittance', 'materials'] as const;
export type Method = (typeof METHODS)[number];

/** The stored method; papers where none was chosen. */
export const methodOf = (stored: string | null | undefined): Method =>
  METHODS.find((method) => method === stored) ?? 'materials';
