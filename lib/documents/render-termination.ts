import { shanghaiDate } from '@/lib/domain/rules/dates';
import { fenToYuan } from '@/lib/domain/rules/money';
import { codes } from '@/lib/words/zh-CN/codes';
import { document as words } from '@/lib/words/zh-CN/document';

import { findMissingGlyphs } from './fonts';
import { chineseDate, chineseTime, fill } from './format';
import { drawFurniture } from './page-furniture';
import { field } from './party-blocks';
import { drawLines, finishSheet, openSheet, PAGE, type Sheet } from './sheet';
import { type Block, drawBlock, type Field } from './table';
import type { TerminationDocument } from './termination-document';
import { layoutText, type TextStyle } from './text-layout';

const TITLE: TextStyle = { face: 'serifBold', size: 22, leading: 34 };
const HEAD: TextStyle = { face: 'sans', size: 9, leading: 14 };
const BODY: TextStyle = { face: 'serif', size: 11.5, leading: 21 };
const WIDTH = PAGE.right - PAGE.left;
const HALF = 1 / 2;
const THIRD = 1 / 3;
const label = words.termination;

function drawHead(sheet: Sheet, { number, ...document }: TerminationDocument): void {
  const place = { x: PAGE.left, width: WIDTH };
  sheet.y += 6;
  const title = layoutText(label.title, TITLE, WIDTH);
  sheet.y = drawLines(sheet, title, { ...place, y: sheet.y, style: TITLE, align: 'center', spacing: 6 }) + 4;
  const numbered = fill(words.head.number, { number });
  sheet.y = drawLines(sheet, layoutText(numbered, HEAD, WIDTH), { ...place, y: sheet.y, style: HEAD }) + 6;
  const opening = fill(label.opening, {
    employer: document.employer.name,
    graduate: document.graduate.name,
    school: document.graduate.schoolName,
    signed: chineseDate(shanghaiDate(document.signedAt)),
    ended: chineseTime(document.endedAt),
  });
  const lines = layoutText(`　　${opening}`, BODY, WIDTH);
  sheet.y = drawLines(sheet, lines, { ...place, y: sheet.y, style: BODY, align: 'justify' }) + 8;
}

function partyBlock({ employer, graduate, post }: TerminationDocument): Block {
  const rows: Field[][] = [
    [field(label.employer, employer.name, HALF), field(label.creditCode, employer.creditCode, HALF)],
    [field(label.graduate, graduate.name, HALF), field(label.identityNumber, graduate.identityNumber, HALF)],
    [field(label.school, graduate.schoolName, HALF), field(label.department, graduate.departmentName, HALF)],
    [
      field(label.major, graduate.majorName, THIRD),
      field(label.studentNumber, graduate.studentNumber, THIRD),
      field(label.post, post, THIRD),
    ],
  ];
  return { title: label.blocks.parties, continued: words.continued, rows };
}

function reasonOf({ clause, reasonCode, requestedBy }: TerminationDocument): string {
  if (clause) return fill(label.byClause, { clause: codes.releaseClause[clause] });
  const list: Readonly<Record<string, string>> =
    requestedBy === 'EMPLOYER' ? codes.employerTerminationReason : codes.graduateTerminationReason;
  return list[reasonCode ?? ''] ?? words.blank;
}

function answerOf({ answer }: TerminationDocument): string {
  if (answer.kind === 'not-asked') return label.answers.notAsked;
  const at = chineseTime(answer.at);
  if (answer.kind === 'taken-up') return fill(label.answers.takenUp, { at });
  const said = fill(label.answers.agreed, { at });
  return answer.text ? `${answer.text}\n${said}` : said;
}

function requestBlock(document: TerminationDocument): Block {
  const { requestedBy, requestedAt, reasonText } = document;
  const rows: Field[][] = [
    [
      field(label.requestedBy, label.sides[requestedBy], HALF),
      field(label.requestedAt, chineseTime(requestedAt), HALF),
    ],
    [field(label.reason, reasonOf(document), 1)],
    [field(label.text, reasonText, 1)],
    [field(label.answer, answerOf(document), 1)],
    [field(label.settlement, settlementOf(document), 1)],
  ];
  return { title: label.blocks.request, continued: words.continued, rows };
}

function settlementOf({ settlement }: TerminationDocument): string {
  if (!settlement) return label.settlements.none;
  const { amountFen, payer, paidAt, receivedAt } = settlement;
  const sum = fill(label.settlements.sum, { payer: label.sides[payer], yuan: fenToYuan(amountFen) });
  if (receivedAt) return sum + fill(label.settlements.received, { at: chineseTime(receivedAt) });
  return sum + (paidAt ? fill(label.settlements.paid, { at: chineseTime(paidAt) }) : label.settlements.unpaid);
}

function reviewBlock({ reviews, publicNoticeDays, endedAt }: TerminationDocument): Block {
  const rows = reviews.map(({ level, opinion, reviewer, reviewedAt }): Field[] => {
    const signed = fill(words.school.signed, {
      passed: words.school.passed[level],
      name: reviewer ?? words.blank,
      at: reviewedAt ? chineseTime(reviewedAt) : words.blank,
    });
    return [field(words.school[level], `${opinion ?? label.consent}\n${signed}`, 1)];
  });
  const notice =
    publicNoticeDays > 0 ? [[field(label.notice, fill(label.noticeDays, { days: publicNoticeDays }), 1)]] : [];
  const ended = [field(label.endedAt, fill(label.ended, { at: chineseTime(endedAt) }), 1)];
  return { title: label.blocks.school, continued: words.continued, rows: [...rows, ...notice, ended] };
}

const textsOf = (blocks: readonly Block[]) =>
  blocks.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ text }) => text))).join('');

/** The last thing that happened, for the file's own date. */
function createdAt({ endedAt, settlement }: TerminationDocument): Date {
  const moments = [endedAt, settlement?.paidAt, settlement?.receivedAt].flatMap((at) => at?.getTime() ?? []);
  return new Date(Math.max(...moments));
}

/**
 * The 解约函 as an A4 PDF: who, which agreement, why, both sides, the agreed sum, the reviews and since when it has ended,
 * with the QR and code of the agreement in the footer. Equal input gives equal bytes. Characters no face holds print as
 * 〓 with a remark naming them. Throws when the font packages are missing.
 */
export async function renderTermination(document: TerminationDocument): Promise<Buffer> {
  const title = `${label.title} ${document.number}`;
  const sheet = openSheet({ title, subject: label.subject, author: words.author, createdAt: createdAt(document) });
  drawHead(sheet, document);
  const blocks = [partyBlock(document), requestBlock(document), reviewBlock(document)];
  for (const block of blocks) drawBlock(sheet, block);
  const missing = findMissingGlyphs(textsOf(blocks)).map(
    (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
  );
  const remarks = [
    label.remarks,
    ...(missing.length > 0 ? [fill(words.remarks.missing, { codes: missing.join('、') })] : []),
  ];
  drawBlock(sheet, {
    title: words.block.remarks,
    continued: words.continued,
    rows: [[{ label: '', text: remarks.join('\n'), part: 1 }]],
  });
  const head = fill(words.runningHead, { title: label.title, number: document.number });
  drawFurniture(sheet, document, head);
  return finishSheet(sheet);
}
