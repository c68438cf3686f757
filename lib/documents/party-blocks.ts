import { placeName, regionFullName } from '@/lib/domain/regions/lookup';
import { codes } from '@/lib/words/zh-CN/codes';
import { document as words } from '@/lib/words/zh-CN/document';

import type { AgreementDocument } from './agreement-document';
import { chineseDate, chineseTime, fill, orBlank } from './format';
import type { Block, Field } from './table';

/** A field over `part` of the row's width; without a value a dash is printed. */
export function field(label: string, text: string | null, part: number): Field {
  return { label, text: orBlank(text), part };
}

/** A region code as its full name; the bare code when the tables do not know it. */
export function regionName(code: string): string {
  return regionFullName(code) ?? code;
}

const THIRD = 1 / 3;
const HALF = 1 / 2;
const QUARTER = 1 / 4;

function graduateOpinion({ graduate, record }: AgreementDocument): string {
  const label = words.graduate;
  if (!record.acceptedAt) return label.open;
  const accepted = fill(label.accepted, { name: graduate.name, at: chineseTime(record.acceptedAt) });
  return `${label.consent}\n${accepted}`;
}

function studyRows(graduate: AgreementDocument['graduate']): Field[][] {
  const label = words.graduate;
  return [
    [field(label.school, graduate.schoolName, HALF), field(label.department, graduate.departmentName, HALF)],
    [
      field(label.major, graduate.majorName, THIRD),
      field(label.majorCode, graduate.majorCode, THIRD),
      field(label.direction, graduate.majorDirection, THIRD),
    ],
    [
      field(label.degree, codes.degree[graduate.degree], THIRD),
      field(label.studyYears, fill(label.years, { years: graduate.studyYears }), THIRD),
      field(label.enrolledIn, chineseDate(graduate.enrolledIn), THIRD),
    ],
    [
      field(label.graduatesOn, chineseDate(graduate.graduatesOn), THIRD),
      field(label.studyForm, codes.studyForm[graduate.studyForm], THIRD),
      field(label.trainingMode, codes.trainingMode[graduate.trainingMode], THIRD),
    ],
  ];
}

/** Block 毕业生情况及意见. */
export function graduateBlock(document: AgreementDocument): Block {
  const { graduate } = document;
  const label = words.graduate;
  const origin = { name: regionName(graduate.originRegionCode), code: graduate.originRegionCode };
  const rows: Field[][] = [
    [
      field(label.name, graduate.name, THIRD),
      field(label.sex, codes.sex[graduate.sex], THIRD),
      field(label.birthOn, chineseDate(graduate.birthOn), THIRD),
    ],
    [
      field(label.identityKind, codes.identityDocument[graduate.identityKind], THIRD),
      field(label.identityNumber, graduate.identityNumber, THIRD),
      field(label.studentNumber, graduate.studentNumber, THIRD),
    ],
    ...studyRows(graduate),
    [
      field(label.ethnicity, codes.ethnicity[graduate.ethnicity], THIRD),
      field(label.politicalStatus, codes.politicalStatus[graduate.politicalStatus], THIRD),
      field(label.originKind, graduate.originKind && codes.originKind[graduate.originKind], THIRD),
    ],
    [field(label.origin, fill(label.originValue, origin), 1)],
    [field(label.mobile, graduate.mobile, HALF), field(label.email, graduate.email, HALF)],
    [field(label.homeAddress, graduate.homeAddress, 1)],
    [field(label.opinion, graduateOpinion(document), 1)],
  ];
  // Most graduates are commissioned by nobody; a row of a dash would only take room.
  if (graduate.commissioningUnit) rows.splice(-3, 0, [field(label.commissioningUnit, graduate.commissioningUnit, 1)]);
  return { title: words.block.graduate, continued: words.continued, rows };
}

function transferRows({ transfer }: AgreementDocument): Field[][] {
  const label = words.transfer;
  const yesNo = (value: boolean) => (value ? words.yes : words.no);
  const household = [
    field(label.acceptsHousehold, yesNo(transfer.acceptsHousehold), QUARTER),
    field(label.householdAddress, transfer.householdAddress, 3 * QUARTER),
  ];
  if (!transfer.acceptsArchive) return [[field(label.acceptsArchive, words.no, 1)], household];
  const kind = transfer.archiveTransferKind && codes.archiveTransferKind[transfer.archiveTransferKind];
  return [
    [
      field(label.acceptsArchive, words.yes, QUARTER),
      field(label.kind, kind, QUARTER),
      field(label.department, transfer.archiveDepartment, QUARTER),
      field(label.postcode, transfer.archivePostcode, QUARTER),
    ],
    [
      field(label.recipient, transfer.archiveRecipient, 2 * THIRD),
      field(label.contact, transfer.archiveContact, THIRD),
    ],
    [
      field(label.address, transfer.archiveAddress, 2 * THIRD),
      field(label.telephone, transfer.archiveTelephone, THIRD),
    ],
    household,
  ];
}

/** Block 用人单位情况及意见, with where archive and household registration go. */
export function employerBlock(document: AgreementDocument): Block {
  const { employer, record } = document;
  const label = words.employer;
  const invited = fill(label.invited, { name: employer.name, at: chineseTime(record.invitedAt) });
  const rows: Field[][] = [
    [field(label.name, employer.name, HALF), field(label.creditCode, employer.creditCode, HALF)],
    [
      field(label.nature, codes.employerNature[employer.nature], THIRD),
      field(label.scale, employer.scale && codes.employerScale[employer.scale], THIRD),
      field(label.postcode, employer.postcode, THIRD),
    ],
    [
      field(label.industry, codes.industry[employer.industry], HALF),
      field(label.region, regionName(employer.regionCode), HALF),
    ],
    [field(label.address, placeName(employer.regionCode, employer.address), 1)],
    [
      field(label.contact, employer.contact, THIRD),
      field(label.telephone, employer.telephone, THIRD),
      field(label.email, employer.email, THIRD),
    ],
    ...(employer.actualEmployer ? [[field(label.actualEmployer, employer.actualEmployer, 1)]] : []),
    ...transferRows(document),
    [field(label.opinion, `${label.consent}\n${invited}`, 1)],
  ];
  return { title: words.block.employer, continued: words.continued, rows };
}
