import type { TransferDraft } from '../transfer';
import { found, type PreFlightRule } from './rule';

type TransferRule = PreFlightRule<{ transfer: TransferDraft }>;

/** 18号, 3弄, 2栋, 6楼, 501室, No. 18 – or a village house number in Chinese numerals. */
const DOOR_NUMBER = /(\d|[一二三四五六七八九十百])\s*(号|弄|栋|幢|楼|室|座|层|单元)|\d+-\d+|no\.?\s*\d+/i;
const INSTITUTION =
  /(公司|中心|局|处|院|校|学|馆|所|站|部|厅|委|会|社|厂|集团|企业|银行|人才|服务|档案|政府|办公室|医院|大学)/;
const SHORT_CHINESE_NAME = /^\p{Script=Han}{2,4}$/u;

const hasNoDoorNumber = (address: string | null | undefined) =>
  address && !DOOR_NUMBER.test(address.normalize('NFKC')) ? found : null;

/** Doubts about where an archive is sent: archives sent to wrong addresses come back. */
export const transferRules: readonly TransferRule[] = [
  {
    ...{
      code: 'ADVICE_RECIPIENT_LOOKS_LIKE_PERSON',
      level: 'warning',
      place: 'transfer',
      fields: ['archiveRecipient'],
    },
    check: ({ transfer: { archiveRecipient: name } }) =>
      name && SHORT_CHINESE_NAME.test(name) && !INSTITUTION.test(name) ? found : null,
  },
  {
    ...{ code: 'ADVICE_ADDRESS_WITHOUT_DOOR_NUMBER', level: 'warning', place: 'transfer', fields: ['archiveAddress'] },
    check: ({ transfer }) => hasNoDoorNumber(transfer.archiveAddress),
  },
  {
    ...{ code: 'ADVICE_ADDRESS_WITHOUT_DOOR_NUMBER', level: 'hint', place: 'transfer', fields: ['householdAddress'] },
    check: ({ transfer }) => hasNoDoorNumber(transfer.householdAddress),
  },
];
