import type { Connection } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { kindOfPurpose, maySeeMaterial } from '@/lib/domain/certification/materials';
import { defineQuery } from '@/lib/queries/define-query';

/**
 * A stored file this viewer may read; null for everything else, which is also "there is none". All files so far
 * belong to certifications: an employer's own, and for the operator those he decides on. A file of any other purpose
 * is nobody's until its own rule stands here. The permissions say who may ask at all: an employer before it is certified
 * too, for its own papers; graduates and schools get null, there is no file of theirs yet. The caller audits the read.
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
    const kind = file && !file.removedAt ? kindOfPurpose(file.purpose) : null;
    if (!file || !kind || !maySeeMaterial(viewer, kind)) return null;
    if (viewer.party === 'EMPLOYER' && file.ownerId !== viewer.employerId) return null;
    if (file.ownerParty !== 'EMPLOYER') return null;
    const { key, name, mediaType, purpose } = file;
    return { key, name, mediaType, purpose };
  },
});
