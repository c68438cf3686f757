/** What the row of the stored proof says it is for. */
export const ADMINISTRATOR_PROOF = 'administrator-request';

/** Bytes of the proof: like those of a certification. */
export const ADMINISTRATOR_PROOF_BYTES = 5 * 1024 * 1024;

/** What becomes of the administrators so far. */
export const formerFates = ['disable', 'keep'] as const;
