import { actingParty } from '@/lib/commands/agreement/move';
import type { CommandContext, Effect } from '@/lib/commands/define-command';
import type { Transaction } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { type Move, moveAgreement } from '@/lib/db/stores/move-agreement';
import {
  changeProceeding,
  countProceeding,
  type ProceedingAgreement,
  type ProceedingSubject,
} from '@/lib/db/stores/proceedings';
import { holdTerminationLimit } from '@/lib/db/stores/termination-limit';
import type { AgreementState, ReviewLevel } from '@/lib/domain/agreement/states';
import { type AgreementEventName, transitionFor } from '@/lib/domain/agreement/transitions';
import { type ProceedingKind, type ProceedingState, reviewOfState } from '@/lib/domain/proceeding/states';
import {
  proceedingFact,
  type ProceedingEventName,
  proceedingTargetOf,
  type ProceedingTransition,
  proceedingTransitionFor,
} from '@/lib/domain/proceeding/transitions';
import { addDays, endOfShanghaiDay, shanghaiDate } from '@/lib/domain/rules/dates';
import { newId } from '@/lib/ids';

/** What passing does to the agreement. */
const consequences = {
  TERMINATION: 'TERMINATE',
  AMENDMENT: 'AMEND',
  RETRACTION: 'RETRACT',
} as const satisfies Record<ProceedingKind, AgreementEventName>;

type Extra = Pick<Move, 'facts' | 'terms' | 'proofId'> & {
  reason?: string | undefined;
  /** What the other side says with its answer. */
  answered?: { text: string | null };
  /** Why it ended; what a reviewer remarks when he lets it pass is none. */
  endReason?: string | undefined;
};

/**
 * Writes one step of a proceeding into the history of its agreement, through the funnel: compare-and-set of the
 * agreement, event, notices, audit. When it passes, the agreement is ended, changed or left in this very statement.
 */
async function recordStep(
  context: CommandContext,
  agreement: ProceedingAgreement,
  at: { id: string; kind: ProceedingKind; to: ProceedingState; line: ProceedingTransition; termsId?: string | null },
  { facts, terms, proofId, reason }: Extra,
  result: unknown,
): Promise<void> {
  const { id, kind, to, line, termsId } = at;
  const hasPassed = to === 'PASSED';
  const end = hasPassed ? endOf(agreement.state, consequences[kind]) : agreement.state;
  const moved = await moveAgreement(context.db, {
    head: agreement,
    to: end,
    event: proceedingFact(kind, line.event, to),
    party: actingParty(partiesOf(line), context.actor),
    actor: context.actor,
    now: context.now,
    tell: line.tell,
    command: context.command,
    requestId: context.requestId,
    result,
    isAudited: false,
    proceeding: { id, level: reviewOfState(to) ?? null },
    set: {
      ...(hasPassed && kind !== 'AMENDMENT' ? { endedAt: context.now } : {}),
      ...(hasPassed && kind === 'AMENDMENT' && termsId ? { termsId } : {}),
    },
    ...(terms ? { terms } : {}),
    ...(proofId ? { proofId } : {}),
    ...(reason ? { reason } : {}),
    facts: { kind, from: line.from, to, ...facts },
  });
  if (!moved) throw new Refusal('PROCEEDING_STALE');
}

function endOf(state: AgreementState, event: AgreementEventName): AgreementState {
  const line = transitionFor(state, event);
  if (!line || line.to === 'NEXT_LEVEL' || line.to === 'ASKING_LEVEL') throw new Refusal('AGREEMENT_WRONG_STATE');
  return line.to;
}

const partiesOf = ({ by }: ProceedingTransition) =>
  by === 'SCHOOL' || by === 'SYSTEM' ? ([by] as const) : (['EMPLOYER', 'GRADUATE'] as const);

/** Where a public notice that begins now ends, exclusive: whole days in Asia/Shanghai. */
const noticeEnd = (now: Date, days: number): Date => endOfShanghaiDay(addDays(shanghaiDate(now), days));

