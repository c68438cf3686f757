import { notFound } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { schoolDepartments } from '@/lib/queries/department/school-departments';
import { remove, rename } from '../actions';

export default async function DepartmentPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('SCHOOL', 'school.roster.write');
  const { id } = await params;
  const department = (await schoolDepartments(viewer, undefined)).find((one) => one.id === id);
  if (!department) notFound();
  const [words, shell, school] = await Promise.all([
    getTranslations('school.departments'),
    getTranslations('shell'),
    getTranslations('school'),
  ]);
  return (
    <>
      <Breadcrumb label={school('breadcrumb')} trail={[[words('title'), '/school/departments'], [department.name]]} />
      <PageHeading title={words('renameTitle', { name: department.name })} lead={words('renameLead')} />
      <div className="grid gap-5">
        <Panel>
          <ActionForm action={rename} summaryTitle={shell('problem')}>
            <input type="hidden" name="id" value={department.id} />
            <TextField
              name="name"
              label={words('addName')}
              hint={words('addHint')}
              defaultValue={department.name}
              maxLength={60}
            />
            <FormButtons>
              <SubmitButton>{words('rename')}</SubmitButton>
            </FormButtons>
          </ActionForm>
        </Panel>
        <Panel title={words('removeTitle')}>
          {department.isUsed ? (
            <p className="text-ink-2">{words('removeUsed')}</p>
          ) : (
            <ActionForm action={remove} summaryTitle={shell('problem')}>
              <input type="hidden" name="id" value={department.id} />
              <p>{words('removeHint')}</p>
              <FormButtons>
                <SubmitButton tone="danger">{words('remove')}</SubmitButton>
              </FormButtons>
            </ActionForm>
          )}
        </Panel>
      </div>
    </>
  );
}
