import type { ReactNode } from 'react';
import { Facts } from '@/components/ui/panel';
import type { Finding } from '@/lib/domain/agreement/pre-flight/rule';
import type { TransferSnapshot } from '@/lib/domain/agreement/transfer';
import type { EntryView } from '@/lib/queries/talent-service/entry-view';
import { getDayFormat, getTranslations } from '@/lib/words/reader';

interface Props {
  content: TransferSnapshot;
  /** Doubts for who may not change it: each below its value. */
  advice: readonly Finding[];
  /** The entry of the directory it was filled from. */
  directory: EntryView | null;
}

/** Block D as facts; what does not apply is left out. */
export async function ProfileFacts({ content, advice, directory }: Props) {
  const [words, kinds] = await Promise.all([
    getTranslations('employerPeople.transfer'),
    getTranslations('codes.archiveTransferKind'),
  ]);
  const row = (field: keyof TransferSnapshot, value: ReactNode) =>
    value
      ? [
          [
            words(field),
            <Doubted key={field} value={value} doubts={advice.filter((one) => one.field === field)} />,
          ] as const,
        ]
      : [];
  const { acceptsArchive, acceptsHousehold, archiveTransferKind: kind } = content;
  const recipient = directory ? (
    <Followed recipient={content.archiveRecipient} directory={directory} />
  ) : (
    content.archiveRecipient
  );
  return (
    <Facts
      rows={[
        ...row('acceptsArchive', words(acceptsArchive ? 'archiveYes' : 'archiveNo')),
        ...(kind ? row('archiveTransferKind', kinds(kind)) : []),
        ...(acceptsArchive ? row('archiveRecipient', recipient) : []),
        ...row('archiveDepartment', content.archiveDepartment),
        ...row('archiveContact', content.archiveContact),
        ...row('archiveTelephone', content.archiveTelephone),
        ...row('archiveAddress', content.archiveAddress),
        ...row('archivePostcode', content.archivePostcode),
        ...row('acceptsHousehold', words(acceptsHousehold ? 'householdYes' : 'householdNo')),
        ...row('householdAddress', content.householdAddress),
      ]}
    />
  );
}

/** A value, with what is to be feared of it below. */
async function Doubted({ value, doubts }: { value: ReactNode; doubts: readonly Finding[] }) {
  const rules = await getTranslations('rules');
  return (
    <>
      {value}
      {doubts.map(({ code, params }) => (
        <span key={code} className="block text-[13px] text-warn">
          {rules(code as 'FIELD_INVALID', params)}
        </span>
      ))}
    </>
  );
}

async function Followed({ recipient, directory }: { recipient: string | null; directory: EntryView }) {
  const [words, day] = await Promise.all([getTranslations('talentServices'), getDayFormat()]);
  return (
    <>
      {recipient}
      <span className="block text-[13px] text-ink-2">
        {words('follow.from')} · {words('confirmedOn', { date: day(directory.lastConfirmedAt) })}
      </span>
    </>
  );
}
