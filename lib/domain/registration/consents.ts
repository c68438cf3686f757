/** The texts a person agrees to at registration, with the version shown; a changed text gets a new number. */
export const REGISTRATION_CONSENTS = [
  { kind: 'terms', version: '1' },
  { kind: 'privacy', version: '1' },
] as const;

/** The separate consent (PIPL 29) before the pictures of an identity card are kept and looked at. */
export const IDENTITY_PICTURE_CONSENT = { kind: 'identity-picture', version: '1' } as const;
