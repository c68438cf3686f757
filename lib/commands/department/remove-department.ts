import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { when } from '@/lib/domain/access/decision';
import { loadDepartment } from './load-department';

/** The school removes a department nobody belongs to: no graduate, no reviewer. */
export const removeDepartment = defineCommand({
  name: 'remove-department',
  permission: 'school.roster.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'DEPARTMENT_REMOVED',
  atomic: 'transaction',
  load: (context, { id }) => loadDepartment(context, id),
  allow: (_actor, { _count: { enrolments, scopes } }) => when(enrolments + scopes === 0, 'DEPARTMENT_IN_USE'),
  async run({ db }, { id }) {
    await db.department.delete({ where: { id } });
    return { result: { id }, subject: { type: 'department', id } };
  },
});
