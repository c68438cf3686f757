import { open } from '@/lib/crypto/personal-data';
import { type Connection, databaseNow } from '@/lib/db/client';
import { pagesInOrder } from '@/lib/db/stores/file-pages';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { acceptableFrom, isRecent, mayBeAccepted } from '@/lib/domain/membership/administrator-request';
import { maskEmail, maskMobile } from '@/lib/domain/rules/masking';
import { defineQuery } from '@/lib/queries/define-query';

const MOST = 50;

/** One request with everything its decision needs: who asks, the proof, and who is in charge so far. */
export const administratorRequest = defineQuery({
  name: 'administrator-request',
  permission: 'platform.administrator-requests',
  async run(db: Connection, _viewer: OperatorViewer, { id }: { id: string }) {
    const request = await db.administratorRequest.findUnique({
      where: { id },
      include: {
        employer: { select: { name: true, creditCode: true, certificationState: true } },
        membership: { select: { role: true, state: true, createdAt: true, account: { select: contact } } },
      },
    });
    if (!request) return null;
    const { employerId, membershipId, fileId, decidedById, objectedById } = request;
    const [file, inCharge, decidedBy, objector, now] = await Promise.all([
      fileOf(db, fileId),
      inChargeOf(db, employerId, membershipId),
      nameOf(db, decidedById),
      nameOf(db, objectedById),
      databaseNow(db),
    ]);
    const { state, reason, answer, createdAt, decidedAt, employer, membership } = request;
    return {
      id,
      state,
      reason,
      answer,
      createdAt,
      decidedAt,
      decidedBy,
      objection: request.objectedAt ? { at: request.objectedAt, by: objector } : null,
      /** Until when nobody may accept it; null once that has passed, or where nobody is in charge. */
      waitsUntil: mayBeAccepted({ createdAt, isSomebodyInCharge: inCharge.length > 0 }, now)
        ? null
        : acceptableFrom(createdAt),
      /** What speaks against it at first sight. */
      doubts: doubtsOf(membership.createdAt, inCharge, now),
      employer,
      asker: { role: membership.role, since: membership.createdAt, ...masked(membership.account) },
      inCharge: inCharge.map(({ id: member, account }) => ({ id: member, ...masked(account) })),
      file,
    };
  },
});

/** A request as the operator looks at it. */
export type AdministratorRequest = NonNullable<Awaited<ReturnType<typeof administratorRequest>>>;

const fileOf = (db: Connection, id: string) =>
  db.storedFile.findUnique({
    where: { id },
    select: { id: true, name: true, mediaType: true, pages: pagesInOrder },
  });

/** Who could still object: the administrators that act, with an account that goes on. */
const inChargeOf = (db: Connection, employerId: string, membershipId: string) =>
  db.membership.findMany({
    where: {
      employerId,
      role: 'ADMINISTRATOR',
      state: 'ACTIVE',
      id: { not: membershipId },
      account: { status: 'ACTIVE' },
    },
    orderBy: { createdAt: 'asc' },
    take: MOST,
    select: { id: true, account: { select: contact } },
  });

function doubtsOf(since: Date, inCharge: Awaited<ReturnType<typeof inChargeOf>>, now: Date) {
  const seenLately = inCharge.filter(({ account }) => isRecent(account.lastSignedInAt, now));
  return {
    isNewcomer: isRecent(since, now),
    seenLately: seenLately.map(({ account }) => ({ name: account.name, at: account.lastSignedInAt })),
  };
}

const nameOf = async (db: Connection, id: string | null): Promise<string | null> =>
  id ? ((await db.account.findUnique({ where: { id }, select: { name: true } }))?.name ?? null) : null;

const contact = { name: true, mobileSealed: true, emailSealed: true, lastSignedInAt: true } as const;

function masked(account: {
  name: string;
  mobileSealed: Uint8Array | null;
  emailSealed: Uint8Array | null;
  lastSignedInAt: Date | null;
}) {
  const { name, mobileSealed, emailSealed, lastSignedInAt } = account;
  return {
    name,
    mobile: mobileSealed ? maskMobile(open(mobileSealed)) : null,
    email: emailSealed ? maskEmail(open(emailSealed)) : null,
    lastSignedInAt,
  };
}
