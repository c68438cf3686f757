'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type InboxNews, isMore, MANY_UNREAD } from '@/lib/domain/messages/inbox-news';
import { COUNT } from './count-mark';
import { listenToInbox } from './listen-to-inbox';
import { isBusy, renewalOf } from './up-to-date';

export interface BellWords {
  label: string;
  /** With {count} in the place of the number. */
  unread: string;
  manyUnread: string;
  changed: string;
  renew: string;
  close: string;
}

/**
 * The way to the inbox with the number of unread messages: that of the page as it was loaded, and with a script, that
 * of the moment. What is new is said to a screen reader; a list reads itself again, a record offers to.
 */
export function Bell({ unread: loaded, words }: { unread: number; words: BellWords }) {
  const { arrived, isOffered, renew, close } = useRenewal();
  const { unread, isNew } = useInbox(loaded, arrived);
  const inWords = unread < MANY_UNREAD ? words.unread.replace(COUNT, String(unread)) : words.manyUnread;
  return (
    <>
      <a href="/inbox" className="bar-link bell">
        {words.label}
        {unread > 0 ? (
          <span className="bell-count">
            <span aria-hidden="true">{unread < MANY_UNREAD ? unread : `${MANY_UNREAD - 1}+`}</span>
            <span className="sr-only">{inWords}</span>
          </span>
        ) : null}
      </a>
      <span role="status" className="sr-only">
        {isNew ? inWords : null}
      </span>
      <div role="status" className="renewal">
        {isOffered ? (
          <>
            <span>{words.changed}</span>
            <button type="button" className="button" onClick={renew}>
              {words.renew}
            </button>
            <button type="button" className="bar-link text-brand" onClick={close}>
              {words.close}
            </button>
          </>
        ) : null}
      </div>
    </>
  );
}

/** The inbox of this moment; `arrived` is called for each time something new is in it. */
function useInbox(loaded: number, arrived: () => void): { unread: number; isNew: boolean } {
  const [heard, hear] = useState<InboxNews & { isNew: boolean }>();
  const [before, setBefore] = useState(loaded);
  const known = useRef<{ unread: number; latest?: string | null }>({ unread: loaded });
  // The page was read again: its number is the newer one. What it confirms stays said.
  if (before !== loaded) {
    setBefore(loaded);
    hear((one) => (one && one.unread !== loaded ? { ...one, unread: loaded, isNew: false } : one));
  }
  useEffect(() => {
    known.current = { ...known.current, unread: loaded };
  }, [loaded]);
  useEffect(
    () =>
      listenToInbox((news) => {
        const isNew = isMore(known.current, news);
        known.current = news;
        hear({ ...news, isNew });
        if (isNew) arrived();
      }),
    [arrived],
  );
  return { unread: heard?.unread ?? loaded, isNew: heard?.isNew ?? false };
}

const TOUCHES = ['pointerdown', 'keydown'] as const;

/** Reads the page again when something new came in, or offers to: never under the hands of somebody who writes. */
function useRenewal() {
  const router = useRouter();
  const path = usePathname();
  const [offeredOn, offer] = useState<string>();
  const touchedAt = useTouches();
  const arrived = useCallback(() => {
    const renewal = renewalOf(path);
    const main = document.querySelector('main');
    if (renewal === 'NONE' || !main) return;
    if (renewal === 'BY_ITSELF' && !isBusy(main, Date.now() - touchedAt.current)) router.refresh();
    else offer(path);
  }, [path, router, touchedAt]);
  const close = (): void => offer(undefined);
  const renew = (): void => {
    close();
    router.refresh();
  };
  return { arrived, isOffered: offeredOn === path, close, renew };
}

/** When somebody last did something on the page. */
function useTouches() {
  const at = useRef(0);
  useEffect(() => {
    const touch = (): void => {
      at.current = Date.now();
    };
    touch();
    for (const name of TOUCHES) window.addEventListener(name, touch, { passive: true });
    return () => {
      for (const name of TOUCHES) window.removeEventListener(name, touch);
    };
  }, []);
  return at;
}
