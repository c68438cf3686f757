import { MANY_UNREAD } from '@/lib/domain/messages/inbox-news';
import type { Connection } from '../client';
import { Prisma } from '../generated/client';

/** What a membership says of who looks; null where the kind of side has no such thing. */
export interface MembershipRow {
  party: 'EMPLOYER' | 'GRADUATE' | 'SCHOOL' | 'PLATFORM';
  role: string;
  name: string;
  personId: string | null;
  employerId: string | null;
  employerName: string | null;
  certificationState: string | null;
  schoolId: string | null;
  schoolName: string | null;
  scopes: { level: 'DEPARTMENT' | 'SCHOOL'; departmentId: string | null }[];
}

interface SessionRow {
  id: string;
  accountId: string;
  membershipId: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  greetedAt: Date | null;
  awaitsSecondFactor: boolean;
  hasSecondFactor: boolean;
  /** The terms the account agreed to last. */
  termsVersion: string | null;
  /** Messages not read yet, as far as the bar shows them: at most 100, so a full inbox costs no more than a full page. */
  unread: number;
  now: Date;
}

/** `party` is null while the account has not chosen for whom it acts, or the membership is disabled. */
export type SessionViewerRow = SessionRow & (MembershipRow | { party: null });

const columns = Prisma.sql`m."party"::text as "party", m."role"::text as "role", a."name", m."personId",
  e."id" as "employerId", e."name" as "employerName", e."certificationState"::text as "certificationState",
  s."id" as "schoolId", s."name" as "schoolName",
  (select coalesce(json_agg(json_build_object('level', r."level", 'departmentId', r."departmentId") order by r."id"), '[]')
    from "ReviewerScope" r where r."membershipId" = m."id") as "scopes"`;
const sides = Prisma.sql`left join "Employer" e on e."id" = m."employerId" left join "School" s on s."id" = m."schoolId"`;

/**
 * The session that has not ended under this hash, of an active account, who looks in it and what the bar above every
 * page tells him: one statement, because every page asks.
 */
export async function findSessionViewer(db: Connection, tokenHash: string): Promise<SessionViewerRow | null> {
  const rows = await db.$queryRaw<SessionViewerRow[]>`
    select x."id", x."accountId", x."membershipId", x."createdAt", x."lastSeenAt", x."greetedAt", x."awaitsSecondFactor",
      a."termsVersion", n.now, ${columns},
      exists (select 1 from "SecondFactor" f where f."accountId" = x."accountId" and f."confirmedAt" is not null)
        as "hasSecondFactor",
      (select count(*)::int from (select 1 from "Notice" i
        where i."accountId" = x."accountId" and i."channel" = 'INBOX' and i."readAt" is null limit ${MANY_UNREAD}) found) as "unread"
    from "Session" x
    join "Account" a on a."id" = x."accountId"
    cross join (select date_trunc('milliseconds', clock_timestamp()) as now) n
    left join "Membership" m on m."id" = x."membershipId" and m."accountId" = x."accountId" and m."state" = 'ACTIVE'
    ${sides}
    where x."tokenHash" = ${tokenHash} and x."endedAt" is null and x."expiresAt" > n.now and a."status" = 'ACTIVE'`;
  return rows[0] ?? null;
}

/** What one active membership of an account says; null when it is disabled or somebody else's. */
export async function findMembership(
  db: Connection,
  membershipId: string,
  accountId: string,
): Promise<MembershipRow | null> {
  const rows = await db.$queryRaw<MembershipRow[]>`
    select ${columns} from "Membership" m join "Account" a on a."id" = m."accountId" ${sides}
    where m."id" = ${membershipId}::uuid and m."accountId" = ${accountId}::uuid and m."state" = 'ACTIVE'`;
  return rows[0] ?? null;
}
