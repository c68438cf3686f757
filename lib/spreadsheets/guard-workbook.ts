import type { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** What a workbook may cost to open. */
export interface WorkbookLimits {
  maxBytes: number;
  maxEntries: number;
  /** Bytes of all parts together after inflation, counted while inflating, whatever the directory declares. */
  maxInflatedBytes: number;
  /** Inflated bytes per byte of file; judged from one mebibyte on. */
  maxRatio: number;
  /** Caps on the declared dimension of every sheet. */
  maxRows: number;
  maxColumns: number;
}

export const DEFAULT_WORKBOOK_LIMITS: WorkbookLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxEntries: 500,
  maxInflatedBytes: 64 * 1024 * 1024,
  maxRatio: 150,
  maxRows: 100_000,
  maxColumns: 256,
};

/** Keys of roster.workbook in lib/words. */
export type WorkbookProblem =
  | 'NOT_A_WORKBOOK'
  | 'OLD_FORMAT'
  | 'ENCRYPTED'
  | 'DAMAGED'
  | 'FILE_TOO_LARGE'
  | 'INFLATES_TOO_MUCH'
  | 'TOO_MANY_PARTS'
  | 'HAS_MACROS'
  | 'HAS_EXTERNAL_LINKS'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS';

/** Where in a file the problem is: a part of the container, a line or column of the sheet, and what stands there. */
export interface WorkbookPlace {
  part?: string;
  /** Line on the sheet, 1 = first line. */
  row?: number;
  /** Letters of the column. */
  column?: string;
  value?: string;
}

export type WorkbookVerdict = { ok: true } | { ok: false; code: WorkbookProblem; place?: WorkbookPlace };

class Refusal extends Error {
  constructor(
    readonly code: WorkbookProblem,
    readonly place?: WorkbookPlace,
  ) {
    super(code);
  }
}

const RATIO_FROM_BYTES = 1024 * 1024;
const KEPT_HEAD_BYTES = 64 * 1024;
const MACRO_PART = /(^|\/)vbaProject[^/]*\.bin$|^xl\/(macrosheets|activeX|ctrlProps)\//i;
const LINK_PART = /^xl\/(externalLinks\/|connections\.xml$|queryTables\/)/i;
const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/i;
const CONTENT_TYPES_PART = /^\[content_types\]\.xml$/i;
const MACRO_CONTENT_TYPE = /macroEnabled|vbaProject|ms-excel\.(?:intl)?macrosheet/i;

/**
 * Judges an uploaded file before any parser sees it: is it an .xlsx at all, is it free of macros and links, and
 * does it really (not only by its own account) unpack to a bearable size. Nothing is written to disk.
 */
export async function guardWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits = DEFAULT_WORKBOOK_LIMITS,
): Promise<WorkbookVerdict> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > limits.maxBytes) return { ok: false, code: 'FILE_TOO_LARGE' };
  const foreign = foreignFormat(buffer);
  if (foreign) return { ok: false, code: foreign };
  try {
    await inspectZip(buffer, limits);
    return { ok: true };
  } catch (error) {
    return error instanceof Refusal
      ? { ok: false, code: error.code, place: error.place }
      : { ok: false, code: 'DAMAGED' };
  }
}

/** Judges by the first bytes; OLE2 containers hold old workbooks and, as EncryptedPackage, locked new ones. */
function foreignFormat(buffer: Buffer): WorkbookProblem | null {
  if (buffer.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    const holds = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'));
    if (holds('EncryptedPackage')) return 'ENCRYPTED';
    return holds('Workbook') || holds('Book') ? 'OLD_FORMAT' : 'NOT_A_WORKBOOK';
  }
  return buffer.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' ? null : 'NOT_A_WORKBOOK';
}

async function inspectZip(buffer: Buffer, limits: WorkbookLimits): Promise<void> {
  const zip = await openZip(buffer);
  if (zip.entryCount > limits.maxEntries) throw new Refusal('TOO_MANY_PARTS');
  const names = new Set<string>();
  let contentTypes = '';
  let inflated = 0;
  let link: WorkbookPlace | undefined;
  let formula: WorkbookPlace | undefined;
  const count = (length: number, part: string) => {
    inflated += length;
    const isBomb = inflated > RATIO_FROM_BYTES && inflated > buffer.length * limits.maxRatio;
    if (isBomb || inflated > limits.maxInflatedBytes) throw new Refusal('INFLATES_TOO_MUCH', { part });
  };
  for await (const entry of entriesOf(zip)) {
    // Two parts of one name: this check and the parser could read different ones.
    if (names.has(entry.fileName.toLowerCase())) throw new Refusal('DAMAGED');
    names.add(entry.fileName.toLowerCase());
    judgeName(entry);
    const head = await inflate(zip, entry, count);
    if (CONTENT_TYPES_PART.test(entry.fileName)) contentTypes = head;
    judgeDimension(entry.fileName, head, limits);
    if (LINK_PART.test(entry.fileName)) link ??= { part: entry.fileName };
    if (SHEET_PART.test(entry.fileName)) formula ??= outsideFormula(head);
  }
  if (link) throw new Refusal('HAS_EXTERNAL_LINKS', formula ?? link);
  if (declaresMacros(contentTypes, names)) throw new Refusal('HAS_MACROS');
  if (!names.has('xl/workbook.xml') || !names.has('[content_types].xml')) throw new Refusal('NOT_A_WORKBOOK');
}

