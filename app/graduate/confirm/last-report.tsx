import { getFormatter, getTranslations } from 'next-intl/server';
import { Facts, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { regionFullName } from '@/lib/domain/regions/lookup';
import { ROSTER_COLUMNS } from '@/lib/domain/roster/columns';
import type { OwnBaseData } from '@/lib/queries/graduate/own-base-data';

const tones = { OPEN: 'school', ACCEPTED: 'good', REFUSED: 'bad' } as const;

/** What the graduate told the school last, whose turn it is, and what the school answered. */
export async function LastReport({ report }: { report: NonNullable<OwnBaseData['report']> }) {
  const [words, columns, codes, format] = await Promise.all([
    getTranslations('graduate.confirm'),
    getTranslations('roster.columns'),
    getTranslations('codes'),
    getFormatter(),
  ]);
  const moment = (at: Date): string => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const state = report.state as keyof typeof tones;
  /** A stored code by its name; what the graduate wrote himself stays as it is. */
  const spoken = (key: (typeof report.fields)[number]['key'], value: string): string => {
    if (key === 'originRegionCode') return regionFullName(value) ?? value;
    const table = ROSTER_COLUMNS.find((column) => column.key === key)?.table;
    const name = table ? `${table}.${value}` : '';
    return name && codes.has(name as never) ? codes(name as never) : value;
  };
  const changes = report.fields.map(({ key, wrong, right }) => {
    const [before, after] = [spoken(key, wrong), spoken(key, right)];
    return [
      columns(key === 'originRegionCode' ? 'originName' : key),
      before ? words('change', { wrong: before, right: after }) : words('changeEmpty', { right: after }),
    ] as const;
  });
  return (
    <Panel title={words('last')} actions={<Tag tone={tones[state]}>{words(`reportState.${state}`)}</Tag>}>
      <Facts
        rows={[
          ...changes,
          ...(report.note
            ? [
                [
                  words('note'),
                  <span key="note" className="whitespace-pre-line">
                    {report.note}
                  </span>,
                ] as const,
              ]
            : []),
          [words('reportedAt'), moment(report.createdAt)],
          ...(report.decidedAt ? [[words('decidedAt'), moment(report.decidedAt)] as const] : []),
          ...(report.answer
            ? [
                [
                  words('answer'),
                  <span key="answer" className="whitespace-pre-line">
                    {report.answer}
                  </span>,
                ] as const,
              ]
            : []),
        ]}
      />
    </Panel>
  );
}
