import { digest } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';

/**
 * Spends a proof of effort; false when it was spent before. Proofs past their end are swept on the way: they are refused
 * by their own date.
 */
export async function spendProof(db: Connection, proof: string, expiresAt: Date, now: Date): Promise<boolean> {
  await db.spentProof.deleteMany({ where: { expiresAt: { lte: now } } });
  const written = await db.$executeRaw`
    insert into "SpentProof" ("digest", "expiresAt") values (${digest('code', `proof ${proof}`)}, ${expiresAt})
    on conflict do nothing`;
  return written === 1;
}
