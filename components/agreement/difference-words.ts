import { getDayFormat, getTranslations } from '@/lib/words/reader';
import { letterLabels } from './letter-words';
import type { Difference } from '@/lib/domain/agreement/differences';
import { formKey } from '@/lib/domain/agreement/form-reading';
import { regionFullName } from '@/lib/domain/regions/lookup';
import { startOfShanghaiDay } from '@/lib/domain/rules/dates';
import { fenToYuan } from '@/lib/domain/rules/money';

/** How the fields of a letter are called and their stored values read, the same wherever two versions are compared. */
export async function wordsOfDifferences() {
  const [words, labels, transfer, fields, values, codes, day] = await Promise.all([
    getTranslations('signing.differences'),
    letterLabels(),
    getTranslations('employerPeople.transfer'),
    getTranslations('signing.fields'),
    getTranslations('signing.values'),
    getTranslations('codes'),
    getDayFormat(),
  ]);

  const labelOf = ({ part, field }: Difference): string => {
    if (part === 'transfer') return transfer(field);
    if (part === 'employer') return field === 'regionCode' ? words('employerRegion') : fields(field);
    const shorter = withoutUnit[field as keyof typeof withoutUnit];
    return shorter ? fields(shorter) : (labels[formKey(field)] ?? field);
  };

  /** A value as people read it; null where there is none. */
  const valueOf = ({ field }: Difference, value: Difference['before']): string | null => {
    if (value === null || value === '') return null;
    if (typeof value === 'boolean') {
      if (field === 'acceptsArchive') return values(value ? 'archiveAccepted' : 'archiveNot');
      return values(value ? 'householdSolved' : 'householdNot');
    }
    if (typeof value === 'number') {
      if (!field.endsWith('Fen')) return values('months', { count: value });
      return value === 0 ? values('damagesNone') : `¥${fenToYuan(value)}`;
    }
    if (field.endsWith('On')) return day(startOfShanghaiDay(value));
    if (field === 'workRegionCode' || field === 'regionCode') return regionFullName(value) ?? value;
    const table = tables[field as keyof typeof tables];
    return table ? codes(`${table}.${value}` as never) : value;
  };

  return { labelOf, valueOf };
}

/** The labels of the form say the unit to type in; here the value says it. */
const withoutUnit = {
  regularPayFen: 'regularPay',
  probationPayFen: 'trialPay',
  probationMonths: 'trial',
  traineeshipMonths: 'traineeship',
  contractMonths: 'contract',
  employerDamagesFen: 'employerDamages',
  graduateDamagesFen: 'graduateDamages',
} as const;

/** Fields that hold a code, and the words of its table. */
const tables = {
  occupation: 'occupation',
  contractTermKind: 'contractTermKind',
  archiveTransferKind: 'archiveTransferKind',
  nature: 'employerNature',
  industry: 'industry',
  scale: 'employerScale',
} as const;
