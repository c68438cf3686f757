import type { ReactNode } from 'react';
import { Facts } from '@/components/ui/panel';
import type { Advice } from '@/lib/domain/agreement/advice';
import type { TransferSnapshot } from '@/lib/domain/agreement/transfer';
import type { EntryView } from '@/lib/queries/talent-service/entry-view';
import { getDayFormat, getTranslations } from '@/lib/words/reader';

interface Props {
  content: TransferSnapshot;
  /** Doubts for who may not change it: each below its value. */
  advice: readonly Advice[];
  /** The entry of the directory it was filled from. */
  directory: EntryView | null;
}

/** Block D as facts; what does not apply is left out. */
export async function ProfileFacts({ content, advice, directory }: Props) {
  const [words, kinds, rules, follow, service, day] = await Promise.all([
    getTranslations('employerPeople.transfer'),
    getTranslations('codes.archiveTransferKind'),
    getTranslations('rules'),
    getTranslations('talentServices.follow'),
    getTranslations('talentServices'),
    getDayFormat(),
  ]);
  const row = (field: keyof TransferSnapshot, value: ReactNode) => {
    const doubts = advice.filter((one) => one.field === field);
    if (!value && doubts.length === 0) return [];
    const shown = (
      <>
        {value}
        {doubts.map(({ code, params }) => (
          <span key={code} className="block text-[13px] text-warn">
            {rules(code as 'FIELD_INVALID', params)}
          </span>
        ))}
      </>
    );
    return [[words(field), shown] as const];
  };
  const { acceptsArchive, acceptsHousehold, archiveTransferKind, archiveRecipient } = content;
  const recipient = directory ? (
    <>
      {archiveRecipient}
      <span className="block text-[13px] text-ink-2">
        {follow('from')} · {service('confirmedOn', { date: day(directory.lastConfirmedAt) })}
      </span>
    </>
  ) : (
    archiveRecipient
  );
  return (
    <Facts
      rows={[
        ...row('acceptsArchive', words(acceptsArchive ? 'archiveYes' : 'archiveNo')),
        ...(acceptsArchive
          ? [
              ...row('archiveTransferKind', archiveTransferKind ? kinds(archiveTransferKind) : null),
              ...row('archiveRecipient', recipient),
              ...row('archiveDepartment', content.archiveDepartment),
              ...row('archiveContact', content.archiveContact),
              ...row('archiveTelephone', content.archiveTelephone),
              ...row('archiveAddress', content.archiveAddress),
              ...row('archivePostcode', content.archivePostcode),
            ]
          : []),
        ...row('acceptsHousehold', words(acceptsHousehold ? 'householdYes' : 'householdNo')),
        ...(acceptsHousehold ? row('householdAddress', content.householdAddress) : []),
      ]}
    />
  );
}
