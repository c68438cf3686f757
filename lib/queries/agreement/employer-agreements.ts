import { open } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { type EmployerRecordRow, findEmployerRecords } from '@/lib/db/stores/employer-records';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import type { RecordFilters, RecordList } from '@/lib/domain/agreement/record-filters';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { maskIdentityNumber } from '@/lib/domain/rules/masking';
import type { TurnClock } from '@/lib/domain/turn/clock';
import { defineQuery } from '@/lib/queries/define-query';
import { clocksOf } from './turn-clocks';

const PAGE = 20;

export interface EmployerAgreementsInput extends RecordFilters {
  list: RecordList;
  sought?: string;
  after?: Cursor;
}

/**
 * One page of the viewer's own records: those that stand, by sending, or those that came to nothing, by their end;
 * each with its clock, and the counts of all his records by state.
 */
export const employerAgreements = defineQuery({
  name: 'employer-agreements',
  permission: 'employer.agreements.read',
  async run(db: Connection, { employerId }: EmployerViewer, input: EmployerAgreementsInput) {
    const { now, counts, ...found } = await findEmployerRecords(db, { ...input, employerId, limit: PAGE + 1 });
    const { rows, next } = pageOf(found.rows, PAGE, ({ id, invitedAt, stateSince }) => ({
      at: input.list === 'standing' ? invitedAt : stateSince,
      id,
    }));
    const owned = rows.map((row) => ({ ...row, employerId }));
    const clockOf = await clocksOf(db, now, owned);
    return { now, counts, next, rows: owned.map((row) => viewOf(row, clockOf(row))) };
  },
});

function viewOf({ numberSealed, ...row }: EmployerRecordRow, clock: TurnClock | null) {
  return { ...row, clock, identity: maskIdentityNumber(open(numberSealed)) };
}

export type EmployerRecord = ReturnType<typeof viewOf>;
