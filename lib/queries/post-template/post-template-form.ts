import { type Connection, databaseNow } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { REPLY_DAYS, shanghaiDate } from '@/lib/domain/rules/dates';
import { isId } from '@/lib/ids';
import { defineQuery } from '@/lib/queries/define-query';

/** What a new template begins with. */
const start: Readonly<Record<string, string>> = {
  replyDays: String(REPLY_DAYS.default),
  contractTermKind: 'fixed',
  employerDamages: '0',
  graduateDamages: '0',
};

/** What the form of one template begins with, or that of a new one without an id; null when there is none by this id. */
export const postTemplateForm = defineQuery({
  name: 'post-template-form',
  permission: 'employer.agreements.write',
  async run(db: Connection, { employerId }: EmployerViewer, id: string | undefined) {
    const template = id && isId(id) ? await db.postTemplate.findFirst({ where: { id, employerId } }) : null;
    if (id !== undefined && !template) return null;
    const profiles = await db.transferProfile.findMany({
      where: { employerId, archivedAt: null },
      orderBy: [{ isDefault: 'desc' }, { createdAt: 'desc' }],
      select: { id: true, label: true, isDefault: true },
      take: 100,
    });
    return {
      template: template && { id: template.id, name: template.name, version: template.version },
      values: { ...start, ...(template?.content as Record<string, string> | undefined) },
      profiles,
      // A template serves every school; the letter itself is held to what its school allows.
      policy: { replyDaysMinimum: REPLY_DAYS.min, replyDaysMaximum: REPLY_DAYS.max },
      today: shanghaiDate(await databaseNow(db)),
    };
  },
});
