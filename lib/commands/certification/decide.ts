import { z } from 'zod';
import type { CommandContext } from '@/lib/commands/define-command';
import type { CertificationState, CertificationStep } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import {
  changeRound,
  findRound,
  followRound,
  lockEmployer,
  organisationOf,
  recordStep,
  type Round,
} from '@/lib/db/stores/certification';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { all, type Decision, denied } from '@/lib/domain/access/decision';
import type { Viewer } from '@/lib/domain/access/viewer';
import { mayReviewClaim } from '@/lib/domain/certification/review-claim';
import { wasCertified } from '@/lib/domain/certification/standing';
import { mayDecideRound } from '@/lib/domain/certification/steps';
import type { MessageTemplate } from '@/lib/domain/messages/templates';

/** The round and the version the operator looked at. */
export const decisionInput = {
  id: z.uuid('ID_INVALID'),
  version: z.coerce.number('FIELD_INVALID').int('FIELD_INVALID'),
};

/** Any round, for an operator; everybody else finds nothing. */
export const loadForDecision = ({ db, actor }: CommandContext, { id }: { id: string }): Promise<Round | null> =>
  actor?.party === 'PLATFORM' ? findRound(db, id) : Promise.resolve(null);

/** The rule of every decision: in review, as it was seen, and in nobody else's hands. */
export const allowDecision = (
  actor: Viewer | null,
  round: Round,
  now: Date,
  { version }: { version: number },
): Decision =>
  actor ? all(mayDecideRound(round, version), mayReviewClaim(round, actor.accountId, now)) : denied('SIGN_IN_NEEDED');

interface Outcome {
  state: Extract<CertificationState, 'CERTIFIED' | 'SUPPLEMENT_REQUIRED' | 'REJECTED'>;
  type: CertificationStep;
  template: MessageTemplate;
  reason?: string;
  materials?: string[];
  /** What else becomes of the employer's row. */
  employer?: Parameters<typeof followRound>[4];
}

/** Writes a decision: round (if nobody was faster), employer, history and the message to its accounts. */
export async function decide({ db, now, actor }: CommandContext, round: Round, outcome: Outcome) {
  if (!actor) throw new Refusal('SIGN_IN_NEEDED');
  const { state, type, template, reason, materials, employer } = outcome;
  const { id: roundId, employerId } = round;
  const { accountId } = actor;
  const standing = await lockEmployer(db, employerId);
  const decided = { state, reason: reason ?? null, decidedAt: now, decidedById: accountId };
  await changeRound(db, round, { ...decided, claimedById: null, claimedAt: null });
  await followRound(db, standing, state, now, employer);
  const eventId = await recordStep(db, { roundId, type, accountId, at: now, reason, materials });
  // A change that is not approved yet has not given the employer another name.
  const isKnownName = state !== 'CERTIFIED' && wasCertified(standing.certificationState);
  const organisation = isKnownName ? standing.name : (organisationOf(round)?.name ?? '');
  await tellAccounts(db, {
    eventId,
    template: isKnownName && state === 'REJECTED' ? 'CERTIFICATION_CHANGE_REJECTED' : template,
    facts: { organisation, ...(materials?.length ? { materials: materials.join(',') } : {}) },
    now,
    to: { employerId },
    link: '/employer/certification',
  });
  return {
    result: { state },
    subject: { type: 'certification', id: roundId },
    facts: { employerId, eventId, ...(materials ? { materials } : {}) },
  };
}
