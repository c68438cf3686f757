import { allowed, type Decision, denied, when } from '../access/decision';
import type { Handler } from './handler';
import { type MaterialKind, REQUIRED_MATERIALS } from './materials';
import type { Method } from './methods';
import { isSameOrganisation, type Organisation } from './organisation';

/** The states a round of materials goes through; those of remittance are not reached here. */
export type RoundState = 'DRAFT' | 'IN_REVIEW' | 'SUPPLEMENT_REQUIRED' | 'REJECTED' | 'CERTIFIED';

/** May the employer change the claim of a round in this state? */
export function mayEditRound(state: string): Decision {
  if (state === 'DRAFT' || state === 'SUPPLEMENT_REQUIRED' || state === 'REMITTANCE_FAILED') return allowed;
  if (state === 'IN_REVIEW') return denied('CERTIFICATION_IN_REVIEW');
  if (state === 'REMITTING' || state === 'AWAITING_AMOUNT') return denied('CERTIFICATION_REMITTING');
  return denied('CERTIFICATION_CLOSED');
}

/** May the operator decide a round in this state, of the version he saw? */
export function mayDecideRound({ state, version }: { state: string; version: number }, seen: number): Decision {
  const isAsSeen = state === 'IN_REVIEW' && version === seen;
  return when(isAsSeen, 'CERTIFICATION_STALE');
}

const COMMON_TASKS = ['platforms', 'person', 'organisation'] as const;
export type Task = (typeof COMMON_TASKS)[number] | Method;

/** The parts of a claim; the last one is its proof. */
export const tasksOf = (method: Method): readonly Task[] => [...COMMON_TASKS, method];
/** `attention`: was done, but something about it must be mended first. */
export type TaskState = 'todo' | 'done' | 'attention';

export interface Claim {
  method: Method;
  platforms: readonly string[];
  handler: Pick<Handler, 'companyName'> | null;
  organisation: Pick<Organisation, 'name'> | null;
  materials: readonly { kind: string; createdAt: Date }[];
  /** What the operator asked for last, and when; only files handed in after that count. */
  requested: { kinds: readonly string[]; at: Date } | null;
}

/** Kinds still missing: required ones never handed in, and asked-for ones not handed in anew. */
export function missingMaterials({ materials, requested }: Pick<Claim, 'materials' | 'requested'>): MaterialKind[] {
  const has = (kind: string) => materials.some((material) => material.kind === kind);
  const isNew = (kind: string) =>
    materials.some((material) => material.kind === kind && requested !== null && material.createdAt > requested.at);
  const asked = (requested?.kinds ?? []).filter((kind) => !isNew(kind)) as MaterialKind[];
  return [...new Set([...REQUIRED_MATERIALS.filter((kind) => !has(kind)), ...asked])];
}

/** How far each part of the claim is. */
export function taskStates(claim: Claim): Record<Task, TaskState> {
  const { handler, organisation } = claim;
  const differs = handler && organisation && !isSameOrganisation(handler.companyName, organisation.name);
  const missing = missingMaterials(claim);
  const hasBegun = claim.materials.some(({ kind }) => kind !== 'logo');
  return {
    platforms: claim.platforms.length > 0 ? 'done' : 'todo',
    person: handler ? 'done' : 'todo',
    organisation: organisation ? (differs ? 'attention' : 'done') : 'todo',
    materials: missing.length === 0 ? 'done' : hasBegun ? 'attention' : 'todo',
    // Naming the account is handing the claim in: as long as it can be changed this part waits.
    remittance: 'todo',
  };
}

/** The first part that still waits; null when the claim can be handed in. */
export function firstOpenTask(claim: Claim): Task | null {
  const states = taskStates(claim);
  return tasksOf(claim.method).find((task) => states[task] !== 'done') ?? null;
}

/** May the claim be handed in? */
export const maySubmitClaim = (claim: Claim): Decision =>
  when(firstOpenTask({ ...claim, method: 'materials' }) === null, 'CERTIFICATION_INCOMPLETE');

/** May a transfer be asked for in a round in this state? Whoever was asked for papers brings papers. */
export function mayAskForRemittance(state: string, claim: Claim): Decision {
  if (state !== 'DRAFT' && state !== 'REMITTANCE_FAILED') {
    const isEditable = mayEditRound(state);
    return isEditable.allowed ? denied('REMITTANCE_NOT_INSTEAD') : isEditable;
  }
  return when(firstOpenTask({ ...claim, method: 'remittance' }) === 'remittance', 'CERTIFICATION_INCOMPLETE');
}
