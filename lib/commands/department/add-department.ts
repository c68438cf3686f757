import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { allowed } from '@/lib/domain/access/decision';
import { newId } from '@/lib/ids';
import { departmentName } from './department-name';
import { refuseTakenName } from './taken-name';

/** The school adds a department before a roster brings it, for example to name its reviewers. */
export const addDepartment = defineCommand({
  name: 'add-department',
  permission: 'school.roster.write',
  input: z.strictObject({ name: departmentName }),
  event: 'DEPARTMENT_ADDED',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor?.party === 'SCHOOL' ? actor : null),
  allow: () => allowed,
  async run({ db, now }, { schoolId }, { name }) {
    await refuseTakenName(db, { schoolId, name });
    const id = newId();
    await db.department.create({ data: { id, schoolId, name, createdAt: now } });
    return { result: { id }, subject: { type: 'department', id } };
  },
});
