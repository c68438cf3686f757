import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { expect, it } from 'vitest';
import { type ZippedFile, zipStream } from '@/lib/documents/zip-stream';

const at = new Date(2026, 5, 1, 12, 0, 0);

async function collect(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Every file of an archive by its name, read by another library than the one that wrote it. */
async function unzipped(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, file) => (error ? reject(error) : resolve(file)));
  });
  const files = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(files));
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => {
          files.set(entry.fileName, Buffer.concat(pieces));
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
}

async function* files(count: number, seen: number[] = []): AsyncGenerator<ZippedFile, undefined> {
  for (let index = 0; index < count; index += 1) {
    seen.push(index);
    yield { name: `${index}-王晓雨.pdf`, bytes: new Uint8Array(20_000).fill(index), at };
  }
}

it('what is written one file at a time is an archive others read, with Chinese names and whole contents', async () => {
  const read = await unzipped(await collect(zipStream(files(5))));
  expect([...read.keys()]).toEqual([0, 1, 2, 3, 4].map((index) => `${index}-王晓雨.pdf`));
  for (const [name, bytes] of read) expect(bytes).toEqual(Buffer.alloc(20_000, Number(name[0])));
});

it('files are made as they are read, not before', async () => {
  const seen: number[] = [];
  const reader = zipStream(files(100, seen)).getReader();
  await reader.read();
  expect(seen.length).toBeLessThan(4);
  await reader.cancel();
  const made = seen.length;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(seen.length).toBe(made);
});

it('a file that cannot be made breaks the stream instead of ending it early', async () => {
  async function* broken(): AsyncGenerator<ZippedFile, undefined> {
    yield { name: 'a.pdf', bytes: new Uint8Array(3), at };
    throw new Error('no font');
  }
  await expect(collect(zipStream(broken()))).rejects.toThrow('no font');
});

it('an archive of nothing is still an archive', async () => {
  expect((await unzipped(await collect(zipStream(files(0))))).size).toBe(0);
});
