import { getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { newSecret } from '@/lib/ids';
import { schoolDepartments } from '@/lib/queries/department/school-departments';
import { type AddressValues, addressOf, oneOf } from '@/lib/server/address';
import { add } from './actions';

const done = { added: 'doneAdded', renamed: 'doneRenamed', removed: 'doneRemoved' } as const;

export default async function DepartmentsPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('SCHOOL', 'school.graduates.read');
  const given = await searchParams;
  const [departments, words, shell] = await Promise.all([
    schoolDepartments(viewer, undefined),
    getTranslations('school.departments'),
    getTranslations('shell'),
  ]);
  const mayWrite = mayUse(viewer, 'school.roster.write').allowed;
  const said = Object.entries(done).find(([name]) => name === oneOf(given.done))?.[1];
  const edit = {
    key: 'edit',
    label: words('actions'),
    cell: ({ id, name }: (typeof departments)[number]) => (
      <a href={`/school/departments/${id}`}>
        {words('edit')}
        <span className="sr-only"> {name}</span>
      </a>
    ),
  };
  return (
    <>
      <PageHeading title={words('title')} lead={words(mayWrite ? 'lead' : 'leadDepartment')} />
      <div className="grid gap-5">
        {said ? <NoticeBox tone="good">{words(said)}</NoticeBox> : null}
        <Panel flush>
          {departments.length === 0 ? (
            <EmptyState title={words('emptyTitle')}>{words(mayWrite ? 'empty' : 'emptyDepartment')}</EmptyState>
          ) : (
            <DataTable
              caption={words('caption')}
              rows={departments}
              keyOf={({ id }) => id}
              columns={[
                { key: 'name', label: words('name'), cell: ({ name }) => <span className="font-medium">{name}</span> },
                {
                  key: 'graduates',
                  label: words('graduates'),
                  cell: ({ id, years }) =>
                    years.length === 0 ? (
                      <span className="text-ink-2">{words('noGraduates')}</span>
                    ) : (
                      <ul className="flex flex-wrap gap-x-4">
                        {years.map(({ year, count }) => (
                          <li key={year}>
                            <a href={addressOf('/school/graduates', { department: id, year: String(year) })}>
                              {words('yearCount', { year: String(year), count })}
                            </a>
                          </li>
                        ))}
                      </ul>
                    ),
                },
                {
                  key: 'reviewers',
                  label: words('reviewers'),
                  cell: ({ reviewers }) =>
                    reviewers.length > 0 ? (
                      reviewers.join(' · ')
                    ) : (
                      <span className="text-warn">{words('noReviewers')}</span>
                    ),
                },
                ...(mayWrite ? [edit] : []),
              ]}
            />
          )}
        </Panel>
        {mayWrite ? (
          <Panel title={words('add')}>
            <ActionForm action={add} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
              <TextField name="name" label={words('addName')} hint={words('addHint')} maxLength={60} />
              <FormButtons>
                <SubmitButton>{words('add')}</SubmitButton>
              </FormButtons>
            </ActionForm>
          </Panel>
        ) : null}
      </div>
    </>
  );
}
