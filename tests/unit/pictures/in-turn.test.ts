import { expect, it } from 'vitest';
import { inTurn } from '@/lib/pictures/in-turn';

/** Work that goes on until it is told to end. */
function heldWork() {
  const ends: (() => void)[] = [];
  const counts = { running: 0, most: 0 };
  const work = async (): Promise<string> => {
    counts.running += 1;
    counts.most = Math.max(counts.most, counts.running);
    await new Promise<void>((resolve) => ends.push(resolve));
    counts.running -= 1;
    return 'done';
  };
  return { work, ends, counts };
}

it('does two things at once and never more, lets forty wait, and sends the next one away', async () => {
  const { work, ends, counts } = heldWork();
  const answers = Array.from({ length: 42 }, () => inTurn(work));
  expect(await inTurn(work)).toBeNull();
  for (let ended = 0; ended < 42; ended += 1) {
    await expect.poll(() => ends.length).toBeGreaterThan(0);
    ends.shift()?.();
  }
  expect(await Promise.all(answers)).toEqual(Array(42).fill('done'));
  expect(counts).toEqual({ running: 0, most: 2 });
});

it('gives the place on when the work fails', async () => {
  const fail = () => Promise.reject(new Error('no'));
  for (let count = 0; count < 3; count += 1) await expect(inTurn(fail)).rejects.toThrow('no');
  expect(await inTurn(() => Promise.resolve(1))).toBe(1);
});
