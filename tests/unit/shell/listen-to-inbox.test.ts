import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listenToInbox } from '@/components/shell/listen-to-inbox';
import type { InboxNews } from '@/lib/domain/messages/inbox-news';

/** A stream as the browser has it; the test says what comes out of it. */
class Stream {
  static readonly CLOSED = 2;
  static all: Stream[] = [];
  readyState = 1;
  onmessage?: (event: { data: string }) => void;
  onerror?: () => void;
  constructor(readonly path: string) {
    Stream.all.push(this);
  }
  close(): void {
    this.readyState = Stream.CLOSED;
  }
  says(unread: number): void {
    this.onmessage?.({ data: JSON.stringify({ unread, latest: 'a' }) });
  }
  breaks(isForGood = false): void {
    if (isForGood) this.readyState = Stream.CLOSED;
    this.onerror?.();
  }
}

let asked: number;
let answer: () => Response;
let heard: number[];
let stop: () => void;
const page = Object.assign(new EventTarget(), { hidden: false });

const open = (): Stream[] => Stream.all.filter(({ readyState }) => readyState !== Stream.CLOSED);
const newest = (): Stream => {
  const stream = Stream.all.at(-1);
  if (!stream) throw new Error('no stream');
  return stream;
};
function turn(hidden: boolean): void {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  [asked, heard, Stream.all, page.hidden] = [0, [], [], false];
  answer = () => Response.json({ unread: 7, latest: 'b' });
  const window = Object.assign(new EventTarget(), { EventSource: Stream });
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', page);
  vi.stubGlobal('EventSource', Stream);
  vi.stubGlobal('fetch', () => {
    asked += 1;
    return Promise.resolve(answer());
  });
  stop = listenToInbox(({ unread }: InboxNews) => heard.push(unread));
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('opens one stream once somebody stays, and hears what it says', async () => {
  expect(Stream.all).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(Stream.all.map(({ path }) => path)).toEqual(['/api/account/notices/stream']);
  newest().says(3);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect([heard, asked, open().length]).toEqual([[3], 0, 1]);
});

it('listens to nothing while the page is hidden, and again when it is shown', async () => {
  await vi.advanceTimersByTimeAsync(1_100);
  newest().says(1);
  turn(true);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect([open().length, asked]).toEqual([0, 0]);
  turn(false);
  await vi.advanceTimersByTimeAsync(1_100);
  expect([Stream.all.length, open().length]).toEqual([2, 1]);
});

it('asks by itself when the stream is refused, and tries the stream again later', async () => {
  await vi.advanceTimersByTimeAsync(1_100);
  newest().breaks(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard).toEqual(Array.from({ length: asked }, () => 7));
  expect(asked).toBeGreaterThanOrEqual(4);
  expect(asked).toBeLessThanOrEqual(5);
  await vi.advanceTimersByTimeAsync(300_000);
  expect(Stream.all).toHaveLength(2);
});

it.each([
  ['keeps its first line back', () => vi.advanceTimersByTimeAsync(10_100)],
  [
    'breaks again and again',
    () => {
      for (let count = 0; count < 3; count += 1) newest().breaks();
      return vi.advanceTimersByTimeAsync(1);
    },
  ],
])('asks by itself when the stream %s', async (_how, go) => {
  await vi.advanceTimersByTimeAsync(1_100);
  await go();
  expect([open().length, asked, heard]).toEqual([0, 1, [7]]);
});

it('a break in between that mends itself is none', async () => {
  await vi.advanceTimersByTimeAsync(1_100);
  for (let count = 0; count < 5; count += 1) {
    newest().breaks();
    newest().says(count);
  }
  expect([open().length, asked]).toEqual([1, 0]);
});

it('asks less and less often while nobody answers', async () => {
  answer = () => new Response(null, { status: 503 });
  await vi.advanceTimersByTimeAsync(1_100);
  newest().breaks(true);
  await vi.advanceTimersByTimeAsync(300_000);
  expect(asked).toBeGreaterThanOrEqual(3);
  expect(asked).toBeLessThanOrEqual(5);
  expect(heard).toEqual([]);
});

it('stops for good when nobody is signed in any more, until somebody comes back to the page', async () => {
  answer = () => new Response(null, { status: 204 });
  await vi.advanceTimersByTimeAsync(1_100);
  newest().breaks(true);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect([asked, Stream.all.length]).toEqual([1, 1]);
  turn(true);
  turn(false);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(Stream.all.length + asked).toBe(3);
});
