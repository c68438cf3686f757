import { z } from 'zod';
import type { CommandContext } from '@/lib/commands/define-command';
import type { CertificationState, CertificationStep } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import {
  changeRound,
  findRound,
  moveEmployer,
  organisationOf,
  recordStep,
  type Round,
} from '@/lib/db/stores/certification';
import { tellAccounts } from '@/lib/db/stores/outbox';
import type { Decision } from '@/lib/domain/access/decision';
import type { Viewer } from '@/lib/domain/access/viewer';
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

/** The rule of every decision: in review, and as it was seen. */
export const allowDecision = (
  _actor: Viewer | null,
  round: Round,
  _now: Date,
  { version }: { version: number },
): Decision => mayDecideRound(round, version);

interface Outcome {
  state: Extract<CertificationState, 'CERTIFIED' | 'SUPPLEMENT_REQUIRED' | 'REJECTED'>;
  type: CertificationStep;
  template: MessageTemplate;
  reason?: string;
  materials?: string[];
  /** What else becomes of the employer's row. */
  employer?: Omit<Parameters<typeof moveEmployer>[2], 'certificationState'>;
}

/** Writes a decision: round (if nobody was faster), employer, history and the message to its accounts. */
export async function decide({ db, now, actor }: CommandContext, round: Round, outcome: Outcome) {
  if (!actor) throw new Refusal('SIGN_IN_NEEDED');
  const { state, type, template, reason, materials, employer } = outcome;
  const { id: roundId, employerId } = round;
  const { accountId } = actor;
  await changeRound(db, round, { state, reason: reason ?? null, decidedAt: now, decidedById: accountId });
  await moveEmployer(db, employerId, { ...employer, certificationState: state });
  const eventId = await recordStep(db, { roundId, type, accountId, at: now, reason, materials });
  await tellAccounts(db, {
    eventId,
    template,
    facts: { organisation: organisationOf(round)?.name ?? '' },
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
