/** The version of the terms of use and of the privacy notice; a text whose meaning changes gets a new number. */
export const TERMS_VERSION = '1';

/** What everybody agrees to who opens an account, whichever way he came. */
export const ACCOUNT_CONSENTS = [
  { kind: 'terms', version: TERMS_VERSION },
  { kind: 'privacy', version: TERMS_VERSION },
] as const;

/** The separate consent (PIPL 29) before the pictures of an identity card are kept and looked at. */
export const IDENTITY_PICTURE_CONSENT = { kind: 'identity-picture', version: '1' } as const;

/** The separate consent (PIPL 29) before an account number is kept and handed to the bank. */
export const BANK_ACCOUNT_CONSENT = { kind: 'bank-account', version: '1' } as const;

/**
 * What a graduate agrees to separately, one by one (PIPL 23, 29): the use of the identity number, and showing his
 * data to the employer whose invitation he accepts. Texts stand in the words `graduate.consents`.
 */
export const consentKinds = ['IDENTITY_NUMBER', 'EMPLOYER_DISPLAY'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** The version of each of those texts as it stands now; a new one is asked for again. */
export const consentVersions: Readonly<Record<ConsentKind, string>> = { IDENTITY_NUMBER: '1', EMPLOYER_DISPLAY: '1' };
