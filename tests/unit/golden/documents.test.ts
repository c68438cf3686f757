import * as XLSX from 'xlsx';
import { expect, it } from 'vitest';
import { renderAgreement } from '@/lib/documents/render-agreement';
import { renderTermination } from '@/lib/documents/render-termination';
import { judgeRoster } from '@/lib/domain/roster/judge';
import { readRosterLines } from '@/lib/spreadsheets/read-roster';
import { writeRosterErrors, writeRosterTemplate } from '@/lib/spreadsheets/roster-files';
import { rosterVocabulary } from '@/lib/spreadsheets/roster-spellings';
import type { Locale } from '@/lib/words/catalogues';
import { type Piece, readPdf } from '../../support/read-pdf';
import { rosterCells, rosterFile } from '../../support/roster';
import { proceedingTable, signingTable } from '@/lib/domain/flow/lines';
import { chartText } from '../flow/chart-text';
import { sampleAgreement } from '../documents/sample-agreement';
import { sampleTermination } from '../documents/sample-termination';
import { unpack } from '../spreadsheets/zip';
import { expectGolden } from './golden';

/** The pieces of a page in the order they are read: from the top, lines from the left; columns are set apart. */
function linesOf(pieces: readonly Piece[]): string[] {
  const lines = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const height = [...lines.keys()].find((known) => Math.abs(known - piece.y) < 2) ?? piece.y;
    lines.set(height, [...(lines.get(height) ?? []), piece]);
  }
  return [...lines]
    .sort(([one], [other]) => other - one)
    .map(([, line]) =>
      line
        .sort((one, other) => one.x - other.x)
        .map(({ text, x, width }, index, all) => {
          const next = all[index + 1];
          return next && next.x - (x + width) > 3 ? `${text}  ` : text;
        })
        .join('')
        .trim(),
    );
}

/** Every filled cell of a workbook by sheet and address, then the lists its cells offer. */
async function cellsOf(bytes: Uint8Array): Promise<string> {
  const book = XLSX.read(bytes, { type: 'array' });
  const cells = book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name] ?? {};
    const filled = Object.entries(sheet).filter(([address]) => !address.startsWith('!'));
    return [
      `# ${name}`,
      ...filled.map(([address, cell]) => `${address}\t${JSON.stringify((cell as XLSX.CellObject).v)}`),
    ];
  });
  const parts = [...(await unpack(bytes))].sort(([one], [other]) => (one < other ? -1 : 1));
  const lists = parts.flatMap(([path, xml]) =>
    [...xml.matchAll(/<dataValidation [^>]*sqref="([^"]+)"[^>]*>.*?<formula1>(.*?)<\/formula1>/gs)].map(
      ([, range, formula]) => `${path}\t${range}\t${formula}`,
    ),
  );
  return [...cells, '# lists', ...lists].join('\n');
}

it('the signed agreement says, page by page, what the golden paper says', async () => {
  const { pages } = await readPdf(await renderAgreement(sampleAgreement()));
  const text = pages.map((page, index) => [`— ${index + 1} —`, ...linesOf(page)].join('\n')).join('\n\n');
  expect(text).toContain('全国普通高等学校毕业生就业协议书');
  expectGolden('agreement.txt', text);
});

it('the letter of a termination says what the golden letter says', async () => {
  const { pages } = await readPdf(await renderTermination(sampleTermination()));
  const text = pages.map((page, index) => [`— ${index + 1} —`, ...linesOf(page)].join('\n')).join('\n\n');
  expect(text.replace(/\s/g, '')).toContain('解除就业协议函');
  expectGolden('termination-letter.txt', text);
});

it.each<Locale>(['zh-CN', 'en'])(
  'the roster template in %s has the cells and lists of the golden one',
  async (locale) => {
    const school = { name: '澄江大学', departments: ['计算机学院', '文学院'] };
    expectGolden(`roster-template.${locale}.tsv`, await cellsOf(writeRosterTemplate(locale, school)));
  },
);

it.each<Locale>(['zh-CN', 'en'])('the error workbook in %s has the cells of the golden one', async (locale) => {
  const rows = [
    rosterCells(1, { mobile: '123', majorName: '=1+1' }),
    rosterCells(2),
    rosterCells(3, { sex: '无', graduatesOn: '2027-02-30', identityNumber: '11010820030101001X' }),
    rosterCells(4, { studentNumber: rosterCells(2).studentNumber, name: '' }),
  ];
  const read = await readRosterLines(rosterFile(rows));
  if ('problem' in read) throw new Error(read.problem);
  const judged = judgeRoster(read.lines, {
    vocabulary: rosterVocabulary(),
    schoolName: rosterCells(1).schoolName ?? '',
  });
  expectGolden(`roster-errors.${locale}.tsv`, await cellsOf(writeRosterErrors(locale, judged.bad)));
});

it('the flow charts are the golden ones, for every set of review levels', () => {
  const route = { levels: ['DEPARTMENT', 'SCHOOL'], hasPublicNotice: true } as const;
  const charts = [
    chartText('agreement', signingTable(['SCHOOL'])),
    chartText('agreement', signingTable(['DEPARTMENT', 'SCHOOL'])),
    chartText('agreement', signingTable(['COUNSELLOR', 'DEPARTMENT', 'SCHOOL'])),
    chartText('proceeding', proceedingTable('TERMINATION', route)),
  ];
  expectGolden('flow-charts.txt', charts.join('\n\n'));
});
