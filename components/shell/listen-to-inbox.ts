import type { InboxNews } from '@/lib/domain/messages/inbox-news';

const STREAM = '/api/account/notices/stream';
const ONCE = '/api/account/notices';

/** Whoever only passes through opens no line. */
const SETTLED = 1_000;
/** The first line comes at once; when it does not, something in between holds it back. */
const FIRST_LINE = 10_000;
/** Breaks in a row without a line in between, after which the page asks by itself. */
const MOST_BREAKS = 3;
const ASK_EVERY = 15_000;
const ASK_AT_LEAST_EVERY = 300_000;
/** How long a page asks by itself before it tries the stream again. */
const WITHOUT_STREAM = 300_000;

/**
 * Hears of the inbox while the page is in front of somebody: by a stream of events, and where none gets through, by
 * asking from time to time, less often the longer nobody answers. Ends with the session, and with the returned function.
 */
export function listenToInbox(heard: (news: InboxNews) => void): () => void {
  const listener = new InboxListener(heard);
  // Kept by the browser for the way back, a page has no timers; shown again, it looks at once.
  const events = [
    [document, 'visibilitychange', listener.turn],
    [window, 'pagehide', listener.rest],
    [window, 'pageshow', listener.turn],
  ] as const;
  for (const [target, name, deed] of events) target.addEventListener(name, deed);
  listener.turn();
  return () => {
    for (const [target, name, deed] of events) target.removeEventListener(name, deed);
    listener.stop();
  };
}

class InboxListener {
  private source: EventSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private breaks = 0;
  private pause = ASK_EVERY;
  private askingUntil = 0;
  private isStopped = false;

  constructor(private readonly heard: (news: InboxNews) => void) {}

  /** Shown or hidden: out of sight it listens to nothing and costs the server nothing. */
  readonly turn = (): void => {
    if (document.hidden) this.rest();
    else this.later(this.begin, SETTLED);
  };

  readonly rest = (): void => {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = undefined;
  };

  stop(): void {
    this.isStopped = true;
    this.rest();
  }

  private later(deed: () => void, milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(deed, milliseconds);
  }

  private readonly begin = (): void => {
    if (this.isStopped || document.hidden || this.source) return;
    if ('EventSource' in window && Date.now() >= this.askingUntil) this.openStream();
    else void this.ask();
  };

  private openStream(): void {
    const own = new EventSource(STREAM);
    this.source = own;
    this.breaks = 0;
    this.later(this.askInstead, FIRST_LINE);
    own.onmessage = ({ data }: MessageEvent<string>) => {
      clearTimeout(this.timer);
      this.breaks = 0;
      this.heard(JSON.parse(data) as InboxNews);
    };
    own.onerror = () => {
      this.breaks += 1;
      const isOver = own.readyState === EventSource.CLOSED || this.breaks >= MOST_BREAKS;
      if (this.source === own && isOver) this.askInstead();
    };
  }

  private readonly askInstead = (): void => {
    this.rest();
    this.askingUntil = Date.now() + WITHOUT_STREAM;
    void this.ask();
  };

  private async ask(): Promise<void> {
    const answer = await fetch(ONCE, { cache: 'no-store' }).catch(() => null);
    // 204: signed out, and nothing left to ask for. Whoever comes back to the page tries anew.
    if (this.isStopped || document.hidden || answer?.status === 204) return;
    this.pause = answer?.ok ? ASK_EVERY : Math.min(this.pause * 2, ASK_AT_LEAST_EVERY);
    if (answer?.ok) this.heard((await answer.json()) as InboxNews);
    // A little apart, so that pages which broke off together do not come back together.
    this.later(this.begin, this.pause * (1 + Math.random() / 5));
  }
}
