/** What somebody agrees to who opens an account by an invitation, in the versions shown. */
export const JOINING_CONSENTS = [
  { kind: 'terms', version: '1' },
  { kind: 'privacy', version: '1' },
] as const;
