import type { Connection } from '@/lib/db/client';
import { canonicalJson } from '@/lib/domain/agreement/snapshot';
import type { FormValues } from '@/lib/domain/agreement/form-reading';
import { newId } from '@/lib/ids';

/** Which draft, and which version of it the form was drawn from; 0 is none. */
interface Seen {
  agreementId: string;
  party: 'EMPLOYER' | 'GRADUATE';
  seen: number;
}

/** What one side has typed for the next version; null where it typed nothing. */
export function findVersionDraft(db: Connection, agreementId: string, party: Seen['party']) {
  return db.versionDraft.findUnique({ where: { agreementId_party: { agreementId, party } } });
}

/**
 * Keeps what was typed, right or wrong; one draft a side. Takes effect only on the version the form was drawn from, so
 * an older page never overwrites newer text; the same text sent twice is a repeat. Null = somebody kept a newer one.
 */
export async function keepVersionDraft(
  db: Connection,
  { agreementId, party, seen }: Seen,
  { content, updatedById, now }: { content: FormValues; updatedById: string; now: Date },
): Promise<{ id: string; version: number } | null> {
  const typed = { content: JSON.parse(JSON.stringify(content)) as Record<string, string>, updatedById, updatedAt: now };
  const { count } =
    seen === 0
      ? await db.versionDraft.createMany({
          data: { id: newId(), agreementId, party, createdAt: now, ...typed },
          skipDuplicates: true,
        })
      : await db.versionDraft.updateMany({
          where: { agreementId, party, version: seen },
          data: { ...typed, version: { increment: 1 } },
        });
  const kept = await findVersionDraft(db, agreementId, party);
  if (!kept) return null;
  const isRepeat = kept.version === seen + 1 && canonicalJson(kept.content) === canonicalJson(typed.content);
  return count === 1 || isRepeat ? { id: kept.id, version: kept.version } : null;
}
