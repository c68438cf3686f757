import { getFormatter, getTranslations } from '@/lib/words/reader';
import type { ReactNode } from 'react';
import { Facts, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { regionNamer } from '@/lib/words/region-name';
import { ROSTER_COLUMNS } from '@/lib/domain/roster/columns';
import type { OwnBaseData } from '@/lib/queries/graduate/own-base-data';

type Report = NonNullable<OwnBaseData['report']>;

const tones = { OPEN: 'school', ACCEPTED: 'good', REFUSED: 'bad' } as const;
const lines = (text: string): ReactNode => <span className="whitespace-pre-line">{text}</span>;

/** What the graduate told the school last, whose turn it is, and what the school answered. */
export async function LastReport({ report }: { report: Report }) {
  const [words, format] = await Promise.all([getTranslations('graduate.confirm'), getFormatter()]);
  const moment = (at: Date): string => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const state = report.state as keyof typeof tones;
  return (
    <Panel title={words('last')} actions={<Tag tone={tones[state]}>{words(`reportState.${state}`)}</Tag>}>
      <Facts
        rows={[
          ...(await changesOf(report)),
          ...(report.note ? [[words('note'), lines(report.note)] as const] : []),
          [words('reportedAt'), moment(report.createdAt)],
          ...(report.decidedAt ? [[words('decidedAt'), moment(report.decidedAt)] as const] : []),
          ...(report.answer ? [[words('answer'), lines(report.answer)] as const] : []),
        ]}
      />
    </Panel>
  );
}

/** Each wrong datum with what it was said to be. */
async function changesOf({ fields }: Report) {
  const [words, columns, codes, regionName] = await Promise.all([
    getTranslations('graduate.confirm'),
    getTranslations('roster.columns'),
    getTranslations('codes'),
    regionNamer(),
  ]);
  /** A stored code by its name; what the graduate wrote himself stays as it is. */
  const spoken = (key: Report['fields'][number]['key'], value: string): string => {
    if (key === 'originRegionCode') return regionName(value);
    const table = ROSTER_COLUMNS.find((column) => column.key === key)?.table;
    const name = table ? `${table}.${value}` : '';
    return name && codes.has(name as never) ? codes(name as never) : value;
  };
  return fields.map(({ key, wrong, right }) => {
    const [before, after] = [spoken(key, wrong), spoken(key, right)];
    return [
      columns(key === 'originRegionCode' ? 'originName' : key),
      before ? words('change', { wrong: before, right: after }) : words('changeEmpty', { right: after }),
    ] as const;
  });
}
