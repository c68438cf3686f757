import { type Connection, database } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';

/** The organisation or person a viewer's own files belong to. */
function ownerOf(viewer: Viewer): string | null {
  switch (viewer.party) {
    case 'EMPLOYER':
      return viewer.employerId;
    case 'SCHOOL':
      return viewer.schoolId;
    case 'GRADUATE':
      return viewer.personId;
    case 'PLATFORM':
      return null;
  }
}

/**
 * A stored file its owner's members, or an operator, may read; null for everybody else, which is also "there is
 * none". It has no permission of its own: the owner is the rule. The caller audits the read.
 */
export async function readableFile(viewer: Viewer, id: string, db: Connection = database()) {
  const file = await db.storedFile.findUnique({ where: { id } });
  if (!file || file.removedAt) return null;
  const isOwn = file.ownerParty === viewer.party && file.ownerId === ownerOf(viewer);
  if (!isOwn && viewer.party !== 'PLATFORM') return null;
  const { key, name, mediaType, purpose } = file;
  return { key, name, mediaType, purpose };
}
