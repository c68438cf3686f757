import { z } from 'zod';
import { open, seal } from '@/lib/crypto/personal-data';
import type { DraftPart } from '@/lib/domain/certification/drafts';

type Typed = Record<string, string>;
const draftsSchema = z.strictObject({
  person: z.record(z.string(), z.string()).optional(),
  organisation: z.record(z.string(), z.string()).optional(),
});

/** What was typed into each part and not saved yet; nothing of a part that was saved since. */
export function openDrafts(round: { draftSealed: Uint8Array | null } | null): Partial<Record<DraftPart, Typed>> {
  return round?.draftSealed ? draftsSchema.parse(JSON.parse(open(round.draftSealed))) : {};
}

/** The drafts of a round with this part as typed; `null` forgets the part. */
export function sealDraft(
  round: { draftSealed: Uint8Array | null },
  part: DraftPart,
  typed: Typed | null,
): Uint8Array<ArrayBuffer> | null {
  const { [part]: _before, ...others } = openDrafts(round);
  const drafts = typed ? { ...others, [part]: typed } : others;
  return Object.keys(drafts).length > 0 ? seal(JSON.stringify(drafts)) : null;
}
