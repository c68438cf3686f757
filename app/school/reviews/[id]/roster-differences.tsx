import { datumReader } from '@/components/school/base-data';
import { NoticeBox } from '@/components/ui/panel';
import type { AgreementDetail } from '@/lib/queries/agreement/agreement-detail';
import { getTranslations } from '@/lib/words/reader';

/** Datum by datum: what the graduate accepted with, which is what the paper prints, and what the roster says now. */
export async function RosterDifferences({ differences }: { differences: AgreementDetail['differences'] }) {
  const [words, { label, read }] = await Promise.all([getTranslations('reviews.differences'), datumReader()]);
  return (
    <NoticeBox tone="warn" title={words('title', { count: differences.length })}>
      <p>{words('lead')}</p>
      <ul className="my-2 list-disc pl-5">
        {differences.map(({ datum, accepted, roster }) => {
          const [before, now] = [read(datum, accepted), read(datum, roster)];
          const line = before === now ? 'hidden' : 'line';
          return <li key={datum}>{words(line, { datum: label(datum), before, now })}</li>;
        })}
      </ul>
      <p>{words('whatNow')}</p>
    </NoticeBox>
  );
}
