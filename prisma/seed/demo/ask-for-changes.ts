import { counterInvitation } from '@/lib/commands/counter-proposal/counter-invitation';
import { saveCounterDraft } from '@/lib/commands/counter-proposal/save-counter-draft';
import { type CommandAnswer, execute } from '@/lib/commands/execute';
import { type Database, databaseNow } from '@/lib/db/client';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { composeCounter, loadNegotiation } from '@/lib/db/stores/negotiation';
import type { Viewer } from '@/lib/domain/access/viewer';

/** What the check page would hand to the deed for the changes as they are kept; empty when they cannot be sent. */
export async function counterFingerprint(db: Database, actor: Viewer, id: string, now?: Date): Promise<string> {
  const subject = await loadAgreement(db, actor, id);
  if (!subject) return '';
  const negotiation = await loadNegotiation(db, subject, 'GRADUATE');
  const at = now ?? (await databaseNow(db));
  return composeCounter(negotiation, negotiation.typed ?? {}, at).version?.checked ?? '';
}

/** The way of the pages without the pages: keep what is wanted, check it, send what was checked. */
export async function askForChanges(
  db: Database,
  actor: Viewer,
  { id, ...typed }: Record<string, string> & { id: string },
  now?: Date,
): Promise<CommandAnswer<{ id: string; state: string }>> {
  const draft = await db.versionDraft.findUnique({
    where: { agreementId_party: { agreementId: id, party: 'GRADUATE' } },
  });
  const version = String(draft?.version ?? 0);
  const kept = await execute(saveCounterDraft, actor, { id, version, ...typed }, { db, now });
  if (kept.outcome !== 'done') return kept;
  const checked = await counterFingerprint(db, actor, id, now);
  return execute(counterInvitation, actor, { id, checked }, { db, now });
}
