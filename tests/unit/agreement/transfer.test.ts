import { describe, expect, it } from 'vitest';
import { readTransferForm, transferSchema } from '@/lib/domain/agreement/transfer';
import { transferInput, transferOf } from './letter-inputs';

describe('transfer profiles', () => {
  it('need recipient and address when the archive is received', () => {
    const { problems } = readTransferForm({ ...transferInput, archiveAddress: '', archiveRecipient: '' });
    expect(problems.map(({ field, code }) => [field, code])).toEqual([
      ['archiveRecipient', 'TRANSFER_ARCHIVE_FIELD_MISSING'],
      ['archiveAddress', 'TRANSFER_ARCHIVE_FIELD_MISSING'],
    ]);
  });

  it('drop archive fields when the archive is not received', () => {
    const transfer = transferOf({ acceptsArchive: 'no', archivePostcode: 'left over' });
    expect(transfer).toMatchObject({ acceptsArchive: false, archiveRecipient: null, archivePostcode: null });
    expect(transferSchema.parse(transfer)).toEqual(transfer);
  });

  it('ask for the answer to both questions', () => {
    const { problems } = readTransferForm({});
    expect(problems.map(({ field }) => field)).toEqual(['acceptsArchive', 'acceptsHousehold']);
  });
});
