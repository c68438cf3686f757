import { behind } from '@/lib/db/behind';
import { type Connection, databaseNow } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { codesWithin, placesNamed } from '@/lib/domain/talent-service/place-search';
import { defineQuery } from '@/lib/queries/define-query';
import { entryView } from './entry-view';

const SIZE = 20;

interface Question {
  /** The code of a province; none for all. */
  province?: string;
  /** Part of a name or address, or a place. */
  text?: string;
  after?: Cursor;
}

/**
 * The directory as employers pick from it: entries in use, the latest confirmed first. A text is looked for in names
 * and addresses; there are a few thousand such institutions in the whole country, so reading along is cheap.
 */
export const talentServiceDirectory = defineQuery({
  name: 'talent-service-directory',
  permission: 'employer.talent-services.read',
  async run(db: Connection, _viewer: EmployerViewer, { province, text = '', after }: Question) {
    const range = province ? codesWithin(province) : undefined;
    const within = ({ from, before }: { from: string; before: string }) => ({ regionCode: { gte: from, lt: before } });
    const conditions = [
      { retiredAt: null },
      ...(range ? [within(range)] : []),
      ...(text
        ? [{ OR: [{ name: { contains: text } }, { address: { contains: text } }, ...placesNamed(text).map(within)] }]
        : []),
      behind('lastConfirmedAt', after, 'desc'),
    ];
    const found = await db.talentService.findMany({
      where: { AND: conditions },
      orderBy: [{ lastConfirmedAt: 'desc' }, { id: 'desc' }],
      take: SIZE + 1,
    });
    const now = await databaseNow(db);
    const { rows, next } = pageOf(found, SIZE, ({ lastConfirmedAt, id }) => ({ at: lastConfirmedAt, id }));
    return { rows: rows.map((row) => entryView(row, now)), next };
  },
});
