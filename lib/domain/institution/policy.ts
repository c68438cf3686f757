import { all, type Decision, denied, when } from '@/lib/domain/access/decision';
import type { Viewer } from '@/lib/domain/access/viewer';
import type { InstitutionProof } from './proof';

/** One side an account can act for, as far as it matters here. */
export interface Side {
  party: Viewer['party'];
  schoolId: string | null;
  personId: string | null;
}

/**
 * May this provider open this account at all? Only when it speaks for every side the account has: a school's sign-in
 * must never open an employer's, another school's or the platform's side.
 */
export function speaksForAll(schoolId: string | null, sides: readonly Side[]): boolean {
  return sides.every((side) => {
    if (side.party === 'GRADUATE') return true;
    return side.party === 'SCHOOL' && (schoolId === null || side.schoolId === schoolId);
  });
}

/**
 * May this viewer link what the provider proved to his account? A graduate when the numbers lead to his own row of
 * the roster; a reviewer of that school when they lead to nobody on it. E-mail and name decide nothing.
 */
export function mayLink(
  viewer: Viewer,
  { proof, personId, sides }: { proof: InstitutionProof; personId: string | null; sides: readonly Side[] },
): Decision {
  if (viewer.party !== 'GRADUATE' && viewer.party !== 'SCHOOL') return denied('INSTITUTION_SIDE');
  const isOwn = viewer.party === 'GRADUATE' ? personId === viewer.personId : isOwnSchool(viewer, proof, personId);
  return all(
    when(isOwn, viewer.party === 'GRADUATE' && !personId ? 'INSTITUTION_UNKNOWN' : 'INSTITUTION_NOT_YOURS'),
    when(speaksForAll(proof.schoolId, sides), 'INSTITUTION_MORE_SIDES'),
  );
}

const isOwnSchool = (viewer: { schoolId: string }, proof: InstitutionProof, personId: string | null): boolean =>
  personId === null && (proof.schoolId === null || proof.schoolId === viewer.schoolId);
