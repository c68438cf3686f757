import { type Connection, databaseNow } from '@/lib/db/client';
import { accountTargets } from '@/lib/db/stores/account-targets';
import { loadGraduateSnapshot } from '@/lib/db/stores/graduate-snapshot';
import type { Viewer } from '@/lib/domain/access/viewer';
import { definePublicQuery, defineQuery } from '@/lib/queries/define-query';

/** Of what grows without end (sign-ins, deeds) the newest; far more than one person makes in years. */
const MOST = 5_000;
const newest = { take: MOST } as const;

/**
 * Everything kept of the viewer as a person, whole and unmasked (PIPL 45): his account, not what he handled for an
 * organisation, which is about others. The caller audits the read.
 */
export const ownData = defineQuery({
  name: 'own-data',
  permission: 'own.account',
  run: (db: Connection, { accountId }: Viewer, _input: undefined) => everythingOf(db, accountId),
});

/** The same for an account that may act for nobody any more: it has no viewer, and yet the right to its data. */
export const formerMemberData = definePublicQuery({
  name: 'former-member-data',
  openTo: 'the account of the session that asks, when it may act for nobody',
  run: (db, accountId: string) => everythingOf(db, accountId),
});

async function everythingOf(db: Connection, accountId: string) {
  const [madeAt, account, memberships, signIns, rest, graduate] = await Promise.all([
    databaseNow(db),
    accountOf(db, accountId),
    membershipsOf(db, accountId),
    db.session.findMany({
      where: { accountId },
      orderBy: { createdAt: 'desc' },
      ...newest,
      select: { createdAt: true, lastSeenAt: true, endedAt: true, address: true, device: true },
    }),
    choicesAndDeeds(db, accountId),
    graduateOf(db, accountId),
  ]);
  return { madeAt, account, memberships, ...rest, signIns, ...graduate };
}
export type OwnData = Awaited<ReturnType<typeof ownData>>;

async function accountOf(db: Connection, accountId: string) {
  const [account, { mobile, email }] = await Promise.all([
    db.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { name: true, locale: true, termsVersion: true, createdAt: true, passwordChangedAt: true },
    }),
    accountTargets(db, accountId),
  ]);
  return { ...account, mobile, email };
}

async function membershipsOf(db: Connection, accountId: string) {
  const rows = await db.membership.findMany({
    where: { accountId },
    orderBy: { createdAt: 'asc' },
    select: {
      party: true,
      role: true,
      state: true,
      createdAt: true,
      employer: { select: { name: true } },
      school: { select: { name: true } },
      calendar: { select: { createdAt: true, lastReadAt: true } },
    },
  });
  return rows.map(({ employer, school, ...row }) => ({ ...row, organisation: employer?.name ?? school?.name ?? null }));
}

async function choicesAndDeeds(db: Connection, accountId: string) {
  const [consents, noticeChoices, deeds] = await Promise.all([
    db.consent.findMany({
      where: { accountId },
      orderBy: { at: 'desc' },
      ...newest,
      select: { kind: true, version: true, given: true, at: true },
    }),
    db.noticeChoice.findMany({ where: { accountId }, select: { kind: true, mail: true, sms: true } }),
    db.auditEvent.findMany({
      where: { accountId },
      orderBy: { at: 'desc' },
      ...newest,
      select: { at: true, type: true, party: true },
    }),
  ]);
  return { consents, noticeChoices, deeds };
}

/** The school's record, the agreements and the searches of a graduate; empty for everybody else. */
async function graduateOf(db: Connection, accountId: string) {
  const holder = await db.membership.findFirst({
    where: { accountId, party: 'GRADUATE', state: 'ACTIVE' },
    select: { personId: true },
  });
  const personId = holder?.personId;
  if (!personId) return { enrolments: [], agreements: [], searches: [] };
  const [enrolments, agreements, searches] = await Promise.all([
    db.enrolment.findMany({ where: { personId, linkedAt: { not: null } }, select: { id: true } }),
    db.agreement.findMany({
      where: { enrolment: { personId } },
      orderBy: { invitedAt: 'desc' },
      ...newest,
      select: {
        state: true,
        number: true,
        invitedAt: true,
        acceptedAt: true,
        signedAt: true,
        endedAt: true,
        employer: { select: { name: true } },
      },
    }),
    db.graduateSearch.findMany({
      where: { personId },
      orderBy: { at: 'desc' },
      ...newest,
      select: { at: true, purpose: true },
    }),
  ]);
  return {
    enrolments: await Promise.all(enrolments.map(({ id }) => loadGraduateSnapshot(db, id))),
    agreements: agreements.map(({ employer, ...row }) => ({ employer: employer.name, ...row })),
    searches,
  };
}
