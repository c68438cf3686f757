import { type Connection, databaseNow } from '@/lib/db/client';
import { composeLetter, loadLetterSources } from '@/lib/db/stores/letter-sources';
import { policyOf } from '@/lib/db/stores/policies';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { mayInvite } from '@/lib/domain/agreement/policy';
import { defineQuery } from '@/lib/queries/define-query';
import { cardOf } from './graduate-card';

/**
 * The letter as it would be sent now, with what the pre-flight finds and the fingerprint that ties the confirmation to
 * it. `stopped`: an error keeps it from being sent, the findings say which. `incomplete`: there is nothing to judge.
 * Null = the graduate is none of the viewer's favourites.
 */
export const invitationCheck = defineQuery({
  name: 'invitation-check',
  permission: 'employer.agreements.write',
  async run(db: Connection, viewer: EmployerViewer, enrolmentId: string) {
    const sources = await loadLetterSources(db, viewer.employerId, enrolmentId);
    if (!sources) return null;
    const { draft, live, policy, enrolment } = sources;
    if (live) return { kind: 'live' as const, id: live.id };
    if (!draft || !policy || enrolment.state !== 'ENROLLED') return { kind: 'incomplete' as const };
    const typed = draft.content as Record<string, string>;
    const now = await databaseNow(db);
    const { letter, findings } = composeLetter({ ...sources, policy }, typed, now);
    const about = { graduate: cardOf(enrolment), findings, transferProfileId: typed.transferProfileId ?? '' };
    if (!letter) return { kind: 'stopped' as const, ...about };
    return {
      kind: 'ready' as const,
      maySend: mayInvite(viewer, sources.employer.certificationState),
      letter: letter.content,
      replyBy: letter.replyBy,
      replyDays: letter.replyDays,
      checked: letter.checked,
      warnings: letter.warnings.length,
      now,
      policy: policyOf(policy),
      ...about,
    };
  },
});

export type InvitationCheck = NonNullable<Awaited<ReturnType<typeof invitationCheck>>>;
