import type { Connection } from '@/lib/db/client';
import { SESSION_IDLE } from '@/lib/domain/account/session-life';
import { type InboxNews, MANY_UNREAD } from '@/lib/domain/messages/inbox-news';

/** What is new in these inboxes, one statement for all of them, each at the cost of the bar above a page. */
export async function inboxNewsOf(
  db: Connection,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, InboxNews>> {
  const rows = await db.$queryRaw<(InboxNews & { accountId: string })[]>`
    select a."id"::text as "accountId",
      (select count(*)::int from (select 1 from "Notice" i
        where i."accountId" = a."id" and i."channel" = 'INBOX' and i."readAt" is null limit ${MANY_UNREAD}) found) as "unread",
      (select n."id"::text from "Notice" n where n."accountId" = a."id" and n."channel" = 'INBOX'
        order by n."createdAt" desc, n."id" desc limit 1) as "latest"
    from unnest(${[...accountIds]}::uuid[]) as a("id")`;
  return new Map(rows.map(({ accountId, unread, latest }) => [accountId, { unread, latest }]));
}

/** Those of the sessions that go on and act for somebody. Touches none of them: looking at a page is no activity. */
export async function livingSessions(db: Connection, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select x."id"::text as "id" from "Session" x
    join "Account" a on a."id" = x."accountId" and a."status" = 'ACTIVE'
    join "Membership" m on m."id" = x."membershipId" and m."state" = 'ACTIVE'
    where x."id" = any(${[...ids]}::uuid[]) and x."endedAt" is null and x."expiresAt" > clock_timestamp()
      and x."lastSeenAt" > clock_timestamp() - make_interval(secs => ${SESSION_IDLE / 1000})`;
  return new Set(rows.map(({ id }) => id));
}
