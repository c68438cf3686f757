import * as XLSX from 'xlsx';
import { fromBuffer } from 'yauzl';

/** The container functions of SheetJS this file uses; its own types say nothing of them. */
interface Containers {
  utils: { cfb_new(): object; cfb_add(container: object, path: string, content: Buffer): void };
  read(bytes: Uint8Array, options: { type: 'array' }): object;
  write(container: object, options: { type: 'buffer'; fileType: 'zip' | 'cfb'; compression?: boolean }): Buffer;
}
const containers = XLSX.CFB as unknown as Containers;

/** A zip (or, as `cfb`, an OLE2 container) of these parts. */
export function pack(parts: Readonly<Record<string, string | Buffer>>, fileType: 'zip' | 'cfb' = 'zip'): Uint8Array {
  const container = containers.utils.cfb_new();
  for (const [path, content] of Object.entries(parts)) {
    containers.utils.cfb_add(container, `/${path}`, Buffer.from(content as string));
  }
  return new Uint8Array(containers.write(container, { type: 'buffer', fileType, compression: true }));
}

/** The parts of a zip, read by another library than the one that writes workbooks. */
export async function unpack(bytes: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const zip = await new Promise<import('yauzl').ZipFile>((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: import('yauzl').Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
          zip.readEntry();
        });
      });
    });
    zip.on('end', () => resolve());
    zip.on('error', reject);
    zip.readEntry();
  });
  return parts;
}

/** A workbook of one sheet written by SheetJS itself, with whatever cells a test needs. */
export function workbook(sheet: XLSX.WorkSheet, bookType: 'xlsx' | 'xls' = 'xlsx'): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '名单');
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer);
}
