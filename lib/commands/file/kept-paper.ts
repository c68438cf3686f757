import { z } from 'zod';
import type { Connection } from '@/lib/db/client';
import { MOST_PAGES } from '@/lib/domain/rules/paper';
import { newId } from '@/lib/ids';

const bytesInput = { key: z.string(), size: z.int().positive(), sha256: z.string().length(64) };

/** An uploaded paper and the pictures of its pages, in order. Made by an upload route from what it stored. */
export const keptPaperInput = z.strictObject({
  ...bytesInput,
  name: z.string().max(120),
  mediaType: z.enum(['image/png', 'image/jpeg', 'application/pdf']),
  pages: z
    .array(z.strictObject({ ...bytesInput, width: z.int().positive(), height: z.int().positive() }))
    .min(1)
    .max(MOST_PAGES),
});

/** Writes the rows of a paper of one side, pages included; answers the id of the file. */
export async function writePaper(
  db: Connection,
  { pages, ...file }: z.infer<typeof keptPaperInput>,
  owner: { purpose: string; ownerParty: 'EMPLOYER' | 'GRADUATE'; ownerId: string },
  now: Date,
): Promise<string> {
  const fileId = newId();
  await db.storedFile.create({ data: { id: fileId, ...file, ...owner, createdAt: now } });
  await db.filePage.createMany({ data: pages.map((page, index) => ({ fileId, number: index + 1, ...page })) });
  return fileId;
}
