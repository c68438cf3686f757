import { type Connection, databaseNow } from '@/lib/db/client';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { isToBeConfirmed } from '@/lib/domain/talent-service/freshness';
import { isId } from '@/lib/ids';
import { defineQuery } from '@/lib/queries/define-query';

/** The newest deeds of one entry; older ones are in the record of deeds. */
const HISTORY = 20;

/** One entry of the directory for the operator: what it says, who confirmed it, what was done with it. */
export const talentServiceDetail = defineQuery({
  name: 'talent-service-detail',
  permission: 'platform.talent-services',
  async run(db: Connection, _viewer: OperatorViewer, id: string) {
    if (!isId(id)) return null;
    const row = await db.talentService.findUnique({ where: { id } });
    if (!row) return null;
    const { confirmedById, revision: _revision, ...entry } = row;
    const events = await db.auditEvent.findMany({
      where: { subjectId: id, subjectType: 'talent-service' },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: HISTORY,
      select: { id: true, at: true, type: true, accountId: true },
    });
    const ids = new Set([confirmedById, ...events.flatMap(({ accountId }) => accountId ?? [])]);
    const people = await db.account.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
    const names = new Map(people.map((person) => [person.id, person.name]));
    return {
      ...entry,
      confirmedBy: names.get(confirmedById) ?? null,
      isToBeConfirmed: isToBeConfirmed(row.lastConfirmedAt, await databaseNow(db)),
      history: events.map(({ id: key, at, type, accountId }) => ({
        key,
        at,
        type,
        name: accountId ? (names.get(accountId) ?? null) : null,
      })),
    };
  },
});
