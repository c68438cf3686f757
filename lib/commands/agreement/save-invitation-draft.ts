import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { findFavourite, findLive } from '@/lib/db/stores/letter-sources';
import { allowed } from '@/lib/domain/access/decision';
import { letterFormShape } from '@/lib/domain/agreement/letter-form';
import { canonicalJson } from '@/lib/domain/agreement/snapshot';
import { newId } from '@/lib/ids';

/** As a hidden input carries it; a new form carries none. */
const seenVersion = z
  .string()
  .regex(/^\d{0,9}$/, 'FIELD_INVALID')
  .optional();

type Typed = z.output<z.ZodObject<typeof letterFormShape>>;

/** One draft a pair, and which version of it the form was drawn from; 0 is none. */
interface Pair {
  employerId: string;
  enrolmentId: string;
  seen: number;
}

/**
 * Keeps what an employer has typed for one graduate, right or wrong, complete or not. One draft a pair. Takes effect
 * only on the version the form was drawn from (none for a new draft), so an older page never overwrites newer text;
 * every save raises the version by one, so what was checked before can no longer be sent.
 */
export const saveInvitationDraft = defineCommand({
  name: 'save-invitation-draft',
  permission: 'employer.agreements.write',
  input: z.strictObject({ ...letterFormShape, enrolmentId: z.uuid('ENROLMENT_MISSING'), version: seenVersion }),
  event: 'INVITATION_DRAFT_SAVED',
  atomic: 'transaction',
  async load({ db, actor }, { enrolmentId }) {
    if (actor?.party !== 'EMPLOYER') return null;
    return (await findFavourite(db, actor.employerId, enrolmentId)) && actor;
  },
  allow: () => allowed,
  async run({ db, now }, { employerId, accountId }, { enrolmentId, version, ...content }) {
    if (await findLive(db, employerId, enrolmentId)) throw new Refusal('AGREEMENT_LIVE_EXISTS');
    const pair = { employerId, enrolmentId, seen: Number(version ?? 0) };
    const isKept = await keep(db, pair, { content, updatedById: accountId, updatedAt: now });
    const kept = await db.invitationDraft.findUnique({
      where: { employerId_enrolmentId: { employerId, enrolmentId } },
    });
    // The same text sent twice (a double press) is a repeat, not a conflict.
    if (!kept || !(isKept || isRepeat(kept, pair, content))) throw new Refusal('INVITATION_DRAFT_STALE');
    const { id } = kept;
    return { result: { id, version: kept.version }, subject: { type: 'invitation-draft', id } };
  },
});

/** Did it take effect on the very version that was seen? */
async function keep(
  db: Connection,
  { employerId, enrolmentId, seen }: Pair,
  typed: { content: Typed; updatedById: string; updatedAt: Date },
): Promise<boolean> {
  const { count } =
    seen === 0
      ? await db.invitationDraft.createMany({
          data: { id: newId(), employerId, enrolmentId, createdAt: typed.updatedAt, ...typed },
          skipDuplicates: true,
        })
      : await db.invitationDraft.updateMany({
          where: { employerId, enrolmentId, version: seen },
          data: { ...typed, version: { increment: 1 } },
        });
  return count === 1;
}

function isRepeat(kept: { version: number; content: unknown }, { seen }: Pair, content: Typed): boolean {
  return kept.version === seen + 1 && canonicalJson(kept.content) === canonicalJson(content);
}
