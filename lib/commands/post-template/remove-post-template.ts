import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { allowed } from '@/lib/domain/access/decision';
import { loadPostTemplate } from './load-post-template';

/** Throws a template away; letters and drafts begun with it stay as they are. */
export const removePostTemplate = defineCommand({
  name: 'remove-post-template',
  permission: 'employer.agreements.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'POST_TEMPLATE_REMOVED',
  atomic: 'transaction',
  load: loadPostTemplate,
  allow: () => allowed,
  async run({ db }, { id }) {
    await db.postTemplate.deleteMany({ where: { id } });
    return { result: { id }, subject: { type: 'post-template', id } };
  },
});
