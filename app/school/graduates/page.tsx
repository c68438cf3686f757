import { getTranslations } from '@/lib/words/reader';
import { ProgressTag } from '@/components/school/progress-tag';
import { buttonClass, LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { FilterTabs, Pagination } from '@/components/ui/navigation';
import { EmptyState, PageHeading, Panel } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { mayUse } from '@/lib/domain/access/permissions';
import { seesWholeSchool } from '@/lib/domain/access/viewer';
import { graduateProgress } from '@/lib/domain/roster/progress';
import { type GraduateFilters, schoolGraduates } from '@/lib/queries/graduate/school-graduates';
import { addressOf, type AddressValues, oneOf } from '@/lib/server/address';
import { openSearch } from '@/lib/server/sealed-search';

const PATH = '/school/graduates';

export default async function GraduatesPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const viewer = await requireViewer('SCHOOL', 'school.graduates.read');
  const given = await searchParams;
  const choices = { year: oneOf(given.year), department: oneOf(given.department), progress: oneOf(given.progress) };
  const text = openSearch(viewer, given.find);
  const filters: GraduateFilters = { ...choices, text };
  const [list, words, progress, degrees] = await Promise.all([
    schoolGraduates(viewer, { ...filters, after: oneOf(given.after) }),
    getTranslations('school.graduates'),
    getTranslations('school.progress'),
    getTranslations('codes.degree'),
  ]);
  const pages = await getTranslations('school');
  const mayImport = mayUse(viewer, 'school.roster.write').allowed;
  const isFiltered = Object.values(filters).some(Boolean);
  // What was typed goes on sealed, as it came.
  const here = { ...choices, find: text ? oneOf(given.find) : undefined };
  const to = (changes: Omit<GraduateFilters, 'text'>): string => addressOf(PATH, { ...here, ...changes });
  const importButton = (
    <LinkButton href="/school/graduates/imports" tone="primary">
      {words('import')}
    </LinkButton>
  );
  return (
    <>
      <PageHeading
        title={words('title')}
        lead={words('lead', { scope: seesWholeSchool(viewer) ? 'whole' : 'departments' })}
        actions={mayImport ? importButton : undefined}
      />
      <form method="post" action={`${PATH}/search`} className="mb-4 flex flex-wrap items-end gap-3">
        {filters.progress ? <input type="hidden" name="progress" value={filters.progress} /> : null}
        <div className="min-w-56 flex-1 sm:max-w-80">
          <label htmlFor="text" className="block font-medium">
            {words('text')}
          </label>
          <p id="text-hint" className="mb-1 text-[13px] text-ink-2">
            {words('textHint')}
          </p>
          <input
            id="text"
            name="text"
            type="search"
            defaultValue={filters.text}
            maxLength={60}
            aria-describedby="text-hint"
            className="input"
          />
        </div>
        <Choice
          name="department"
          label={words('department')}
          every={words('allDepartments')}
          value={filters.department}
          options={list.departments.map(({ id, name }) => [id, name])}
        />
        <Choice
          name="year"
          label={words('year')}
          every={words('allYears')}
          value={filters.year}
          options={list.years.map((year) => [String(year), String(year)])}
        />
        <button type="submit" className={buttonClass('secondary')}>
          {words('search')}
        </button>
        {isFiltered ? (
          <LinkButton href={PATH} tone="quiet">
            {words('clear')}
          </LinkButton>
        ) : null}
      </form>
      <FilterTabs
        label={words('state')}
        tabs={[
          { href: to({ progress: undefined }), text: words('all'), isHere: !filters.progress },
          ...graduateProgress.map((name) => ({
            href: to({ progress: name }),
            text: progress(name),
            isHere: filters.progress === name,
          })),
        ]}
      />
      <Panel flush>
        {list.items.length === 0 ? (
          isFiltered || !list.isFirst ? (
            <EmptyState title={words('emptyTitle')} action={<LinkButton href={PATH}>{words('clear')}</LinkButton>}>
              {words('empty')}
            </EmptyState>
          ) : (
            <EmptyState title={words('noneTitle')}>{words(mayImport ? 'none' : 'noneDepartment')}</EmptyState>
          )
        ) : (
          <DataTable
            caption={words('caption')}
            rows={list.items}
            keyOf={({ id }) => id}
            columns={[
              {
                key: 'name',
                label: words('name'),
                cell: ({ id, name }) => <a href={`${PATH}/${id}`}>{name}</a>,
              },
              { key: 'studentNumber', label: words('studentNumber'), cell: ({ studentNumber }) => studentNumber },
              { key: 'identity', label: words('identityNumber'), cell: ({ identityNumber }) => identityNumber },
              {
                key: 'major',
                label: words('major'),
                cell: ({ departmentName, majorName, degree }) => (
                  <>
                    {departmentName}
                    <span className="block text-[13px] text-ink-2">
                      {majorName} · {degrees(degree as never)}
                    </span>
                  </>
                ),
              },
              { key: 'year', label: words('year'), cell: ({ graduationYear }) => graduationYear },
              {
                key: 'progress',
                label: words('state'),
                cell: ({ progress: state }) => <ProgressTag progress={state} />,
              },
            ]}
          />
        )}
        <Pagination
          label={pages('pages')}
          first={list.isFirst ? undefined : { href: to({}), text: words('first') }}
          next={list.next ? { href: to({ after: list.next }), text: words('next') } : undefined}
        />
      </Panel>
    </>
  );
}

/** One filter of the search form. */
function Choice({
  name,
  label,
  every,
  value,
  options,
}: {
  name: string;
  label: string;
  every: string;
  value?: string;
  options: readonly (readonly [value: string, text: string])[];
}) {
  return (
    <div className="min-w-36 max-sm:flex-1">
      <label htmlFor={name} className="mb-1 block font-medium">
        {label}
      </label>
      <select id={name} name={name} defaultValue={value ?? ''} className="input">
        <option value="">{every}</option>
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
