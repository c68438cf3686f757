import { Zip, ZipPassThrough } from 'fflate';

export interface ZippedFile {
  name: string;
  bytes: Uint8Array;
  at: Date;
}

/**
 * An archive that is written while it is read: each file is asked for when the reader has taken the one before, and no
 * more than one is held. Stored, not deflated: a PDF is deflated already. A file that cannot be made breaks the stream,
 * so a reader sees an archive that is not whole as such; who stops reading stops the making.
 */
export function zipStream(files: AsyncIterator<ZippedFile>): ReadableStream<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await files.next();
        if (next.done) zip.end();
        else addFile(zip, next.value);
        const ready = pieces;
        pieces = [];
        for (const piece of ready) controller.enqueue(piece);
        if (next.done) controller.close();
      },
      async cancel() {
        await files.return?.();
      },
    },
    { highWaterMark: 1 },
  );
}

function addFile(zip: Zip, { name, bytes, at }: ZippedFile): void {
  const file = new ZipPassThrough(name);
  file.mtime = at;
  zip.add(file);
  file.push(bytes, true);
}
