import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { allowed } from '@/lib/domain/access/decision';
import { departmentName } from './department-name';
import { loadDepartment } from './load-department';
import { refuseTakenName } from './taken-name';

/** The school renames a department. Agreements signed before keep the name they were signed with. */
export const renameDepartment = defineCommand({
  name: 'rename-department',
  permission: 'school.roster.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), name: departmentName }),
  event: 'DEPARTMENT_RENAMED',
  atomic: 'transaction',
  load: (context, { id }) => loadDepartment(context, id),
  allow: () => allowed,
  async run({ db }, { id, schoolId }, { name }) {
    await refuseTakenName(db, { schoolId, name, except: id });
    await db.department.update({ where: { id }, data: { name } });
    return { result: { id }, subject: { type: 'department', id } };
  },
});
