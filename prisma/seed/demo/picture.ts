import { crc32, deflateSync } from 'node:zlib';

const [WIDTH, HEIGHT] = [640, 440];
/** Pixels of each point: just large enough to be taken for a paper that can be read; a first start waits for each. */
const SCALE = 1.4;

/** One part of a PNG: length, kind, content, checksum. */
function chunk(kind: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Ink of a point: a frame, lines of "text" whose lengths come from the seed, and a round stamp. */
function shadeOf(x: number, y: number, seed: number): number {
  const isFrame = x < 16 || y < 16 || x >= WIDTH - 16 || y >= HEIGHT - 16;
  if (isFrame) return 120;
  const line = Math.floor((y - 70) / 34);
  const isText = y >= 70 && (y - 70) % 34 < 9 && line < 9 && x > 60 && x < 240 + ((seed * 67 + line * 89) % 320);
  if (isText) return 90;
  const distance = Math.hypot(x - WIDTH + 130, y - HEIGHT + 120);
  return distance > 58 && distance < 66 ? 140 : 248;
}

const made = new Map<number, Uint8Array>();

/** A grey picture that stands for a scanned sheet in the demo: nothing on it can be read, nobody is on it. */
export function demoPicture(seed: number): Uint8Array {
  const known = made.get(seed);
  if (known) return known;
  const [width, height] = [Math.round(WIDTH * SCALE), Math.round(HEIGHT * SCALE)];
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = shadeOf(x / SCALE, y / SCALE, seed);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', new Uint8Array())];
  const picture = new Uint8Array(Buffer.concat([signature, ...parts]));
  made.set(seed, picture);
  return picture;
}
