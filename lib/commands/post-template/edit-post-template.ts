import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';
import { postTemplateShape } from '@/lib/domain/agreement/post-template';
import { loadPostTemplate } from './load-post-template';
import { refuseTakenName } from './taken-name';

/** Changes a template; letters and drafts begun with it stay as they are. */
export const editPostTemplate = defineCommand({
  name: 'edit-post-template',
  permission: 'employer.agreements.write',
  input: z.strictObject({
    ...postTemplateShape,
    id: z.uuid('ID_INVALID'),
    version: z.coerce.number<string>('FIELD_INVALID').int('FIELD_INVALID'),
  }),
  event: 'POST_TEMPLATE_EDITED',
  atomic: 'transaction',
  load: loadPostTemplate,
  allow: () => allowed,
  async run({ db, now, actor }, { id, employerId }, { version, templateName: name, id: _id, ...content }) {
    await refuseTakenName(db, { employerId, name, except: id });
    const edited = await db.postTemplate.updateMany({
      where: { id, version },
      data: { name, content, updatedAt: now, updatedById: actor?.accountId, version: { increment: 1 } },
    });
    if (edited.count !== 1) throw new Refusal('POST_TEMPLATE_STALE');
    return { result: { id }, subject: { type: 'post-template', id } };
  },
});
