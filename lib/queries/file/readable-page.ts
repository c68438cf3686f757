import type { Connection } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';
import { readableFile } from './readable-file';

/**
 * The picture of one page of a stored file, for exactly those who may read the file; null for everybody else, and for a
 * page that is not there. The caller audits the read.
 */
export const readablePage = defineQuery({
  name: 'readable-page',
  permission: {
    EMPLOYER: 'employer.certification.read',
    GRADUATE: 'graduate.home',
    SCHOOL: 'school.home',
    PLATFORM: 'platform.certifications',
  },
  async run(db: Connection, viewer: Viewer, { id, number }: { id: string; number: number }) {
    const file = await readableFile(viewer, id, db);
    const page = file && (await db.filePage.findUnique({ where: { fileId_number: { fileId: id, number } } }));
    return page && { key: page.key, sha256: page.sha256, purpose: file.purpose };
  },
});
