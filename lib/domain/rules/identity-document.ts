import type { IdentityDocumentCode, SexCode } from '../codes/person';
import { readResidentIdNumber, type ResidentIdProblem } from './resident-id-number';
import { normaliseCode } from './text';

export type IdentityProblem =
  | ResidentIdProblem
  | 'ID_NUMBER_RESIDENCE_PERMIT'
  | 'ID_NUMBER_TRAVEL_PERMIT'
  | 'ID_NUMBER_PASSPORT'
  | 'ID_NUMBER_PERMANENT_RESIDENCE';

export type IdentityReading =
  { ok: true; number: string; birthOn?: string; sex?: SexCode } | { ok: false; code: IdentityProblem };

/** 港澳台居民居住证 numbers begin with these (State Council 2018, GB 11643 form). */
const RESIDENCE_PERMIT_PREFIX = /^(810000|820000|830000)/;
const HONG_KONG_MACAO_TRAVEL_PERMIT = /^[HM]\d{8}(\d{2})?$/;
const TAIWAN_TRAVEL_PERMIT = /^\d{8}$/;
const PASSPORT = /^(?=.*\d)[A-Z0-9]{5,17}$/;
const OLD_PERMANENT_RESIDENCE_CARD = /^[A-Z]{3}\d{12}$/;

/**
 * Reads the number of any accepted document, normalised (half width, upper case, no blanks). Birth date and
 * sex come along where the number carries them, so a roster row that contradicts its own number can be found.
 */
export function readIdentityNumber(kind: IdentityDocumentCode, text: string): IdentityReading {
  const number = normaliseCode(text);
  switch (kind) {
    case 'resident-id':
      return readResidentIdNumber(number);
    case 'residence-permit':
      return RESIDENCE_PERMIT_PREFIX.test(number)
        ? readResidentIdNumber(number)
        : { ok: false, code: 'ID_NUMBER_RESIDENCE_PERMIT' };
    case 'hong-kong-macao-travel-permit':
      return accept(number, HONG_KONG_MACAO_TRAVEL_PERMIT, 'ID_NUMBER_TRAVEL_PERMIT');
    case 'taiwan-travel-permit':
      return accept(number, TAIWAN_TRAVEL_PERMIT, 'ID_NUMBER_TRAVEL_PERMIT');
    case 'passport':
      return accept(number, PASSPORT, 'ID_NUMBER_PASSPORT');
    case 'permanent-residence-card':
      return readPermanentResidenceNumber(number);
  }
}

/** 外国人永久居留身份证: the 2023 card has 18 digits beginning with 9, the older one three letters and 12 digits. */
function readPermanentResidenceNumber(number: string): IdentityReading {
  if (OLD_PERMANENT_RESIDENCE_CARD.test(number)) return { ok: true, number };
  if (/^9/.test(number)) return readResidentIdNumber(number);
  return { ok: false, code: 'ID_NUMBER_PERMANENT_RESIDENCE' };
}

function accept(number: string, format: RegExp, code: IdentityProblem): IdentityReading {
  return format.test(number) ? { ok: true, number } : { ok: false, code };
}
