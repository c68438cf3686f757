import type { TransferDraft } from '@/lib/domain/agreement/transfer';
import type { TakenOver } from '@/lib/domain/talent-service/directory-entry';

/** What the form begins with once an institution was picked; a department also serves as whom to ask for. */
export function pickedValues(taken: TakenOver, kept: TransferDraft = {}): TransferDraft {
  return {
    ...kept,
    ...taken,
    acceptsArchive: true,
    archiveTransferKind: 'custodian',
    archiveContact: taken.archiveDepartment,
  };
}
