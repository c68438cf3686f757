import { z } from 'zod';
import { normaliseCode, normaliseLine } from '@/lib/domain/rules/text';

/** Whose provider a sign-in comes from: one of a school, or the one of the whole platform. */
export const PLATFORM_PROVIDER = 'platform';
const SCHOOL_KEY = /^school-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The name of a provider in addresses, the redirect address among them. */
export const providerKey = (schoolId: string | null): string =>
  schoolId === null ? PLATFORM_PROVIDER : `school-${schoolId}`;

/** The school of a key, null for the platform's own; undefined for everything that is no key. */
export function schoolOfKey(key: string): string | null | undefined {
  return key === PLATFORM_PROVIDER ? null : SCHOOL_KEY.exec(key)?.[1];
}

/** What a provider proved of whoever came back from it. Numbers of identity documents only as their digest. */
export const institutionProof = z.strictObject({
  schoolId: z.uuid().nullable(),
  issuer: z.string().min(1).max(500),
  subject: z.string().min(1).max(255),
  name: z.string().nullable(),
  studentNumber: z.string().nullable(),
  staffNumber: z.string().nullable(),
  identityDigest: z.string().nullable(),
});
export type InstitutionProof = z.output<typeof institutionProof>;

/** A proof on its way to an account: kept sealed in the browser for ten minutes. */
export const arrival = z.strictObject({ proof: institutionProof, arrivedAt: z.number().int() });
export type Arrival = z.output<typeof arrival>;
export const ARRIVAL_MILLISECONDS = 10 * 60_000;
/** What an arrival is sealed for; nothing else opens with it. */
export const ARRIVAL_PURPOSE = 'institution-arrival';

const LONGEST = 40;

/** A number as a claim carries it: text or a whole number; null when it is absent, empty or no number of ours. */
export function numberOf(claims: Readonly<Record<string, unknown>>, name: string | null | undefined): string | null {
  const value = name ? claims[name] : undefined;
  const isWhole = typeof value === 'number' && Number.isSafeInteger(value);
  if (typeof value !== 'string' && !isWhole) return null;
  const number = normaliseCode(String(value));
  return number && number.length <= LONGEST ? number : null;
}

/** The name as the provider writes it, only to be shown. */
export function nameOf(claims: Readonly<Record<string, unknown>>): string | null {
  return typeof claims.name === 'string' ? normaliseLine(claims.name).slice(0, 60) || null : null;
}
