import { releaseClausesOf } from '@/lib/domain/agreement/release-clauses';
import { formatVerificationCode } from '@/lib/domain/rules/verification-code';
import { placeName } from '@/lib/domain/regions/lookup';
import { fenToYuan } from '@/lib/domain/rules/money';
import { codes } from '@/lib/words/zh-CN/codes';
import { document as words } from '@/lib/words/zh-CN/document';
import { shanghaiDate } from '@/lib/domain/rules/dates';

import type { AgreementDocument, SchoolOpinion } from './agreement-document';
import { chineseDate, chineseTime, fill, monthlyPay } from './format';
import { field } from './party-blocks';
import type { Block, Field } from './table';

const THIRD = 1 / 3;
const HALF = 1 / 2;

function opinionText({ level, opinion, reviewer, reviewedAt }: SchoolOpinion): string {
  if (!reviewedAt) return words.school.open;
  const signed = fill(words.school.signed, {
    passed: words.school.passed[level],
    name: reviewer ?? words.blank,
    at: chineseTime(reviewedAt),
  });
  return `${opinion ?? words.school.consent[level]}\n${signed}`;
}

function contactText({ schoolContact }: AgreementDocument): string | null {
  const label = words.school;
  const { name, telephone, email, address, postcode } = schoolContact;
  const parts = [
    name && fill(label.person, { value: name }),
    telephone && fill(label.telephone, { value: telephone }),
    email && fill(label.email, { value: email }),
    address && fill(label.address, { value: address }),
    postcode && fill(label.postcode, { value: postcode }),
  ];
  return parts.filter((part) => part !== null && part !== '').join('　') || null;
}

/** Block 学校意见: one row a review level, then whom to ask. */
export function schoolBlock(document: AgreementDocument): Block {
  const opinions = document.opinions.map((opinion): Field[] => [
    field(words.school[opinion.level], opinionText(opinion), 1),
  ]);
  return {
    title: words.block.school,
    continued: words.continued,
    rows: [...opinions, [field(words.school.contact, contactText(document), 1)]],
  };
}

function damages(fen: number): string {
  return fen === 0 ? words.terms.noDamages : fill(words.terms.damages, { yuan: fenToYuan(fen) });
}

function contractText({ terms }: AgreementDocument): string {
  const kind = codes.contractTermKind[terms.contractTermKind];
  return terms.contractMonths ? fill(words.terms.contractFixed, { kind, months: terms.contractMonths }) : kind;
}

function trialText({ terms }: AgreementDocument): string {
  const months = terms.probationMonths ?? terms.traineeshipMonths;
  return months ? fill(words.terms.trialMonths, { months }) : words.terms.noTrial;
}

/** No row where none is agreed: letters written before there were any keep their paper as it was. */
function clauseRows({ terms }: AgreementDocument): Field[][] {
  const clauses = releaseClausesOf(terms).map((clause) => codes.releaseClause[clause]);
  return clauses.length > 0 ? [[field(words.terms.releaseClauses, clauses.join('；'), 1)]] : [];
}

/** Block 约定条款. */
export function termsBlock(document: AgreementDocument): Block {
  const { terms } = document;
  const label = words.terms;
  const period = fill(label.period, { from: chineseDate(terms.reportFromOn), to: chineseDate(terms.reportToOn) });
  const place = placeName(terms.workRegionCode, terms.workAddress);
  const trialPay = terms.probationPayFen === null ? null : monthlyPay(terms.probationPayFen);
  const rows: Field[][] = [
    [field(label.post, terms.post, HALF), field(label.occupation, codes.occupation[terms.occupation], HALF)],
    [field(label.place, place, 1)],
    [
      field(label.contract, contractText(document), HALF),
      field(terms.traineeshipMonths ? label.traineeshipLabel : label.trial, trialText(document), HALF),
    ],
    [
      field(terms.traineeshipMonths ? label.traineePay : label.trialPay, trialPay, HALF),
      field(label.regularPay, monthlyPay(terms.regularPayFen), HALF),
    ],
    [field(label.otherPay, terms.otherPay ?? words.none, 1)],
    [field(label.socialInsurance, terms.socialInsurance ?? label.byLaw, 1)],
    [field(label.housing, terms.housing ?? words.none, 1)],
    [field(label.report, period, HALF), field(label.reportPlace, terms.reportPlace, HALF)],
    [
      field(label.employerDamages, damages(terms.employerDamagesFen), HALF),
      field(label.graduateDamages, damages(terms.graduateDamagesFen), HALF),
    ],
    ...clauseRows(document),
    [field(label.releaseConditions, terms.releaseConditions ?? words.none, 1)],
    [field(label.otherAgreements, terms.otherAgreements ?? words.none, 1)],
  ];
  return { title: words.block.terms, continued: words.continued, rows };
}

/** Remarks below the terms; `missing` are characters no face could print. */
export function remarksText(document: AgreementDocument, missing: readonly string[]): string {
  const { statusMark, record } = document;
  const texts = [words.remarks.copies];
  if (statusMark && record.endedAt) {
    texts.push(
      fill(words.remarks.ended, { date: chineseDate(shanghaiDate(record.endedAt)), mark: words.mark[statusMark] }),
    );
  }
  if (missing.length > 0) {
    const codePoints = missing.map((char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
    texts.push(fill(words.remarks.missing, { codes: codePoints.join('、') }));
  }
  return texts.join('\n');
}

/** Block 系统记录: when each step happened, and the hash of what was agreed. */
export function recordBlock({ record }: AgreementDocument): Block {
  const label = words.record;
  const at = (instant: Date | null) => (instant ? chineseTime(instant) : null);
  const code = record.verificationCode && formatVerificationCode(record.verificationCode);
  return {
    title: words.block.record,
    continued: words.continued,
    rows: [
      [
        field(label.invitedAt, at(record.invitedAt), THIRD),
        field(label.acceptedAt, at(record.acceptedAt), THIRD),
        field(label.signedAt, at(record.signedAt), THIRD),
      ],
      [field(label.verificationCode, code, 1)],
      [field(label.contentHash, record.contentHash, 1)],
    ],
  };
}
