import 'server-only';
import type { Viewer } from '@/lib/domain/access/viewer';
import { type OpenPage, openPages } from './open-pages';

/** When the line breaks, the browser tries again after so long. */
const RETRY_MILLISECONDS = 3_000;
/** A page that takes nothing any more (a phone put away) is let go before it costs memory. */
const MOST_BYTES = 16_384;

/**
 * `no-transform` also keeps our own server from compressing, which would hold each line back; the last one asks the
 * same of a proxy in front of it.
 */
const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** Events of the inbox of this viewer until he leaves or his session ends: how many are unread, and a mark. */
export function newsStream({ sessionId, accountId }: Viewer, left: AbortSignal, pages = openPages()): Response {
  const encoder = new TextEncoder();
  let page: OpenPage | undefined;
  const leave = (): void => {
    if (page) pages.remove(page);
  };
  let isTaken = false;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = (): void => {
          leave();
          try {
            controller.close();
          } catch {
            // The browser was faster.
          }
        };
        const write = (text: string): void => {
          if ((controller.desiredSize ?? 0) <= 0) end();
          else controller.enqueue(encoder.encode(text));
        };
        page = {
          sessionId,
          accountId,
          tell: (news) => write(`data: ${JSON.stringify(news)}\n\n`),
          beat: () => write(':\n\n'),
          end,
        };
        write(`retry: ${RETRY_MILLISECONDS}\n\n`);
        isTaken = pages.add(page);
        left.addEventListener('abort', end, { once: true });
      },
      cancel: leave,
    },
    { highWaterMark: MOST_BYTES, size: (chunk) => chunk?.byteLength ?? 0 },
  );
  return isTaken
    ? new Response(body, { headers })
    : new Response(null, { status: 429, headers: { 'retry-after': '60' } });
}
