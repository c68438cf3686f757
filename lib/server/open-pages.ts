import { type Database, database } from '@/lib/db/client';
import { listen } from '@/lib/db/listener';
import { inboxNewsOf, livingSessions } from '@/lib/db/stores/inbox-news';
import type { InboxNews } from '@/lib/domain/messages/inbox-news';
import { environment } from '@/lib/env';
import { causeOf, log } from '@/lib/log';

/** A page that stands open somewhere and wants to know what comes in. */
export interface OpenPage {
  sessionId: string;
  accountId: string;
  tell(news: InboxNews): void;
  /** Nothing new: keeps the line open, and finds out whether anybody is at its other end. */
  beat(): void;
  end(): void;
}

/** Only pages in front of somebody listen, so these are windows side by side. */
const MOST_OF_SESSION = 4;
/** Far more than a process serves; a bound nevertheless. */
const MOST = 10_000;
/** What comes in at the same moment is read once. */
const PAUSE_MILLISECONDS = 50;
/** Proxies cut a line that is silent for a minute. */
const BEAT_MILLISECONDS = 25_000;
/** How long an ended session or a missed word can go unnoticed. */
const SWEEP_MILLISECONDS = 60_000;

interface Settings {
  db: Database;
  url: string;
  sweepMilliseconds?: number;
}

/**
 * The open pages of this process. However many there are, they cost one listening connection, one statement for the
 * accounts a word was said about, and two a minute: whether the sessions go on, and what a lost word would have told.
 */
export class OpenPages {
  private readonly pages = new Map<OpenPage, InboxNews | undefined>();
  private readonly due = new Set<string>();
  private readonly timers: NodeJS.Timeout[] = [];
  private listening: ReturnType<typeof listen> | undefined;
  private reading: Promise<void> | undefined;
  private isClosed = false;

  constructor(private readonly settings: Settings) {}

  /** False when this session, or the process, has as many as it may, or the process ends. */
  add(page: OpenPage): boolean {
    if (this.isClosed || this.pages.size >= MOST) return false;
    const own = [...this.pages.keys()].filter(({ sessionId }) => sessionId === page.sessionId);
    if (own.length >= MOST_OF_SESSION) return false;
    this.pages.set(page, undefined);
    this.begin();
    this.readSoon([page.accountId]);
    return true;
  }

  remove(page: OpenPage): void {
    this.pages.delete(page);
  }

  /** Ends every page; no further one is let in. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const timer of this.timers) clearInterval(timer);
    this.endWhere(() => true);
    await Promise.all([this.listening?.close(), this.reading]);
  }

  /** From the first page on: a process without any, a worker for one, opens nothing. */
  private begin(): void {
    if (this.listening) return;
    const { url, sweepMilliseconds = SWEEP_MILLISECONDS } = this.settings;
    this.listening = listen(url, { heard: (word) => this.heard(word), began: () => this.readAll() });
    const beat = setInterval(() => {
      for (const page of this.pages.keys()) page.beat();
    }, BEAT_MILLISECONDS);
    const sweep = setInterval(() => void this.sweep(), sweepMilliseconds);
    this.timers.push(beat.unref(), sweep.unref());
  }

  private heard(word: string): void {
    const [kind, id = ''] = word.split(':', 2);
    if (kind === 'session') this.endWhere(({ sessionId }) => sessionId === id);
    else if (this.accounts().has(id)) this.readSoon([id]);
  }

  private accounts(): Set<string> {
    return new Set([...this.pages.keys()].map(({ accountId }) => accountId));
  }

  private readAll(): void {
    this.readSoon(this.accounts());
  }

  private readSoon(accountIds: Iterable<string>): void {
    for (const id of accountIds) this.due.add(id);
    if (this.due.size > 0) this.reading ??= this.readDue().finally(() => (this.reading = undefined));
  }

  /** One reading at a time, so that no page hears the older number last. */
  private async readDue(): Promise<void> {
    while (this.due.size > 0) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
      const ids = [...this.due];
      this.due.clear();
      try {
        const news = await inboxNewsOf(this.settings.db, ids);
        for (const page of this.pages.keys()) this.tell(page, news.get(page.accountId));
      } catch (error) {
        // The next sweep reads again.
        log.warn('inbox news not read', { cause: causeOf(error) });
      }
    }
  }

  private tell(page: OpenPage, news: InboxNews | undefined): void {
    const told = this.pages.get(page);
    if (!news || (told?.unread === news.unread && told.latest === news.latest)) return;
    this.pages.set(page, news);
    page.tell(news);
  }

  private async sweep(): Promise<void> {
    const sessions = [...new Set([...this.pages.keys()].map(({ sessionId }) => sessionId))];
    if (sessions.length === 0) return;
    try {
      const living = await livingSessions(this.settings.db, sessions);
      this.endWhere(({ sessionId }) => sessions.includes(sessionId) && !living.has(sessionId));
      this.readAll();
    } catch (error) {
      log.warn('sessions of open pages not checked', { cause: causeOf(error) });
    }
  }

  private endWhere(isMeant: (page: OpenPage) => boolean): void {
    for (const page of [...this.pages.keys()].filter(isMeant)) {
      this.pages.delete(page);
      page.end();
    }
  }
}

const shared = globalThis as typeof globalThis & { sanfangOpenPages?: OpenPages; __endOpenPages?: () => Promise<void> };

/** Those of this process. scripts/server.mjs ends them before it waits for what is under way: they never end alone. */
export function openPages(): OpenPages {
  if (shared.sanfangOpenPages) return shared.sanfangOpenPages;
  const pages = new OpenPages({ db: database(), url: environment().DATABASE_URL ?? '' });
  shared.sanfangOpenPages = pages;
  shared.__endOpenPages = () => pages.close();
  return pages;
}
