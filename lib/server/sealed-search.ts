import { openToken, sealToken } from '@/lib/crypto/personal-data';
import type { Viewer } from '@/lib/domain/access/viewer';

/** Longest text a search takes. */
const LONGEST = 60;

/** One member's searches open for nobody else, and nothing sealed for the database opens as a search. */
const purposeOf = ({ membershipId }: Viewer): string => `search ${membershipId}`;

/** A searched name or number as it may stand in an address: sealed, because addresses are logged and kept. */
export function sealSearch(viewer: Viewer, text: string): string {
  return sealToken(text.slice(0, LONGEST), purposeOf(viewer));
}

/** What `sealSearch` made for this viewer; undefined for nothing and for everything else. */
export function openSearch(viewer: Viewer, token: unknown): string | undefined {
  if (typeof token !== 'string' || token.length > 400) return undefined;
  return openToken(token, purposeOf(viewer)) || undefined;
}
