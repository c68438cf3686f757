import { type Connection, databaseNow } from '@/lib/db/client';
import { composeLetter, loadLetterSources } from '@/lib/db/stores/letter-sources';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { mayInvite } from '@/lib/domain/agreement/policy';
import { checkTransfer } from '@/lib/domain/transfer-profile/checks';
import { defineQuery } from '@/lib/queries/define-query';
import { cardOf } from './graduate-card';

/**
 * The letter as it would be sent now, with the fingerprint that ties the confirmation to it. `incomplete`: there is
 * no draft, or something keeps it from being sent. Null = the graduate is none of the viewer's favourites.
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
    const { letter, advice } = composeLetter({ ...sources, policy }, typed, await databaseNow(db));
    if (!letter) return { kind: 'incomplete' as const };
    return {
      kind: 'ready' as const,
      maySend: mayInvite(viewer, sources.employer.certificationState),
      letter: letter.content,
      replyBy: letter.replyBy,
      replyDays: letter.replyDays,
      checked: letter.checked,
      transferProfileId: letter.transferProfileId,
      graduate: cardOf(enrolment),
      levels: policy.levels,
      advice,
      transferAdvice: checkTransfer(letter.content.transfer, { employerNature: letter.content.employer.nature }),
    };
  },
});
