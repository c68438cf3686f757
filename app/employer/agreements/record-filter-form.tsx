import { buttonClass, LinkButton } from '@/components/ui/button';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { type RecordFilters, type RecordList, WITHIN_DAYS } from '@/lib/domain/agreement/record-filters';
import { recordChoices } from '@/lib/queries/agreement/record-choices';
import { getTranslations } from '@/lib/words/reader';

interface Props {
  viewer: EmployerViewer;
  list: RecordList;
  path: string;
  filters: RecordFilters;
  /** A sealed search that goes on beside the filters. */
  find?: string;
  /** The list without filters. */
  clear: string;
  thisYear: number;
}

/** The filters of a list of records. Its own reads happen only where it is shown. */
export async function RecordFilterForm({ list, path, filters, find, clear, ...rest }: Props) {
  const words = await getTranslations('batchDeeds.filter');
  const isLapsed = list === 'lapsed';
  return (
    <form action={path} method="get" className="filter-row">
      <input type="hidden" name="filter" value="open" />
      {filters.state ? <input type="hidden" name="state" value={filters.state} /> : null}
      {find ? <input type="hidden" name="find" value={find} /> : null}
      <Places filters={filters} {...rest} />
      <Text name="text" label={words(isLapsed ? 'reason' : 'post')} type="search" value={filters.text} />
      <Text name="from" label={words(isLapsed ? 'endedFrom' : 'from')} type="date" value={filters.from} />
      <Text name="to" label={words('to')} type="date" value={filters.to} />
      {isLapsed ? null : (
        <Choice
          name="within"
          label={words('within')}
          any={words('any')}
          options={WITHIN_DAYS.map((days) => [String(days), words('withinDays', { days })] as const)}
          value={filters.within?.toString()}
        />
      )}
      <button type="submit" className={`${buttonClass('secondary')} sm:min-h-11`}>
        {words('apply')}
      </button>
      <LinkButton href={clear} tone="quiet">
        {words('clear')}
      </LinkButton>
    </form>
  );
}

/** School, department and year, from what the employer has records of. */
async function Places({ viewer, filters, thisYear }: Pick<Props, 'viewer' | 'filters' | 'thisYear'>) {
  const [words, { schools, departments }] = await Promise.all([
    getTranslations('batchDeeds.filter'),
    recordChoices(viewer, { schoolId: filters.schoolId }),
  ]);
  const named = (rows: readonly { id: string; name: string }[]) => rows.map(({ id, name }) => [id, name] as const);
  const years = Array.from({ length: 5 }, (_, index) => String(thisYear + 1 - index));
  const any = words('any');
  return (
    <>
      <Choice name="school" label={words('school')} any={any} options={named(schools)} value={filters.schoolId} />
      <Choice
        name="department"
        label={words('department')}
        any={filters.schoolId ? any : words('chooseSchoolFirst')}
        options={named(departments)}
        value={filters.departmentId}
      />
      <Choice
        name="year"
        label={words('year')}
        any={any}
        options={years.map((year) => [year, year] as const)}
        value={filters.year?.toString()}
      />
    </>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  any: string;
  options: readonly (readonly [value: string, text: string])[];
  value?: string;
}

const Choice = ({ name, label, any, options, value = '' }: ChoiceProps) => (
  <label>
    {label}
    <select name={name} defaultValue={value} className="input text-ink">
      <option value="">{any}</option>
      {options.map(([code, text]) => (
        <option key={code} value={code}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

const Text = ({
  name,
  label,
  type,
  value,
}: {
  name: string;
  label: string;
  type: 'search' | 'date';
  value?: string;
}) => (
  <label>
    {label}
    <input type={type} name={name} defaultValue={value} maxLength={60} className="input text-ink" />
  </label>
);
