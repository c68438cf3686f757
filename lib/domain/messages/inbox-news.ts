/** What an open page learns of the inbox while it stands open: a number and a mark, nothing of what is in it. */
export interface InboxNews {
  /** Messages not read yet; 100 stands for a hundred or more. */
  unread: number;
  /** The newest message by its id, to tell a new one from a read one; null in an empty inbox. */
  latest: string | null;
}

/** From here on the exact number is not counted. */
export const MANY_UNREAD = 100;

/** Came something in between, as far as the two can tell? Of a page as it was loaded only the number is known. */
export const isMore = (before: { unread: number; latest?: string | null }, news: InboxNews): boolean =>
  news.unread > before.unread ||
  (before.latest !== undefined && news.latest !== null && news.latest !== before.latest && news.unread > 0);
