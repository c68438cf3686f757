import { getDayFormat, getFormatter, getTranslations } from '@/lib/words/reader';
import { Panel } from '@/components/ui/panel';
import { shareOfTop } from '@/lib/domain/agreement/chart-scale';
import { milestones } from '@/lib/domain/agreement/milestones';
import { type Season, shareOf } from '@/lib/domain/agreement/season';
import { startOfShanghaiDay } from '@/lib/domain/rules/dates';
import { Funnel } from './funnel';
import { SeasonChart } from './season-chart';

interface Props {
  year: number;
  season: Season;
  /** Medians in hours; null where nothing has come that far. */
  times: { toAccept: number | null; toSign: number | null };
  /** Other classes with numbers, as links; none where there is one class only. */
  others?: readonly { year: number; href: string }[];
}

/** How the letters to one class have come on: the funnel, the weeks as a picture, and the same weeks as a table. */
export async function SeasonPanel({ year, season, times, others = [] }: Props) {
  const words = await getTranslations('season');
  const links = (
    <nav aria-label={words('others')} className="flex flex-wrap gap-x-3 text-[13px]">
      {others.map((other) => (
        <a key={other.year} href={other.href}>
          {words('class', { year: String(other.year) })}
        </a>
      ))}
    </nav>
  );
  return (
    <Panel title={words('title', { year: String(year) })} actions={others.length > 0 && links}>
      <div className="grid gap-5">
        <SeasonFunnel totals={season.totals} times={times} />
        <SeasonWeeks weeks={season.weeks} />
        <SeasonTable weeks={season.weeks} year={year} />
      </div>
    </Panel>
  );
}

async function SeasonFunnel({ totals, times }: { totals: Season['totals']; times: Props['times'] }) {
  const [words, format] = await Promise.all([getTranslations('season'), getFormatter()]);
  const usual = (hours: number | null): string | undefined => {
    if (hours === null) return undefined;
    return hours < 36
      ? words('usualHours', { hours: Math.max(1, Math.round(hours)) })
      : words('usualDays', { days: format.number(hours / 24, { maximumFractionDigits: 1 }) });
  };
  const details = { ACCEPTED: usual(times.toAccept), SIGNED: usual(times.toSign) };
  const steps = milestones.map((key) => {
    const share = key === 'SENT' ? null : shareOf(totals[key], totals.SENT);
    return {
      key,
      label: words(`milestones.${key}`),
      count: totals[key],
      share: share === null ? null : format.number(share / 100, { style: 'percent' }),
      part: shareOfTop(totals[key], totals.SENT),
      detail: key === 'ACCEPTED' || key === 'SIGNED' ? details[key] : undefined,
    };
  });
  return <Funnel label={words('funnel')} steps={steps} />;
}

/** A week as people write it: month and day of its Monday. */
const monthAndDay = (week: string): string => `${week.slice(5, 7)}/${week.slice(8)}`;

async function SeasonWeeks({ weeks }: Pick<Season, 'weeks'>) {
  const [words, day] = await Promise.all([getTranslations('season'), getDayFormat()]);
  const last = weeks.length - 1;
  // Every third week is named, and the present one: more do not fit.
  const labelOf = (week: string, index: number): string =>
    index === last ? words('thisWeek') : (last - index) % 3 === 0 ? monthAndDay(week) : '';
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap gap-x-4 text-[13px] text-ink-2">
        <span>{words('weeks')}</span>
        <span className="season-key season-key-sent">{words('milestones.SENT')}</span>
        <span className="season-key season-key-signed">{words('milestones.SIGNED')}</span>
      </p>
      <SeasonChart
        label={words('chart', {
          from: day(startOfShanghaiDay(weeks[0]?.week ?? '')),
          sent: weeks.reduce((sum, { SENT }) => sum + SENT, 0),
          signed: weeks.reduce((sum, { SIGNED }) => sum + SIGNED, 0),
        })}
        weeks={weeks.map(({ week, SENT, SIGNED }, index) => ({
          key: week,
          label: labelOf(week, index),
          sent: SENT,
          signed: SIGNED,
        }))}
      />
    </div>
  );
}

async function SeasonTable({ weeks, year }: Pick<Season, 'weeks'> & { year: number }) {
  const words = await getTranslations('season');
  return (
    <details>
      <summary className="cursor-pointer text-[13px] text-brand max-sm:min-h-11">{words('table')}</summary>
      <div className="overflow-x-auto">
        <table className="season-table mt-2 w-full text-[13px]">
          <caption className="sr-only">{words('tableCaption', { year: String(year) })}</caption>
          <thead>
            <tr>
              <th scope="col">{words('week')}</th>
              {milestones.map((key) => (
                <th key={key} scope="col">
                  {words(`milestones.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map(({ week, ...counts }) => (
              <tr key={week}>
                <th scope="row">{monthAndDay(week)}</th>
                {milestones.map((key) => (
                  <td key={key}>{counts[key]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
