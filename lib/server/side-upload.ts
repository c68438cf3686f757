import 'server-only';
import type { Viewer } from '@/lib/domain/access/viewer';
import { isId } from '@/lib/ids';
import type { FormValues } from './action-state';
import { materialBudget, withinBudget } from './rate-limit';
import type { UploadAnswer } from './upload-route';

/** The part of the site of the side a form says it belongs to: only a page to come back to, no right. */
const baseOf = ({ side }: FormValues): string => (side === 'EMPLOYER' ? '/employer' : '/graduate');

/** The papers step of the agreement an upload names. */
export const papersPage = (inputs: FormValues): string =>
  typeof inputs.agreementId === 'string' && isId(inputs.agreementId)
    ? `${baseOf(inputs)}/terminations/new/papers?agreement=${inputs.agreementId}`
    : `${baseOf(inputs)}/terminations`;

/** The page of the proceeding an upload names. */
export const proceedingPage = (inputs: FormValues): string =>
  typeof inputs.id === 'string' && isId(inputs.id)
    ? `${baseOf(inputs)}/proceedings/${inputs.id}`
    : `${baseOf(inputs)}/terminations`;

/** May the side of this viewer upload one more paper now? */
export async function withinSideBudget(viewer: Viewer): Promise<boolean> {
  if (viewer.party === 'EMPLOYER') return withinBudget(materialBudget, viewer.employerId);
  return viewer.party === 'GRADUATE' && withinBudget(materialBudget, viewer.personId);
}

/** What a refused upload says, with what fills its sentence. */
export function uploadProblem(
  answer: { outcome: 'refused'; code: string; facts?: Record<string, string | number> } | { outcome: string },
): UploadAnswer {
  if (answer.outcome === 'not-found') return { problem: 'NOT_FOUND' };
  if (!('code' in answer)) return { problem: 'UNEXPECTED' };
  const facts = Object.entries(answer.facts ?? {}).map(([name, value]) => [name, String(value)] as const);
  return { problem: answer.code, facts: Object.fromEntries(facts) };
}
