import type { EmployerSnapshot } from '@/lib/domain/agreement/employer-snapshot';
import { readTermsForm, type Terms } from '@/lib/domain/agreement/terms';
import { readTransferForm, type TransferSnapshot } from '@/lib/domain/agreement/transfer';

/** Block C as it is typed. */
export const termsInput = {
  post: ' 前端工程师 ',
  occupation: '13',
  workRegionCode: '350102',
  workAddress: '',
  contractTermKind: 'fixed',
  contractMonths: '３６',
  probationMonths: '3',
  traineeshipMonths: '',
  probationPay: '7,200',
  regularPay: '9000',
  otherPay: '',
  socialInsurance: '五险一金',
  housing: '',
  reportFromOn: '2026/7/1',
  reportToOn: '2026年7月10日',
  reportPlace: '',
  employerDamages: '3000',
  graduateDamages: '0',
  releaseConditions: '',
  otherAgreements: '',
};
/** Block D as it is typed. */
export const transferInput = {
  acceptsArchive: 'yes',
  archiveTransferKind: 'custodian',
  archiveRecipient: '福州市人才服务中心',
  archiveDepartment: '',
  archiveContact: '林 敏',
  archiveTelephone: '0591 87654321',
  archiveAddress: '福建省福州市鼓楼区东大路36号',
  archivePostcode: '350001',
  acceptsHousehold: 'no',
  householdAddress: '',
};
/** Block A as it comes from a certification. */
export const employerSnapshot: EmployerSnapshot = {
  name: '海风软件（福州）有限公司',
  creditCode: '91350100M000100Y43',
  nature: '34',
  industry: '34',
  regionCode: '350102',
  scale: null,
  address: '软件大道89号',
  postcode: null,
  contact: '陈晨',
  telephone: '13800138000',
  email: 'hr@example.cn',
  actualEmployer: null,
};

/** The terms of a form that must be right. */
export function termsOf(change: Record<string, string> = {}): Terms {
  const { value, problems } = readTermsForm({ ...termsInput, ...change });
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

/** The transfer profile of a form that must be right. */
export function transferOf(change: Record<string, string> = {}): TransferSnapshot {
  const { value, problems } = readTransferForm({ ...transferInput, ...change });
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}
