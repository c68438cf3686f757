// Nearly all cells of a workbook of names are texts that stand in its list of shared strings, each written in one and
// the same way. Taking them out before the parser reads the sheet leaves it the few cells that need it: numbers, dates,
// formulas, texts within the sheet. It takes the parser as long for a sheet as for all the rest of the file.

/** A text cell as spreadsheet programs write it; any other way of writing is left to the parser. */
const TEXT_CELL = /<c r="([A-Z]{1,3})(\d{1,7})"(?: s="\d{1,5}")? t="s"><v>(\d{1,9})<\/v><\/c>/g;
const EMPTY_ROW = /<row [^<>]*><\/row>/g;
/** Its place follows from the cell before, which may be gone. */
const CELL_WITHOUT_PLACE = /<(?:\w+:)?c\b(?![^<>]*\sr=["'])/;
/** Text between these is no cell, whatever it looks like. */
const MAY_QUOTE = /<!|<\?(?!xml)/;
const SHEET_PART = /^Root Entry\/xl\/worksheets\/[^/]+\.xml$/i;

const columns = new Map();

/** A → 0, Z → 25, AA → 26. */
function columnIndex(letters) {
  const known = columns.get(letters);
  if (known !== undefined) return known;
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  columns.set(letters, index - 1);
  return index - 1;
}

/** Takes the text cells out of a sheet; undefined when it must be read whole. */
function takeTexts(xml) {
  const [begin, end] = [xml.indexOf('<sheetData>'), xml.indexOf('</sheetData>')];
  if (begin < 0 || end < begin || MAY_QUOTE.test(xml)) return undefined;
  const body = xml.slice(begin, end);
  const texts = [];
  const parts = [];
  let last = 0;
  TEXT_CELL.lastIndex = 0;
  for (let match = TEXT_CELL.exec(body); match; match = TEXT_CELL.exec(body)) {
    const line = (texts[Number(match[2]) - 1] ??= []);
    line[columnIndex(match[1])] = Number(match[3]);
    if (match.index > last) parts.push(body.slice(last, match.index));
    last = TEXT_CELL.lastIndex;
  }
  if (last === 0) return undefined;
  parts.push(body.slice(last));
  const rest = parts.join('');
  return CELL_WITHOUT_PLACE.test(rest)
    ? undefined
    : { texts, before: xml.slice(0, begin) + rest.replace(EMPTY_ROW, ''), behind: xml.slice(end) };
}

/**
 * Takes the text cells out of all sheets of an opened container. Answers, by sheet, lines of numbers of shared strings.
 * The parser does not tell which part a sheet was read from, so each part says its number as its left margin.
 */
export function withoutTexts(container) {
  const sheets = [];
  container.FullPaths.forEach((path, index) => {
    const part = container.FileIndex[index];
    if (!SHEET_PART.test(path) || !part.content) return;
    // Bytes as they are: what is looked for is ASCII, and the rest is put back unread.
    const taken = takeTexts(Buffer.from(part.content).latin1Slice());
    if (!taken) return;
    const mark = `</sheetData><pageMargins left="${sheets.length}"/>`;
    part.content = Buffer.from(taken.before + taken.behind.replace('</sheetData>', mark), 'latin1');
    part.size = part.content.length;
    sheets.push(taken.texts);
  });
  return sheets;
}
