/**
 * What a graduate agrees to separately, one by one (PIPL 23, 29): the use of the identity number, and showing his
 * data to the employer whose invitation he accepts. Texts stand in the words `graduate.consents`.
 */
export const consentKinds = ['IDENTITY_NUMBER', 'EMPLOYER_DISPLAY'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** The version of each text as it stands now; a text whose meaning changes gets a new one, and is asked for again. */
export const consentVersions: Readonly<Record<ConsentKind, string>> = { IDENTITY_NUMBER: '1', EMPLOYER_DISPLAY: '1' };

/** The version of the terms of use and the privacy notice that a new account agrees to. */
export const TERMS_VERSION = '1';
