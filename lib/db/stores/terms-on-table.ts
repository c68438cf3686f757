import type { Connection } from '@/lib/db/client';
import { type LetterContent, letterContentSchema } from '@/lib/domain/agreement/snapshot';

/** The frozen letter of one version. Throws when there is none: an agreement always has one. */
export async function termsOnTable(db: Connection, termsId: string): Promise<LetterContent> {
  const { content } = await db.termsVersion.findUniqueOrThrow({ where: { id: termsId }, select: { content: true } });
  return letterContentSchema.parse(content);
}
