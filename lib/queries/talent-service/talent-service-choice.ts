import { type Connection, databaseNow } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { isId } from '@/lib/ids';
import { defineQuery } from '@/lib/queries/define-query';
import { entryView } from './entry-view';

/** The entry an employer picked, to fill its form from; null when there is none or it was taken out. */
export const talentServiceChoice = defineQuery({
  name: 'talent-service-choice',
  permission: 'employer.talent-services.read',
  async run(db: Connection, _viewer: EmployerViewer, id: string) {
    if (!isId(id)) return null;
    const row = await db.talentService.findFirst({ where: { id, retiredAt: null } });
    return row && entryView(row, await databaseNow(db));
  },
});
