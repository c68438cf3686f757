import { type Connection, database } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { kindOfPurpose, maySeeMaterial } from '@/lib/domain/certification/materials';

/**
 * A stored file this viewer may read; null for everything else, which is also "there is none". All files so far
 * belong to certifications: an employer's own, and for the operator those he decides on. A file of any other purpose
 * is nobody's until its own rule stands here. It has no permission of its own: owner and purpose are the rule. The
 * caller audits the read.
 */
export async function readableFile(viewer: Viewer, id: string, db: Connection = database()) {
  const file = await db.storedFile.findUnique({ where: { id } });
  const kind = file && !file.removedAt ? kindOfPurpose(file.purpose) : null;
  if (!file || !kind || !maySeeMaterial(viewer, kind)) return null;
  if (viewer.party === 'EMPLOYER' && file.ownerId !== viewer.employerId) return null;
  if (file.ownerParty !== 'EMPLOYER') return null;
  const { key, name, mediaType, purpose } = file;
  return { key, name, mediaType, purpose };
}