function judgeName(entry: Entry): void {
  if (entry.isEncrypted()) throw new Refusal('ENCRYPTED');
  if (MACRO_PART.test(entry.fileName)) throw new Refusal('HAS_MACROS', { part: entry.fileName });
}

/** The first cell whose formula reaches into another file ([1]Sheet!A1): it leads people to the link. */
function outsideFormula(head: string): WorkbookPlace | undefined {
  const match = /<c\b[^>]*?\br="([A-Z]+)(\d+)"[^>]*>\s*<f\b[^>]*>([^<]*\[\d+\][^<]*)<\/f>/.exec(head);
  return match ? { column: match[1], row: Number(match[2]), value: match[3] } : undefined;
}

/**
 * A part named as macro, or a default for an extension that some part has. Spreadsheet libraries list defaults for
 * extensions nobody uses, which say nothing of the file.
 */
function declaresMacros(contentTypes: string, names: ReadonlySet<string>): boolean {
  return elementsOf(contentTypes).some((element) => {
    if (!/^<(?:\w+:)?(?:Default|Override)\b/.test(element) || !MACRO_CONTENT_TYPE.test(element)) return false;
    const extension = /\bExtension\s*=\s*["']([^"']*)["']/.exec(element)?.[1];
    return extension === undefined || [...names].some((name) => name.endsWith(`.${extension.toLowerCase()}`));
  });
}

/** Signs of an element that are looked at: no dimension or content type of an honest file is longer. */
const ELEMENT_SIGNS = 300;

/**
 * The tags of a text, each cut at its end, in one pass. A pattern over the whole text would begin anew at every `<` of
 * a file that was made to have thousands and no `>`.
 */
function elementsOf(text: string): string[] {
  const elements: string[] = [];
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    const element = text.slice(at, at + ELEMENT_SIGNS);
    const end = element.indexOf('>');
    if (end !== -1) elements.push(element.slice(0, end + 1));
  }
  return elements;
}

/** `head` is the beginning of the part, enough for a sheet's dimension. */
function judgeDimension(name: string, head: string, limits: WorkbookLimits): void {
  if (!SHEET_PART.test(name)) return;
  const element = elementsOf(head).find((one) => /^<(?:\w+:)?dimension\b/i.test(one)) ?? '';
  const match = /\bref="\$?[A-Z]+\$?\d+:\$?([A-Z]+)\$?(\d+)"/i.exec(element);
  if (!match) return;
  const [, column = '', row] = match;
  if (columnNumber(column) > limits.maxColumns) throw new Refusal('TOO_MANY_COLUMNS', { column });
  if (Number(row) > limits.maxRows) throw new Refusal('TOO_MANY_ROWS', { row: Number(row) });
}

/** A → 1, Z → 26, AA → 27. */
function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function openZip(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

/** Entries of the central directory, one at a time. */
async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  while (true) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      const settle = (act: () => void) => {
        zip.removeAllListeners();
        act();
      };
      zip.on('entry', (next: Entry) => settle(() => resolve(next)));
      zip.on('end', () => settle(() => resolve(null)));
      zip.on('error', (error: Error) => settle(() => reject(error)));
      zip.readEntry();
    });
    if (!entry) return;
    yield entry;
  }
}

/** Bytes handed over at a time: the library's own pieces are so small that most of the time went into handing over. */
const PIECE_BYTES = 256 * 1024;

function openPart(zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    const settle = (error: Error | null, opened: Readable) => (error ? reject(error) : resolve(opened));
    if (entry.compressionMethod !== 8) return zip.openReadStream(entry, settle);
    zip.openReadStream(entry, { decompress: false, decrypt: null, start: null, end: null }, (error, packed) => {
      if (error) return reject(error);
      const inflating = createInflateRaw({ chunkSize: PIECE_BYTES });
      packed.on('error', (cause: Error) => inflating.destroy(cause));
      resolve(packed.pipe(inflating));
    });
  });
}

/** Inflates a part, counting; keeps only its beginning. What does not fit its size and checksum is damaged. */
async function inflate(zip: ZipFile, entry: Entry, count: (length: number, part: string) => void): Promise<string> {
  const head: Buffer[] = [];
  let length = 0;
  let checksum = 0;
  for await (const chunk of await openPart(zip, entry)) {
    const part = chunk as Buffer;
    count(part.length, entry.fileName);
    checksum = crc32(part, checksum);
    if (length < KEPT_HEAD_BYTES) head.push(part.subarray(0, KEPT_HEAD_BYTES - length));
    length += part.length;
  }
  if (length !== entry.uncompressedSize || checksum !== entry.crc32) throw new Refusal('DAMAGED');
  return Buffer.concat(head).toString('utf8');
}
