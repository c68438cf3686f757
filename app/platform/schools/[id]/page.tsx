import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup, SelectField, TextField } from '@/components/form/fields';
import { FieldRow, FormButtons } from '@/components/form/layout';
import { SubmitButton } from '@/components/form/submit-button';
import { DataTable } from '@/components/ui/data-table';
import { Breadcrumb } from '@/components/ui/navigation';
import { EmptyState, Facts, NoticeBox, PageHeading, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { pathOf, reviewPathNames } from '@/lib/domain/school/opening';
import { isId, newSecret } from '@/lib/ids';
import { schoolDetail } from '@/lib/queries/school/school-detail';
import { invite, openNextYear, withdraw } from '../actions';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}

const deeds = ['opened', 'year', 'invited', 'withdrawn'] as const;

export default async function SchoolPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('PLATFORM', 'platform.schools');
  const { id } = await params;
  const school = isId(id) ? await schoolDetail(viewer, { id }) : null;
  if (!school) notFound();
  const { done } = await searchParams;
  const deed = deeds.find((one) => one === done);
  const [words, institution, states, shell, format] = await Promise.all([
    getTranslations('platform.schools'),
    getTranslations('institution.settings'),
    getTranslations('states'),
    getTranslations('shell'),
    getFormatter(),
  ]);
  const { reviewers, invitations, years, contact } = school;
  const date = (moment: Date): string => format.dateTime(moment, { dateStyle: 'medium' });
  const taskOf = (row: { level: 'COUNSELLOR' | 'DEPARTMENT' | 'SCHOOL'; department: string | null }): string =>
    row.department ? `${states(`level.${row.level}`)} · ${row.department}` : states(`level.${row.level}`);
  const hasSchoolReviewer = reviewers.some(({ level }) => level === 'SCHOOL');
  const isInvited = invitations.some(({ level, state }) => level === 'SCHOOL' && state === 'OPEN');
  const usesCounsellors = years.some(({ levels }) => levels.includes('COUNSELLOR'));
  const heading = hasSchoolReviewer ? 'headingReady' : isInvited ? 'headingInvited' : 'headingWithout';
  const tasks = [
    ['SCHOOL', states('level.SCHOOL')] as const,
    ...(usesCounsellors ? (['COUNSELLOR', 'DEPARTMENT'] as const) : (['DEPARTMENT'] as const)).flatMap((level) =>
      school.departments.map(({ id, name }) => [`${level}:${id}`, `${states(`level.${level}`)} · ${name}`] as const),
    ),
  ];
  return (
    <>
      <Breadcrumb label={words('trail')} trail={[[words('title'), '/platform/schools'], [school.name]]} />
      <PageHeading
        title={words(heading, { school: school.name })}
        lead={words('detailLead', { code: school.code, date: date(school.createdAt) })}
      />
      {deed ? (
        <div className="mb-4" role="status">
          <NoticeBox tone="good">{words(`done.${deed}`)}</NoticeBox>
        </div>
      ) : null}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
          <Panel title={words('reviewers')} flush>
            {reviewers.length === 0 ? (
              <EmptyState title={words('noReviewers')}>{words('noReviewersText')}</EmptyState>
            ) : (
              <DataTable
                caption={words('reviewers')}
                rows={reviewers}
                keyOf={(row) => row.id}
                columns={[
                  { key: 'name', label: words('person'), cell: (row) => row.name },
                  { key: 'task', label: words('task'), cell: (row) => taskOf(row) },
                  { key: 'since', label: words('since'), cell: (row) => date(row.since) },
                ]}
              />
            )}
          </Panel>
          {invitations.length > 0 ? (
            <Panel title={words('invitations')} flush>
              <DataTable
                caption={words('invitations')}
                rows={invitations}
                keyOf={(row) => row.id}
                columns={[
                  {
                    key: 'name',
                    label: words('person'),
                    cell: (row) => (
                      <>
                        {row.name}
                        <br />
                        <span className="text-[13px] text-ink-2">{row.address}</span>
                      </>
                    ),
                  },
                  { key: 'task', label: words('task'), cell: (row) => taskOf(row) },
                  {
                    key: 'state',
                    label: words('state'),
                    cell: (row) =>
                      row.state === 'OPEN' ? (
                        <Tag tone="warn">{words('openUntil', { date: date(row.expiresAt) })}</Tag>
                      ) : (
                        <Tag tone="idle">{words(row.state === 'LOCKED' ? 'locked' : 'expired')}</Tag>
                      ),
                  },
                  {
                    key: 'withdraw',
                    label: words('deeds'),
                    cell: (row) => (
                      <form action={withdraw}>
                        <input type="hidden" name="id" value={row.id} />
                        <button
                          type="submit"
                          aria-label={words('withdrawOf', { name: row.name })}
                          className="min-h-11 text-bad hover:underline sm:min-h-0"
                        >
                          {words('withdraw')}
                        </button>
                      </form>
                    ),
                  },
                ]}
              />
            </Panel>
          ) : null}
          <Panel title={words('invite')}>
            <ActionForm action={invite} idempotencyKey={newSecret(16)} summaryTitle={shell('problem')}>
              <input type="hidden" name="schoolId" value={school.id} />
              <p className="text-ink-2">{words('inviteLead')}</p>
              <FieldRow>
                <TextField name="name" label={words('person')} maxLength={20} autoComplete="off" />
                <TextField name="address" label={words('address')} autoComplete="off" />
              </FieldRow>
              <SelectField
                name="level"
                label={words('task')}
                hint={school.departments.length === 0 ? words('departmentsLater') : words('taskHint')}
                options={tasks}
                defaultValue="SCHOOL"
              />
              <FormButtons>
                <SubmitButton>{words('inviteSubmit')}</SubmitButton>
              </FormButtons>
            </ActionForm>
          </Panel>
        </div>
        <div className="grid gap-4">
          <Panel title={words('years')}>
            <Facts
              rows={years.map(({ year, levels }) => {
                const path = pathOf(levels);
                return [words('yearOf', { year: String(year) }), path ? words(`path.${path}`) : shell('none')] as const;
              })}
            />
            <details className="mt-4 border-t border-line pt-3">
              <summary className="min-h-11 cursor-pointer py-2 font-medium text-brand">{words('openYear')}</summary>
              <ActionForm
                action={openNextYear}
                idempotencyKey={newSecret(16)}
                summaryTitle={shell('problem')}
                className="mt-2 grid gap-4"
              >
                <input type="hidden" name="schoolId" value={school.id} />
                <TextField
                  name="year"
                  label={words('year')}
                  hint={words('yearHint')}
                  inputMode="numeric"
                  maxLength={8}
                  defaultValue={years[0] ? String(years[0].year + 1) : undefined}
                />
                <RadioGroup
                  name="levels"
                  label={words('levels')}
                  defaultValue={(years[0] && pathOf(years[0].levels)) ?? 'DEPARTMENT-SCHOOL'}
                  options={reviewPathNames.map((path) => [path, words(`path.${path}`)] as const)}
                />
                <FormButtons>
                  <SubmitButton tone="secondary">{words('openYear')}</SubmitButton>
                </FormButtons>
              </ActionForm>
            </details>
          </Panel>
          <Panel title={institution('title')}>
            <a href={`/platform/schools/${school.id}/sign-in`} className="inline-flex min-h-11 items-center underline">
              {institution('toSettings')}
            </a>
          </Panel>
          <Panel title={words('contact')}>
            <Facts
              rows={[
                [words('contactName'), contact?.name || shell('none')],
                [words('contactTelephone'), contact?.telephone || shell('none')],
                [words('contactEmail'), contact?.email || shell('none')],
              ]}
            />
          </Panel>
        </div>
      </div>
    </>
  );
}
