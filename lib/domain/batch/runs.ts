import { all, type Decision, when } from '../access/decision';
import { mayUse, type Permission } from '../access/permissions';
import type { Viewer } from '../access/viewer';

/** Kinds of many rows that are worked through in the background. */
export const batchKinds = ['FAVOURITE_IMPORT', 'INVITATION_CHECK', 'INVITATION_SEND', 'AGREEMENT_DEED'] as const;
export type BatchKind = (typeof batchKinds)[number];

export const batchStates = ['QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'] as const;
export type BatchState = (typeof batchStates)[number];

/** Is there work left that will be done? */
export const isLiveBatch = (state: BatchState): boolean => state === 'QUEUED' || state === 'RUNNING';

interface KindRules {
  /** Rows of one transaction: small enough that pages answered by the same process do not wait for it. */
  chunkRows: number;
  /** What its member must be allowed, at the start and still before every chunk. */
  permission: Permission;
}

export const batchRules: Readonly<Record<BatchKind, KindRules>> = {
  // Each transaction costs what some hundred of its rows cost; a full workbook can still be stopped on its way.
  FAVOURITE_IMPORT: { chunkRows: 2500, permission: 'employer.favourites.write' },
  INVITATION_CHECK: { chunkRows: 100, permission: 'employer.agreements.write' },
  // A letter is some ten statements, and its employer is held meanwhile: what suspends it waits for one chunk.
  INVITATION_SEND: { chunkRows: 25, permission: 'employer.agreements.write' },
  // Each record is a transaction of its own; a chunk is what is known of the progress.
  AGREEMENT_DEED: { chunkRows: 25, permission: 'employer.agreements.write' },
};

/** After so many failures in a row (about two hours) a run is given up. */
export const LAST_ATTEMPT = 7;

/** A row of a workbook as it waits: what was written, and what its kind read from it. */
export interface BatchItem<Reading> {
  /** Line on the sheet, 1 = first line. */
  rowNumber: number;
  /** Texts by column of the sheet, for the answer workbook. */
  cells: string[];
  reading: Reading;
}

/** What became of a row. */
export interface BatchResult<Result extends string = string> {
  rowNumber: number;
  result: Result;
  /** The row it led to. */
  subjectId: string | null;
  /** What the kind of run keeps of it besides; sealed. */
  detail?: unknown;
}

/** May this run be stopped? What was done until then stays. */
export function mayCancelBatch(viewer: Viewer, run: { kind: BatchKind; state: BatchState }): Decision {
  return all(mayUse(viewer, batchRules[run.kind].permission), when(isLiveBatch(run.state), 'BATCH_ENDED'));
}

/** May this run be held between two chunks? */
export function mayPauseBatch(viewer: Viewer, run: PausableRun): Decision {
  return all(mayCancelBatch(viewer, run), when(run.pausedAt === null, 'BATCH_PAUSED'));
}

/** May this run go on? */
export function mayResumeBatch(viewer: Viewer, run: PausableRun): Decision {
  return all(mayCancelBatch(viewer, run), when(run.pausedAt !== null, 'BATCH_NOT_PAUSED'));
}

interface PausableRun {
  kind: BatchKind;
  state: BatchState;
  pausedAt: Date | null;
}
