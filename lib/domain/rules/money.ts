import { toHalfWidth } from './text';

/** Largest amount a letter can hold, in fen: 99,999,999.99 yuan. */
export const MAX_FEN = 9_999_999_999;

/**
 * Yuan as typed ("8,000", "８０００．５", "¥8000", "8000元") as whole fen; null when it is no amount between 0
 * and MAX_FEN, or has more than two decimals. Never passes through a float.
 */
export function yuanToFen(text: string): number | null {
  const plain = toHalfWidth(text)
    .replace(/\s/g, '')
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '');
  const match = /^(\d{1,3}(?:[,，]\d{3})+|\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return null;
  const fen = Number((match[1] ?? '').replace(/[,，]/g, '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return fen <= MAX_FEN ? fen : null;
}

/** Whole fen as yuan with thousands separators; cents only when there are any: 800050 → "8,000.50". */
export function fenToYuan(fen: number): string {
  const { yuan, cents } = split(fen);
  const grouped = yuan.replace(/\B(?=(\d{3})+$)/g, ',');
  return cents === '00' ? grouped : `${grouped}.${cents}`;
}

/** Whole fen as a plain decimal for a form field or a sheet cell: 800050 → "8000.50", 800000 → "8000". */
export function fenToYuanInput(fen: number): string {
  const { yuan, cents } = split(fen);
  return cents === '00' ? yuan : `${yuan}.${cents}`;
}

function split(fen: number): { yuan: string; cents: string } {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError('fen must be a whole number from 0 on');
  return { yuan: String(Math.floor(fen / 100)), cents: String(fen % 100).padStart(2, '0') };
}
