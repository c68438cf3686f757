import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';
import { MOST_POST_TEMPLATES, postTemplateShape } from '@/lib/domain/agreement/post-template';
import { newId } from '@/lib/ids';
import { refuseTakenName } from './taken-name';

/** Keeps terms under a name, right or wrong, complete or not: letters can begin with them. */
export const createPostTemplate = defineCommand({
  name: 'create-post-template',
  permission: 'employer.agreements.write',
  input: z.strictObject(postTemplateShape),
  event: 'POST_TEMPLATE_CREATED',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor?.party === 'EMPLOYER' ? actor : null),
  allow: () => allowed,
  async run({ db, now }, { employerId, accountId }, { templateName: name, ...content }) {
    await refuseTakenName(db, { employerId, name });
    const kept = await db.postTemplate.findMany({
      where: { employerId },
      select: { id: true },
      take: MOST_POST_TEMPLATES,
    });
    if (kept.length === MOST_POST_TEMPLATES) throw new Refusal('POST_TEMPLATE_LIMIT', { limit: MOST_POST_TEMPLATES });
    const id = newId();
    const moments = { createdAt: now, updatedAt: now };
    await db.postTemplate.create({ data: { id, employerId, name, content, updatedById: accountId, ...moments } });
    return { result: { id }, subject: { type: 'post-template', id } };
  },
});
