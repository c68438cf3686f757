import { ROSTER_COLUMNS, type RosterColumn } from '@/lib/domain/roster/columns';
import type { BadRosterRow } from '@/lib/domain/roster/judge';
import { catalogues, type Locale } from '@/lib/words/catalogues';
import { rosterProblemSentence } from '@/lib/words/roster-problem';
import { writeWorkbook, type SheetColumn } from './write-workbook';

/**
 * Codes and names of a column's table, in the reader's language and the order of the codes: an object gives `10` before
 * `01`, and the most frequent choice would stand last.
 */
function choicesOf(column: RosterColumn, locale: Locale): [code: string, name: string][] {
  const choices = column.table ? Object.entries(catalogues[locale].codes[column.table]) : [];
  return choices.sort(([one], [other]) => (one < other ? -1 : 1));
}

function sheetColumn(column: RosterColumn, locale: Locale): SheetColumn {
  const { roster } = catalogues[locale];
  return {
    header: roster.columns[column.key],
    width: column.width,
    required: column.required,
    hint: roster.hints[column.key],
    choices: choicesOf(column, locale).map(([, name]) => name),
  };
}

/**
 * The roster to fill in: one sheet with lists and hints, one that explains every column. The school's own name and
 * the departments it has already are offered as choices.
 */
export function writeRosterTemplate(
  locale: Locale,
  school: { name: string; departments: readonly string[] },
): Uint8Array {
  const { roster } = catalogues[locale];
  const own: Readonly<Record<string, readonly string[]>> = {
    schoolName: [school.name],
    departmentName: school.departments,
  };
  const columns = ROSTER_COLUMNS.map((column) => ({
    ...sheetColumn(column, locale),
    choices: own[column.key] ?? choicesOf(column, locale).map(([, name]) => name),
  }));
  return writeWorkbook({
    sheets: [{ name: roster.template.sheet, columns, rows: [] }],
    notes: { name: roster.template.notesSheet, widths: [20, 8, 60, 30, 60], lines: notesOf(locale) },
  });
}

function notesOf(locale: Locale): string[][] {
  const { template, columns, hints, examples } = catalogues[locale].roster;
  const head = [template.column, template.required, template.hint, template.example, template.choices];
  const lines = ROSTER_COLUMNS.map((column) => [
    columns[column.key],
    column.required ? template.yes : template.no,
    hints[column.key],
    examples[column.key],
    choicesOf(column, locale)
      .map((choice) => choice.join(' '))
      .join('; '),
  ]);
  return [[template.introduction], head, ...lines];
}

/**
 * The rows that cannot be stored, as they were written, with what is wrong in two further columns. Mended, the file
 * can be uploaded as it is: columns the roster does not know are left out when reading.
 */
export function writeRosterErrors(locale: Locale, bad: readonly BadRosterRow[]): Uint8Array {
  const { roster } = catalogues[locale];
  const columns = ROSTER_COLUMNS.map((column) => sheetColumn(column, locale));
  const problemsOf = ({ problems }: BadRosterRow): string =>
    problems
      .map((finding) =>
        roster.errors.sentence
          .replace('{column}', () => roster.columns[finding.column])
          .replace('{problem}', () => rosterProblemSentence(locale, finding)),
      )
      .join(' ');
  const rows = bad.map((row) => [
    problemsOf(row),
    String(row.rowNumber),
    ...ROSTER_COLUMNS.map(({ key }) => row.cells[key] ?? ''),
  ]);
  const added = [
    { header: roster.errors.problem, width: 60 },
    { header: roster.errors.row, width: 10 },
  ];
  return writeWorkbook({ sheets: [{ name: roster.errors.sheet, columns: [...added, ...columns], rows }] });
}
