import { describe, expect, it } from 'vitest';
import { renewalOf } from '@/components/shell/up-to-date';
import { isMore } from '@/lib/domain/messages/inbox-news';

const ID = '01a20f3a-7b71-7494-87ea-b6a32fef076b';

describe('An open page when something new came in', () => {
  it.each([
    ['/employer', 'BY_ITSELF'],
    ['/employer/agreements', 'BY_ITSELF'],
    ['/employer/lapsed', 'BY_ITSELF'],
    ['/graduate', 'BY_ITSELF'],
    ['/graduate/invitations', 'BY_ITSELF'],
    ['/graduate/agreements', 'BY_ITSELF'],
    ['/school/reviews', 'BY_ITSELF'],
    ['/platform', 'BY_ITSELF'],
    ['/inbox', 'BY_ITSELF'],
    [`/employer/agreements/${ID}`, 'OFFERED'],
    [`/graduate/invitations/${ID}`, 'OFFERED'],
    [`/graduate/agreements/${ID}`, 'OFFERED'],
    [`/school/reviews/${ID}`, 'OFFERED'],
    // Forms, pages others change nothing of, and pages whose reading is recorded.
    [`/graduate/invitations/${ID}/accept`, 'NONE'],
    [`/school/reviews/${ID}/reject`, 'NONE'],
    ['/employer/agreements/new', 'NONE'],
    ['/school/reviews/next', 'NONE'],
    ['/account/notices', 'NONE'],
    ['/graduate/confirm', 'NONE'],
    ['/platform/outbox', 'NONE'],
    [`/school/graduates/${ID}`, 'NONE'],
  ] as const)('%s: %s', (path, renewal) => {
    expect(renewalOf(path)).toBe(renewal);
  });
});

describe('Something new in an inbox', () => {
  it.each([
    ['more than when the page was loaded', { unread: 1 }, { unread: 2, latest: 'b' }, true],
    ['as many as when the page was loaded', { unread: 2 }, { unread: 2, latest: 'b' }, false],
    ['one read elsewhere', { unread: 2, latest: 'b' }, { unread: 1, latest: 'b' }, false],
    ['one read and one new', { unread: 2, latest: 'b' }, { unread: 2, latest: 'c' }, true],
    ['new beyond what is counted', { unread: 100, latest: 'b' }, { unread: 100, latest: 'c' }, true],
    ['the newest gone, nothing unread', { unread: 0, latest: 'b' }, { unread: 0, latest: 'a' }, false],
    ['the last one gone', { unread: 1, latest: 'b' }, { unread: 0, latest: null }, false],
  ])('%s', (_case, before, news, expected) => {
    expect(isMore(before, news)).toBe(expected);
  });
});
