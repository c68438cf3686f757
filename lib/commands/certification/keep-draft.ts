import type { z } from 'zod';
import type { Connection } from '@/lib/db/client';
import { changeRound, type LockedClaim, roundToEdit } from '@/lib/db/stores/certification';
import { sealDraft } from '@/lib/db/stores/claim-drafts';
import type { draftInput } from '@/lib/domain/certification/drafts';

/** Keeps a part of the claim as it was typed; answers the round it is kept in. */
export async function keepDraft(
  db: Connection,
  claim: LockedClaim,
  now: Date,
  { part, typed }: z.output<typeof draftInput>,
): Promise<string> {
  const round = await roundToEdit(db, claim, now);
  const filled = Object.entries(typed).flatMap(([name, text]) => (text ? [[name, text] as const] : []));
  await changeRound(db, round, { draftSealed: sealDraft(round, part, Object.fromEntries(filled)) });
  return round.id;
}
