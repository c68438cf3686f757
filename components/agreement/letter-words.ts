import { getTranslations } from '@/lib/words/reader';

/** The words of all inputs of the letter by name, in the order of the form. */
export async function letterLabels(): Promise<Record<string, string>> {
  const { labels, fields } = await wordsOfFields();
  return {
    post: fields('post'),
    occupation: fields('occupation'),
    workRegionCode: labels('workRegion'),
    workAddress: labels('workAddress'),
    actualEmployer: fields('actualEmployer'),
    contractTermKind: labels('contractTermKind'),
    contractMonths: labels('contractMonths'),
    probationMonths: labels('probationMonths'),
    traineeshipMonths: labels('traineeshipMonths'),
    regularPay: labels('regularPay'),
    probationPay: labels('probationPay'),
    socialInsurance: fields('socialInsurance'),
    housing: fields('housing'),
    otherPay: fields('otherPay'),
    reportFromOn: labels('reportFromOn'),
    reportToOn: labels('reportToOn'),
    reportPlace: fields('reportPlace'),
    employerDamages: labels('employerDamages'),
    graduateDamages: labels('graduateDamages'),
    releaseClauses: fields('releaseClauses'),
    releaseConditions: fields('releaseConditions'),
    otherAgreements: fields('otherAgreements'),
    transferProfileId: labels('transferProfile'),
    replyDays: labels('replyDays'),
  };
}

/** Everything the inputs of the letter are labelled and explained with. */
export async function wordsOfFields() {
  const [labels, hints, groups, fields, shell] = await Promise.all([
    getTranslations('employer.letter.labels'),
    getTranslations('employer.letter.hints'),
    getTranslations('employer.letter.groups'),
    getTranslations('signing.fields'),
    getTranslations('shell'),
  ]);
  return { labels, hints, groups, fields, shell, optional: shell('optional') };
}
