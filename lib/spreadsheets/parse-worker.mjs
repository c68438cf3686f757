// Parses workbooks in a thread of its own, so that a hostile file costs this thread's memory and time only. The thread
// may be asked again: loading and warming up the parser costs more than reading a file of some thousand rows.
// Plain JavaScript, started by path from the working directory: the same file serves tsx, vitest and the build.
import { parentPort } from 'node:worker_threads';
import * as XLSX from 'xlsx';
import { withoutTexts } from './text-cells.mjs';

/** Spreadsheet programs keep 15 digits; a longer number has lost its end. Same sign as LOST_DIGITS_MARK (domain). */
const LOST_DIGITS_MARK = '…';
const PRECISE_BELOW = 1e15;

/** Full-width digits and Latin letters as ASCII; punctuation stays as written. */
function narrow(text) {
  return text.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/** A date serial as YYYY-MM-DD; with a time only when it is no whole day. */
function dateText(serial, date1904) {
  const parts = XLSX.SSF.parse_date_code(serial, { date1904 });
  if (!parts) return String(serial);
  const pad = (number, length = 2) => String(number).padStart(length, '0');
  const day = `${pad(parts.y, 4)}-${pad(parts.m)}-${pad(parts.d)}`;
  return parts.H || parts.M || parts.S ? `${day} ${pad(parts.H)}:${pad(parts.M)}:${pad(parts.S)}` : day;
}

/** A number in plain digits, never 1e17; formats of zeros only (00000000) keep their leading zeros. */
function numberText(number, format) {
  if (Math.abs(number) >= PRECISE_BELOW) {
    const digits = BigInt(Math.round(Math.abs(number)))
      .toString()
      .slice(0, 15);
    return `${number < 0 ? '-' : ''}${digits}${LOST_DIGITS_MARK}`;
  }
  const rounded = Number(number.toPrecision(15));
  const plain = String(rounded);
  const text = plain.includes('e') ? rounded.toFixed(20).replace(/\.?0+$/, '') : plain;
  return /^0{2,}$/.test(format ?? '') && /^\d+$/.test(text) ? text.padStart(format.length, '0') : text;
}

function cellText(cell, date1904) {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === 'z') return '';
  if (cell.t === 'n') {
    const isDate = typeof cell.z === 'string' && XLSX.SSF.is_date(cell.z);
    return isDate ? dateText(cell.v, date1904) : numberText(cell.v, cell.z);
  }
  if (cell.t === 'd') return new Date(cell.v).toISOString().slice(0, 10);
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
  if (cell.t === 'e') return '#ERROR';
  return narrow(String(cell.v));
}

/** The first sheet that is not hidden. */
function visibleSheet(book) {
  const states = book.Workbook?.Sheets ?? [];
  const index = book.SheetNames.findIndex((_, place) => !states[place]?.Hidden);
  return book.Sheets[book.SheetNames[Math.max(index, 0)]];
}

/** What a text becomes whose bytes were read in a wrong encoding: the sign for "no sign", or its own usual garbage. */
const GARBLED = /\uFFFD|\u951F\u65A4\u62F7/;

/** A problem of the sheet with the line, column and text of the cell it is about. */
const problemAt = (problem, row, column, value) => ({
  problem,
  place: { row: row + 1, column: XLSX.utils.encode_col(column), ...(value ? { value: value.slice(0, 40) } : {}) },
});

const OPTIONS = {
  type: 'buffer',
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellNF: true,
  cellStyles: false,
};

/** Something the shorter way does not know: the file is read by the parser alone. */
class Unusual extends Error {}

/** The text of a cell of this sheet by line and column; `lines` is behind the last line. */
function cellsOf(book, sheet, taken) {
  const date1904 = Boolean(book.Workbook?.WBProps?.date1904);
  const data = sheet['!data'] ?? [];
  const numbers = taken[sheet['!margins']?.left] ?? [];
  const shared = [];
  const textOf = (number) => {
    const entry = book.Strings[number];
    if (!entry) throw new Unusual();
    return (shared[number] ??= narrow(String(entry.t ?? '')));
  };
  return {
    lines: Math.max(data.length, numbers.length),
    widthOf: (row) => Math.max(data[row]?.length ?? 0, numbers[row]?.length ?? 0),
    at(row, column) {
      const [cell, number] = [data[row]?.[column], numbers[row]?.[column]];
      if (number === undefined) return cellText(cell, date1904);
      // A note makes an empty cell; anything else means that one place was written twice.
      if (cell && cell.t !== 'z') throw new Unusual();
      return textOf(number);
    },
  };
}

/** Rows that hold any text, each with its line on the sheet; a problem when the sheet is too wide, long or garbled. */
function collectRows({ lines, widthOf, at }, { maxRows, maxColumns }) {
  const rows = [];
  for (let index = 0; index < lines; index += 1) {
    const width = widthOf(index);
    if (width === 0) continue;
    const cells = Array.from({ length: width }, (_, column) => at(index, column));
    while (cells.length > 0 && cells.at(-1).trim() === '') cells.pop();
    if (cells.length > maxColumns) return problemAt('TOO_MANY_COLUMNS', index, cells.length - 1, cells.at(-1));
    const garbled = cells.findIndex((text) => GARBLED.test(text));
    if (garbled >= 0) return problemAt('WRONG_ENCODING', index, garbled, cells[garbled]);
    if (cells.length > 0) rows.push({ rowNumber: index + 1, cells });
    if (rows.length > maxRows + 1) return problemAt('TOO_MANY_ROWS', index, 0, cells[0]);
  }
  return { rows };
}

/** `taken` are the text cells that `container` no longer has. */
function parse(container, taken, caps) {
  const book = XLSX.parse_zip(container, { ...OPTIONS });
  const sheet = visibleSheet(book);
  if (!sheet) {
    if (taken.length > 0) throw new Unusual();
    return { problem: 'NO_ROWS' };
  }
  const sheetCells = cellsOf(book, sheet, taken);
  const [merged] = sheet['!merges'] ?? [];
  if (merged) {
    const { r, c } = merged.s;
    return problemAt('MERGED_CELLS', r, c, sheetCells.at(r, c));
  }
  const collected = collectRows(sheetCells, caps);
  if (collected.problem) return collected;
  const [first, ...rest] = collected.rows;
  if (!first || rest.length === 0) return { problem: 'NO_ROWS' };
  const width = first.cells.length;
  for (const { cells } of rest) {
    if (cells.length > width) cells.length = width;
    while (cells.length < width) cells.push('');
  }
  return { header: first.cells, rows: rest };
}

/** What a hostile file could have left behind for the next one. */
const builtIns = [Object.prototype, Array.prototype, String.prototype, Number.prototype, Function.prototype];
const footprint = () => builtIns.map((object) => Reflect.ownKeys(object).length).join();
const clean = footprint();

function answerTo({ bytes, ...caps }) {
  const opened = () => XLSX.CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' });
  try {
    const container = opened();
    return parse(container, withoutTexts(container), caps);
  } catch (error) {
    if (!(error instanceof Unusual)) return { problem: 'DAMAGED' };
  }
  try {
    return parse(opened(), [], caps);
  } catch {
    return { problem: 'DAMAGED' };
  }
}

parentPort.on('message', (file) => {
  const answer = answerTo(file);
  parentPort.postMessage({ answer, isReusable: footprint() === clean });
});
