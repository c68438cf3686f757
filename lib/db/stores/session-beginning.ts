import type { Connection } from '@/lib/db/client';

/** A session that follows a new password follows it at once. */
const AT_ONCE = 10_000;

export interface SessionBeginning {
  /** The password was set anew just before, by a code: this very sign-in came of it. */
  hasNewPassword: boolean;
  /** A recovery code stood for the second factor in this session: how many are left; null otherwise. */
  recoveryCodesLeft: number | null;
}

/** By what a session began, as far as its person is told on the first page. */
export async function sessionBeginning(
  db: Connection,
  { accountId, createdAt }: { accountId: string; createdAt: Date },
): Promise<SessionBeginning> {
  const [account, used] = await Promise.all([
    db.account.findUnique({ where: { id: accountId }, select: { createdAt: true, passwordChangedAt: true } }),
    db.recoveryCode.findFirst({
      where: { usedAt: { gte: createdAt }, secondFactor: { accountId } },
      select: { secondFactorId: true },
    }),
  ]);
  const setAt = account?.passwordChangedAt?.getTime() ?? 0;
  const isAnew = account !== null && setAt > account.createdAt.getTime();
  const since = createdAt.getTime() - setAt;
  return {
    hasNewPassword: isAnew && since >= 0 && since < AT_ONCE,
    recoveryCodesLeft: used
      ? await db.recoveryCode.count({ where: { secondFactorId: used.secondFactorId, usedAt: null } })
      : null,
  };
}
