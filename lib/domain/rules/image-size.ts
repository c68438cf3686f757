export interface ImageSize {
  width: number;
  height: number;
}

/** More than this many pixels is no photo of a paper, but a way to fill a reader's memory. */
export const MAXIMUM_PIXELS = 40_000_000;

/** Width and height from the header of a PNG or JPEG, without decoding it; null when they cannot be read. */
export function readImageSize(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.byteLength > 2 && view.getUint16(0) === 0xffd8 ? jpegSize(view) : pngSize(view);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

/** Is the picture within what is decoded and shown? */
export const isReasonableImage = ({ width, height }: ImageSize): boolean => width * height <= MAXIMUM_PIXELS;

/** IHDR is the first chunk of every PNG: width and height stand at bytes 16 and 20. */
function pngSize(view: DataView): ImageSize | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Start-of-frame markers but DHT (C4), JPG (C8) and DAC (CC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Walks the segments to the frame header; fill bytes (FF) before a marker are legal. */
function jpegSize(view: DataView): ImageSize | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}
