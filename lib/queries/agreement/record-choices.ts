import type { Connection } from '@/lib/db/client';
import { departmentChoices, schoolChoices } from '@/lib/db/stores/record-choices';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

/** What an employer's list can be narrowed to: its schools, and the departments of the chosen one. */
export const recordChoices = defineQuery({
  name: 'record-choices',
  permission: 'employer.agreements.read',
  async run(db: Connection, { employerId }: EmployerViewer, { schoolId }: { schoolId?: string }) {
    const schools = await schoolChoices(db, employerId);
    const isOwn = schools.some(({ id }) => id === schoolId);
    const departments = schoolId && isOwn ? await departmentChoices(db, schoolId) : [];
    return { schools, departments };
  },
});
