import { shareOfTop, topOf } from '@/lib/domain/agreement/chart-scale';

const [WIDTH, HEIGHT, FOOT] = [360, 132, 18] as const;
const PLOT = HEIGHT - FOOT;

interface Week {
  /** What stands below the bars; weeks without one are not named. */
  label: string;
  key: string;
  sent: number;
  signed: number;
}

/** Two bars a week: sent beside signed. A picture for the eye; the table beside it says the same in numbers. */
export function SeasonChart({ label, weeks }: { label: string; weeks: readonly Week[] }) {
  const top = topOf(weeks.flatMap(({ sent, signed }) => [sent, signed]));
  const step = WIDTH / weeks.length;
  const bar = Math.min(12, step / 3);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="season-chart block w-full">
      {[0, 0.5, 1].map((part) => (
        <line key={part} x1="0" x2={WIDTH} y1={PLOT - part * (PLOT - 14)} y2={PLOT - part * (PLOT - 14)} />
      ))}
      <text x="0" y={10}>
        {top}
      </text>
      {weeks.map(({ key, label: week, sent, signed }, index) => {
        const middle = step * (index + 0.5);
        const [high, low] = [sent, signed].map((value) => shareOfTop(value, top) * (PLOT - 14));
        return (
          <g key={key}>
            <rect
              className="season-sent"
              x={middle - bar}
              width={bar - 1}
              y={PLOT - (high ?? 0)}
              height={high ?? 0}
              rx="1"
            />
            <rect className="season-signed" x={middle} width={bar - 1} y={PLOT - (low ?? 0)} height={low ?? 0} rx="1" />
            {week ? (
              <text x={middle} y={HEIGHT - 4} textAnchor="middle">
                {week}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
