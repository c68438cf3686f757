import type { TransferSnapshot } from '@/lib/domain/agreement/transfer';

/** Where the demo employers let archives go. */
export const demoTransfer: TransferSnapshot = {
  acceptsArchive: true,
  archiveTransferKind: 'custodian',
  archiveRecipient: '海淀区人才服务中心',
  archiveDepartment: '档案科',
  archiveContact: '档案室',
  archiveTelephone: '010-62228888',
  archiveAddress: '北京市海淀区海淀大街 8 号',
  archivePostcode: '100080',
  acceptsHousehold: false,
  householdAddress: null,
};

/** The letter as its form would send it: texts, money in yuan. */
export function demoTerms(employer: 0 | 1): Record<string, string> {
  return employer === 0 ? software : { ...software, ...machines };
}

const software = {
  post: '后端工程师',
  occupation: '13',
  workRegionCode: '110108',
  workAddress: '学院路 99 号',
  contractTermKind: 'fixed',
  contractMonths: '36',
  probationMonths: '3',
  traineeshipMonths: '',
  probationPay: '15000',
  regularPay: '18000',
  otherPay: '',
  socialInsurance: '按国家规定缴纳五险一金',
  housing: '提供首年住房补贴每月 1000 元',
  reportFromOn: '2027-07-01',
  reportToOn: '2027-07-15',
  reportPlace: '北京市海淀区学院路 99 号',
  employerDamages: '3000',
  graduateDamages: '3000',
  releaseConditions: '升学、录用为公务员、应征入伍时，毕业生凭证明可无责解约。',
  otherAgreements: '',
};

/** What the second employer offers instead: two letters side by side have something to compare. */
const machines = {
  post: '设备工程师',
  contractMonths: '60',
  probationMonths: '6',
  probationPay: '13600',
  regularPay: '16500',
  housing: '提供单人宿舍，免费',
  graduateDamages: '5000',
};
