import { COMMISSIONED_TRAINING_MODES } from '../codes/education';

/** What the row of a stored proof of consent says it is for. */
export const COMMISSIONING_CONSENT = 'commissioning-consent';

/** Bytes of one proof, as for every other paper of this platform: 5 MB. */
export const COMMISSIONING_CONSENT_BYTES = 5 * 1024 * 1024;

/**
 * True for 定向 and 委培: these graduates have promised to work for the unit that commissioned their studies, so it must
 * agree before they bind themselves to another.
 */
export function isCommissioned(trainingMode: string): boolean {
  return COMMISSIONED_TRAINING_MODES.some((mode) => mode === trainingMode);
}
