import { expect, it } from 'vitest';
import { isReasonableImage, readImageSize } from '@/lib/domain/rules/image-size';

/** The first bytes of a PNG of this size. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(33);
  bytes.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

/** A JPEG of this size: an APP0 and a table before the frame, as cameras write it; `fill` bytes before the frame. */
function jpeg(width: number, height: number, fill = 0): Uint8Array {
  const segment = (marker: number, length: number) =>
    Buffer.from([0xff, marker, 0, length, ...Array(length - 2).fill(0)]);
  const frame = segment(0xc2, 17);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const start = Buffer.from([0xff, 0xd8]);
  return Buffer.concat([
    start,
    segment(0xe0, 16),
    segment(0xc4, 31),
    Buffer.alloc(fill, 0xff),
    frame,
    segment(0xda, 12),
  ]);
}

it('reads width and height from the header of PNG and JPEG', () => {
  expect(readImageSize(png(640, 480))).toEqual({ width: 640, height: 480 });
  expect(readImageSize(jpeg(4032, 3024))).toEqual({ width: 4032, height: 3024 });
  expect(readImageSize(jpeg(4032, 3024, 3))).toEqual({ width: 4032, height: 3024 });
  expect(readImageSize(new Uint8Array(Buffer.concat([Buffer.alloc(7), png(3, 5)])).subarray(7))).toEqual({
    width: 3,
    height: 5,
  });
});

it('answers null for what is cut off, empty or something else', () => {
  const cut = [png(640, 480).subarray(0, 20), jpeg(40, 30).subarray(0, 12), new Uint8Array(0), png(0, 480)];
  for (const bytes of [...cut, Buffer.from('%PDF-1.7 and so on, long enough to look')]) {
    expect(readImageSize(bytes)).toBeNull();
  }
  expect(readImageSize(Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(40)]))).toBeNull();
});

it('takes up to forty megapixels', () => {
  expect(isReasonableImage({ width: 8000, height: 5000 })).toBe(true);
  expect(isReasonableImage({ width: 8000, height: 5001 })).toBe(false);
});
