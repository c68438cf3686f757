import type { Connection } from '@/lib/db/client';
import { usualTimesOf } from '@/lib/db/stores/usual-times';
import { agreementClock, type AgreementTurn, type TurnClock } from '@/lib/domain/turn/clock';
import { holderOf, type TurnPlaces, turnScope } from '@/lib/domain/turn/holder';

type TurnRow = AgreementTurn & TurnPlaces;

/** What tells the clock of each of these rows; null where nothing is awaited. */
export async function clocksOf(
  db: Connection,
  now: Date,
  rows: readonly TurnRow[],
): Promise<(row: TurnRow) => TurnClock | null> {
  const scopes = rows.flatMap((row) => {
    const holder = holderOf(row.state);
    return holder ? [turnScope(holder, row)] : [];
  });
  const usual = await usualTimesOf(db, scopes);
  return (row) => agreementClock(row, now, (holder) => usual(turnScope(holder, row), row.state));
}
