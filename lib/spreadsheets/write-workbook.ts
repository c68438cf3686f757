import * as XLSX from 'xlsx';
import { neutraliseCell } from './cell-safety';
import { addChoiceLists, type ChoiceList } from './choice-lists';

export interface SheetColumn {
  header: string;
  /** In characters. */
  width: number;
  /** Marks the header with *. */
  required?: boolean;
  /** Shown as a comment on the header. */
  hint?: string;
  /** Offered as a drop-down list; other values stay possible. */
  choices?: readonly string[];
}

export interface WorkbookSheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly string[])[];
}

export interface WorkbookContent {
  sheets: readonly WorkbookSheet[];
  /** A last sheet of free lines. */
  notes?: { name: string; widths: readonly number[]; lines: readonly (readonly string[])[] };
}

/** Lines below the header that drop-down lists and the text format reach. */
const PREPARED_LINES = 2000;

/** An .xlsx whose every cell is text: no number is rounded, no formula can run (see `neutraliseCell`). */
export function writeWorkbook({ sheets, notes }: WorkbookContent): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const sheet of sheets) XLSX.utils.book_append_sheet(book, dataSheet(sheet), sheetName(sheet.name));
  if (notes) XLSX.utils.book_append_sheet(book, textSheet(notes.lines, notes.widths), sheetName(notes.name));
  const bytes = new Uint8Array(
    XLSX.write(book, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true }) as ArrayBuffer,
  );
  const lists = sheets.map(choiceLists);
  return lists.some((list) => list.length > 0) ? addChoiceLists(bytes, lists) : bytes;
}

function dataSheet({ columns, rows }: WorkbookSheet): XLSX.WorkSheet {
  const header = columns.map(({ header: title, required }) => (required ? `${title}*` : title));
  const sheet = textSheet(
    [header, ...rows],
    columns.map(({ width }) => width),
  );
  columns.forEach(({ hint }, index) => {
    const cell = sheet[XLSX.utils.encode_cell({ r: 0, c: index })] as XLSX.CellObject | undefined;
    if (!hint || !cell) return;
    cell.c = Object.assign([{ a: '', t: hint }], { hidden: true });
  });
  return sheet;
}

function textSheet(lines: readonly (readonly string[])[], widths: readonly number[]): XLSX.WorkSheet {
  const cells = lines.map((line) => line.map((text): XLSX.CellObject => ({ t: 's', v: neutraliseCell(text), z: '@' })));
  const sheet = XLSX.utils.aoa_to_sheet(cells);
  sheet['!cols'] = widths.map((width) => ({ wch: width }));
  return sheet;
}

function choiceLists({ columns, rows }: WorkbookSheet): ChoiceList[] {
  const lastLine = rows.length + PREPARED_LINES;
  return columns.flatMap(({ choices }, index) => {
    const letters = XLSX.utils.encode_col(index);
    return choices?.length ? [{ range: `${letters}2:${letters}${lastLine}`, choices }] : [];
  });
}

/** Excel's rules for sheet names: at most 31 signs, none of []:*?/\. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}
