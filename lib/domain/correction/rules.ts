import { all, type Decision, when } from '@/lib/domain/access/decision';
import { mayUse } from '@/lib/domain/access/permissions';
import type { Viewer } from '@/lib/domain/access/viewer';
import { type AcceptanceFacts, type AgreementFacts, happens, mayAccept } from '@/lib/domain/agreement/policy';

/** May the employer hand in what a reviewer asked it to correct? */
export function mayCorrect(viewer: Viewer, facts: AgreementFacts): Decision {
  return all(mayUse(viewer, 'employer.agreements.write'), happens(facts, 'CORRECT'));
}

/** May the graduate agree to the correction? Who has left the roster can no longer bind himself to anything new. */
export function mayConfirmCorrection(viewer: Viewer, facts: AgreementFacts & { enrolled: boolean }): Decision {
  return all(
    mayUse(viewer, 'graduate.agreements.answer'),
    happens(facts, 'CONFIRM_CORRECTION'),
    when(facts.enrolled, 'GRADUATE_NOT_ENROLLED'),
  );
}

/** May the graduate send the correction back? */
export function mayRefuseCorrection(viewer: Viewer, facts: AgreementFacts): Decision {
  return all(mayUse(viewer, 'graduate.agreements.answer'), happens(facts, 'REFUSE_CORRECTION'));
}

/** May the graduate prove who he is? For what waits for his word: a letter, or a correction of what he accepted. */
export function mayProve(viewer: Viewer, facts: AcceptanceFacts, now: Date): Decision {
  return facts.state === 'CORRECTING_GRADUATE' ? mayConfirmCorrection(viewer, facts) : mayAccept(viewer, facts, now);
}
