import { type Connection, database } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { ADMINISTRATOR_PROOF } from '@/lib/domain/membership/administrator-request';
import { kindOfPurpose, maySeeMaterial } from '@/lib/domain/certification/materials';

/**
 * A stored file this viewer may read; null for everything else, which is also "there is none". Files
 * belong to an employer: to its certifications (its members' and the operator's to see) or to a request for its
 * administration (the operator's alone: it is about the administrators). A file of any other purpose is nobody's until
 * its own rule stands here. It has no permission of its own: owner and purpose are the rule. The caller audits the read.
 */
export async function readableFile(viewer: Viewer, id: string, db: Connection = database()) {
  const file = await db.storedFile.findUnique({ where: { id } });
  if (!file || file.removedAt || !maySeePurpose(viewer, file.purpose)) return null;
  if (viewer.party === 'EMPLOYER' && file.ownerId !== viewer.employerId) return null;
  if (file.ownerParty !== 'EMPLOYER') return null;
  const { key, name, mediaType, purpose } = file;
  return { key, name, mediaType, purpose };
}

function maySeePurpose(viewer: Viewer, purpose: string): boolean {
  if (purpose === ADMINISTRATOR_PROOF) return viewer.party === 'PLATFORM';
  const kind = kindOfPurpose(purpose);
  return kind !== null && maySeeMaterial(viewer, kind);
}
