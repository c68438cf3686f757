import { ShortTurnClock } from './turn-clock';
import type { TurnClock } from '@/lib/domain/turn/clock';

interface Row {
  id: string;
  graduate: string;
  employer: string;
  post: string;
  major: string;
  studentNumber: string;
  clock: TurnClock | null;
}

/** What else waits, beside the agreement that is open; on narrow screens the list page serves instead. */
export function ReviewQueue({
  label,
  rows,
  now,
  here,
}: {
  label: string;
  rows: readonly Row[];
  now: Date;
  here: string;
}) {
  return (
    <nav aria-label={label} className="panel max-xl:hidden">
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="border-b border-line last:border-0">
            <a
              href={`/school/reviews/${row.id}`}
              aria-current={row.id === here ? 'page' : undefined}
              className={`grid grid-cols-[1fr_auto] gap-x-2 px-4 py-3 text-ink ${row.id === here ? 'border-l-[3px] border-brand bg-brand-soft' : ''}`}
            >
              <span className="font-semibold">{row.graduate}</span>
              <small className="col-span-2 text-ink-2">
                {row.employer} · {row.post}
              </small>
              <small className="col-span-2 text-ink-2">
                {row.major} {row.studentNumber}
              </small>
              <span className="col-span-2">
                <ShortTurnClock clock={row.clock} now={now} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
