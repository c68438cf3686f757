import { all, type Decision, when } from '../access/decision';
import { mayUse } from '../access/permissions';
import type { Viewer } from '../access/viewer';
import type { RosterColumnKey } from './columns';
import type { BadRosterRow, GoodRosterRow } from './judge';

/** Most rows of one file, and its greatest size. */
export const ROSTER_MAXIMUM = { rows: 10_000, bytes: 20 * 1024 * 1024, columns: 60 } as const;

/** `RosterImport.state`: judged and waiting, imported, or given up. */
export const rosterImportStates = ['PENDING', 'APPLIED', 'DISCARDED'] as const;
export type RosterImportState = (typeof rosterImportStates)[number];

/** What importing a good row would do. */
export const rowEffects = ['new', 'changed', 'same'] as const;
export type RowEffect = (typeof rowEffects)[number];

/** A good row with what it would do, as it waits sealed. */
export interface PlannedRow extends GoodRosterRow {
  effect: RowEffect;
  /** What differs from the roster; of changed rows. */
  columns: RosterColumnKey[];
  /** The graduate had confirmed what now changes, and is asked to confirm again. */
  reopens: boolean;
}

/** The two sealed columns of one import, opened. */
export interface WaitingRows {
  good: PlannedRow[];
  bad: BadRosterRow[];
}

interface ImportFacts {
  state: RosterImportState;
  rowsGood: number;
  rowsBad: number;
  keepsBadRows: boolean;
}

/** May these rows be imported? A file with errors only when the reviewer says: the good rows alone. */
export function mayApplyImport(viewer: Viewer, facts: ImportFacts, scope: 'all' | 'good'): Decision {
  return all(
    mayUse(viewer, 'school.roster.write'),
    when(facts.state === 'PENDING', 'ROSTER_IMPORT_CLOSED'),
    when(facts.rowsGood > 0, 'ROSTER_IMPORT_EMPTY'),
    when(scope === 'good' || facts.rowsBad === 0, 'ROSTER_IMPORT_HAS_ERRORS'),
  );
}

/** May the rows that still wait be dropped? Also the bad ones that outlive a partial import. */
export function mayDiscardImport(viewer: Viewer, facts: ImportFacts): Decision {
  return all(
    mayUse(viewer, 'school.roster.write'),
    when(facts.state === 'PENDING' || facts.keepsBadRows, 'ROSTER_IMPORT_CLOSED'),
  );
}
