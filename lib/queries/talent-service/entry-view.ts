import { type DirectoryEntry, takenOver } from '@/lib/domain/talent-service/directory-entry';
import { isToBeConfirmed } from '@/lib/domain/talent-service/freshness';

/** An entry as it is kept. */
interface KeptEntry extends DirectoryEntry {
  id: string;
  lastConfirmedAt: Date;
  revision: number;
  retiredAt: Date | null;
}

/** An entry of the directory as employers see it: who confirmed it is the operator's business. */
export function entryView(row: KeptEntry, now: Date) {
  const { id, name, telephone, postcode, department, openingHours, remarks } = row;
  const { isTakingArchives, lastConfirmedAt, revision } = row;
  return {
    id,
    name,
    telephone,
    postcode,
    department,
    openingHours,
    remarks,
    isTakingArchives,
    lastConfirmedAt,
    revision,
    address: takenOver(row).archiveAddress,
    isRetired: row.retiredAt !== null,
    isToBeConfirmed: isToBeConfirmed(lastConfirmedAt, now),
    takenOver: takenOver(row),
  };
}

export type EntryView = ReturnType<typeof entryView>;
