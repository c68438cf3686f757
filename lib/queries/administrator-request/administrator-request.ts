import { open } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { pagesInOrder } from '@/lib/db/stores/file-pages';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
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
    const { employerId, membershipId, fileId, decidedById } = request;
    const [file, inCharge, decidedBy] = await Promise.all([
      db.storedFile.findUnique({
        where: { id: fileId },
        select: { id: true, name: true, mediaType: true, pages: pagesInOrder },
      }),
      db.membership.findMany({
        where: { employerId, role: 'ADMINISTRATOR', state: 'ACTIVE', id: { not: membershipId } },
        orderBy: { createdAt: 'asc' },
        take: MOST,
        select: { id: true, account: { select: contact } },
      }),
      decidedById ? db.account.findUnique({ where: { id: decidedById }, select: { name: true } }) : null,
    ]);
    const { state, reason, answer, createdAt, decidedAt, employer, membership } = request;
    return {
      id,
      state,
      reason,
      answer,
      createdAt,
      decidedAt,
      decidedBy: decidedBy?.name ?? null,
      employer,
      asker: { role: membership.role, since: membership.createdAt, ...masked(membership.account) },
      inCharge: inCharge.map(({ id: member, account }) => ({ id: member, ...masked(account) })),
      file,
    };
  },
});

/** A request as the operator looks at it. */
export type AdministratorRequest = NonNullable<Awaited<ReturnType<typeof administratorRequest>>>;

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
