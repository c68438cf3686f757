import { saveInvitationDraft } from '@/lib/commands/agreement/save-invitation-draft';
import { sendInvitation } from '@/lib/commands/agreement/send-invitation';
import { type CommandAnswer, execute } from '@/lib/commands/execute';
import { type Database, databaseNow } from '@/lib/db/client';
import { composeLetter, loadLetterSources } from '@/lib/db/stores/letter-sources';
import type { Viewer } from '@/lib/domain/access/viewer';

/** The way of the pages without the pages: keep the draft, check it, send what was checked. */
export async function sendLetter(
  db: Database,
  actor: Viewer,
  input: Record<string, string> & { enrolmentId: string },
  now?: Date,
): Promise<CommandAnswer<{ id: string; hash: string }>> {
  const { enrolmentId } = input;
  const draft = await db.invitationDraft.findFirst({
    where: { enrolmentId, employerId: actor.party === 'EMPLOYER' ? actor.employerId : undefined },
  });
  const kept = await execute(
    saveInvitationDraft,
    actor,
    { version: String(draft?.version ?? 0), ...input },
    { db, now },
  );
  if (kept.outcome !== 'done') return kept;
  const checked = await fingerprint(db, actor, enrolmentId, now);
  return execute(sendInvitation, actor, { enrolmentId, checked, acknowledged: 'yes' }, { db, now });
}

/** What the check page would hand to the deed for the draft as it is; empty when it cannot be sent. */
export async function fingerprint(db: Database, actor: Viewer, enrolmentId: string, now?: Date): Promise<string> {
  if (actor.party !== 'EMPLOYER') throw new Error('only employers send');
  const sources = await loadLetterSources(db, actor.employerId, enrolmentId);
  if (!sources?.policy || !sources.draft) return '';
  const typed = sources.draft.content as Record<string, string>;
  const at = now ?? (await databaseNow(db));
  return composeLetter({ ...sources, policy: sources.policy }, typed, at).letter?.checked ?? '';
}
