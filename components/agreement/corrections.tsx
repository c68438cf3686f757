import type { ReactNode } from 'react';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { wordsOfDifferences } from './difference-words';
import { Differences } from './differences';
import { Panel } from '@/components/ui/panel';
import type { Difference } from '@/lib/domain/agreement/differences';
import { placeOf } from '@/lib/domain/correction/fields';
import type { FixList } from '@/lib/domain/correction/fix-list';

interface Record {
  number: number;
  fixList: FixList;
  note: string | null;
  refusals: readonly { at: Date; reason: string }[];
  confirmedAt: Date | null;
  differences: readonly Difference[] | null;
  isOpen: boolean;
}

/** Every correction of one record, the newest first: what was asked, what became of it, what changed. */
export async function Corrections({ records }: { records: readonly Record[] }) {
  if (records.length === 0) return null;
  const words = await getTranslations('correction.record');
  return records.toReversed().map((record) => (
    <Panel key={record.number} title={words('title', { number: record.number })}>
      <CorrectionRecord record={record} />
    </Panel>
  ));
}

async function CorrectionRecord({ record }: { record: Record }) {
  const [words, levels, format] = await Promise.all([
    getTranslations('correction.record'),
    getTranslations('states.level'),
    getFormatter(),
  ]);
  const moment = (at: Date): string => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  const { fixList, note, refusals, confirmedAt, differences, isOpen } = record;
  return (
    <div className="grid gap-4">
      <div className="grid gap-1.5">
        <Line>{words('asked', { level: levels(fixList.level), date: moment(fixList.at) })}</Line>
        <FixListView fixList={fixList} />
      </div>
      {refusals.map(({ at, reason }) => (
        <div key={at.toISOString()}>
          <Line>{words('refused', { date: moment(at) })}</Line>
          <p className="whitespace-pre-line">{reason}</p>
        </div>
      ))}
      {note && confirmedAt ? (
        <div>
          <Line>{words('note')}</Line>
          <p className="whitespace-pre-line">{note}</p>
        </div>
      ) : null}
      <Line>{confirmedAt ? words('confirmed', { date: moment(confirmedAt) }) : words(isOpen ? 'open' : 'ended')}</Line>
      {differences ? <Differences differences={differences} before={words('before')} after={words('after')} /> : null}
    </div>
  );
}

const Line = ({ children }: { children: ReactNode }) => <p className="text-[13px] text-ink-2">{children}</p>;

/** The named fields with what is wrong with each, below the general sentence. */
export async function FixListView({ fixList: { reason, items } }: { fixList: FixList }) {
  const { labelOf } = await wordsOfDifferences();
  return (
    <>
      <p className="whitespace-pre-line">{reason}</p>
      <dl className="grid gap-x-4 gap-y-1.5 sm:grid-cols-[11rem_1fr]">
        {items.map(({ field, words }) => (
          <div key={field} className="contents">
            <dt className="font-medium">{labelOf(placeOf(field))}</dt>
            <dd className="min-w-0 break-words whitespace-pre-line">{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