/** Every step of an amendment names the version it is about by its hash: that is what each party agrees to. */
async function hashOf({ db }: CommandContext, termsId: string | null): Promise<{ termsHash?: string }> {
  if (!termsId) return {};
  const { hash } = await db.termsVersion.findUniqueOrThrow({ where: { id: termsId }, select: { hash: true } });
  return { termsHash: hash };
}

/**
 * One step along the proceeding's table. Belongs in a `transaction` command. Throws Refusal PROCEEDING_WRONG_STATE where
 * the table has no such line, PROCEEDING_STALE when somebody was faster.
 */
export async function proceed(
  context: CommandContext,
  subject: ProceedingSubject,
  event: ProceedingEventName,
  extra: Extra = {},
): Promise<Effect<{ id: string; agreementId: string; state: ProceedingState }>> {
  const { kind, state, agreement, termsId, publicNoticeDays, levels } = subject;
  const line = proceedingTransitionFor(kind, state, event);
  if (!line) throw new Refusal('PROCEEDING_WRONG_STATE');
  const to = proceedingTargetOf(line, state, { levels, hasPublicNotice: publicNoticeDays > 0 });
  const result = { id: subject.id, agreementId: agreement.id, state: to };
  if (kind === 'TERMINATION' && to === 'PASSED') await holdTerminationLimit(context.db, subject);
  const facts = { ...(await hashOf(context, termsId)), ...extra.facts };
  await recordStep(context, agreement, { id: subject.id, kind, to, line, termsId }, { ...extra, facts }, result);
  await changeProceeding(context.db, subject, {
    to,
    now: context.now,
    endReason: extra.endReason,
    answered: extra.answered,
    noticeUntil: to === 'PUBLIC_NOTICE' ? noticeEnd(context.now, publicNoticeDays) : undefined,
  });
  return { result, subject: { type: 'agreement', id: agreement.id } };
}

export interface ProceedingDraft {
  kind: ProceedingKind;
  reasonCode?: string | null;
  reasonText: string;
  clause?: string | null;
  levels: readonly ReviewLevel[];
  policyVersionId: string;
  publicNoticeDays?: number;
  termsId?: string | null;
}

/**
 * A side asks: the proceeding with its first step. Belongs in a `transaction` command. Throws Refusal PROCEEDING_STALE
 * when the agreement moved meanwhile, and the violation of "one open per agreement" when another is under way.
 */
export async function openProceeding(
  context: CommandContext,
  agreement: ProceedingAgreement,
  draft: ProceedingDraft,
  extra: Pick<Extra, 'facts' | 'terms' | 'proofId'> = {},
): Promise<Effect<{ id: string; agreementId: string; state: ProceedingState }>> {
  const { actor, now, db } = context;
  if (actor?.party !== 'EMPLOYER' && actor?.party !== 'GRADUATE') throw new Refusal('FORBIDDEN');
  const { kind, levels, publicNoticeDays = 0 } = draft;
  const line = proceedingTransitionFor(kind, null, draft.clause ? 'REQUEST_NO_FAULT' : 'REQUEST');
  if (!line) throw new Refusal('PROCEEDING_WRONG_STATE');
  const state = proceedingTargetOf(line, null, { levels, hasPublicNotice: publicNoticeDays > 0 });
  const id = newId();
  const result = { id, agreementId: agreement.id, state };
  await recordStep(context, agreement, { id, kind, to: state, line }, { ...extra, reason: draft.reasonText }, result);
  await db.proceeding.create({
    data: {
      ...{ id, agreementId: agreement.id, employerId: agreement.employerId, kind, state, stateSince: now },
      ...{ requestedBy: actor.party, requestedById: actor.accountId, requestedAt: now },
      ...{ reasonCode: draft.reasonCode ?? null, reasonText: draft.reasonText, clause: draft.clause ?? null },
      ...{
        levels: [...levels],
        policyVersionId: draft.policyVersionId,
        publicNoticeDays,
        termsId: draft.termsId ?? null,
      },
    },
  });
  await countProceeding(db as Transaction, agreement, kind, 1);
  return { result, subject: { type: 'agreement', id: agreement.id } };
}
