import type { Connection } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { ADMINISTRATOR_PROOF } from '@/lib/domain/membership/administrator-request';
import { kindOfPurpose, maySeeMaterial } from '@/lib/domain/certification/materials';
import { defineQuery } from '@/lib/queries/define-query';

/**
 * A stored file this viewer may read; null for everything else, which is also "there is none". Files belong to an
 * employer: to its certifications (its members' and the operator's to see) or to a request for its administration (the
 * operator's alone: it is about the administrators). A file of any other purpose is nobody's until its own rule stands
 * here. The permissions say who may ask at all: an employer before it is certified too, for its own papers; graduates
 * and schools get null, there is no file of theirs yet. The caller audits the read.
 */
export const readableFile = defineQuery({
  name: 'readable-file',
  permission: {
    EMPLOYER: 'employer.certification.read',
    GRADUATE: 'graduate.home',
    SCHOOL: 'school.home',
    PLATFORM: 'platform.certifications',
  },
  async run(db: Connection, viewer: Viewer, id: string) {
    const file = await db.storedFile.findUnique({ where: { id } });
    if (!file || file.removedAt || !maySeePurpose(viewer, file.purpose)) return null;
    if (viewer.party === 'EMPLOYER' && file.ownerId !== viewer.employerId) return null;
    if (file.ownerParty !== 'EMPLOYER') return null;
    const { key, name, mediaType, purpose } = file;
    return { key, name, mediaType, purpose };
  },
});

function maySeePurpose(viewer: Viewer, purpose: string): boolean {
  if (purpose === ADMINISTRATOR_PROOF) return viewer.party === 'PLATFORM';
  const kind = kindOfPurpose(purpose);
  return kind !== null && maySeeMaterial(viewer, kind);
}
