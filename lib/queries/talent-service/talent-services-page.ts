import { behind } from '@/lib/db/behind';
import { type Connection, databaseNow } from '@/lib/db/client';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { regionFullName } from '@/lib/domain/regions/lookup';
import { confirmedTooLongAgo, isToBeConfirmed } from '@/lib/domain/talent-service/freshness';
import { codesWithin } from '@/lib/domain/talent-service/place-search';
import { defineQuery } from '@/lib/queries/define-query';

const SIZE = 20;

export const directoryLists = ['all', 'to-confirm', 'retired'] as const;
export type DirectoryList = (typeof directoryLists)[number];

interface Question {
  list: DirectoryList;
  /** The code of a province; none for all. */
  province?: string;
  after?: Cursor;
}

/** The directory for the operator, a page: what was confirmed longest ago comes first, it waits for him. */
export const talentServicesPage = defineQuery({
  name: 'talent-services-page',
  permission: 'platform.talent-services',
  async run(db: Connection, _viewer: OperatorViewer, { list, province, after }: Question) {
    const now = await databaseNow(db);
    const range = province ? codesWithin(province) : undefined;
    const where = {
      retiredAt: list === 'retired' ? { not: null } : null,
      ...(list === 'to-confirm' ? { lastConfirmedAt: { lte: confirmedTooLongAgo(now) } } : {}),
      ...(range ? { regionCode: { gte: range.from, lt: range.before } } : {}),
      ...behind('lastConfirmedAt', after, 'asc'),
    };
    const found = await db.talentService.findMany({
      where,
      orderBy: [{ lastConfirmedAt: 'asc' }, { id: 'asc' }],
      take: SIZE + 1,
    });
    const page = pageOf(found, SIZE, ({ lastConfirmedAt, id }) => ({ at: lastConfirmedAt, id }));
    return {
      next: page.next,
      rows: page.rows.map(({ id, name, regionCode, isTakingArchives, lastConfirmedAt, retiredAt }) => ({
        id,
        name,
        region: regionFullName(regionCode) ?? regionCode,
        isTakingArchives,
        lastConfirmedAt,
        retiredAt,
        isToBeConfirmed: isToBeConfirmed(lastConfirmedAt, now),
      })),
    };
  },
});
