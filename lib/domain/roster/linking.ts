import { all, type Decision, when } from '@/lib/domain/access/decision';
import { mayUse } from '@/lib/domain/access/permissions';
import type { Viewer } from '@/lib/domain/access/viewer';

/** Why somebody says that he is not on a school's roster. */
export const linkRefusals = ['NEVER_ENROLLED', 'LEFT_EARLIER', 'OTHER_PERSON'] as const;
export type LinkRefusal = (typeof linkRefusals)[number];

export interface LinkFacts {
  state: string;
  linkedAt: Date | null;
}

/** May the person say whether a second school's enrolment is his? Once; both answers are final. */
export function mayAnswerClaim(viewer: Viewer, { state, linkedAt }: LinkFacts): Decision {
  return all(
    mayUse(viewer, 'graduate.base-data'),
    when(linkedAt === null && state !== 'LEFT', 'ENROLMENT_CLAIM_ANSWERED'),
  );
}
