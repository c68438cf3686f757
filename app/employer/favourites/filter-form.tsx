import { buttonClass, LinkButton } from '@/components/ui/button';
import { degreeCode } from '@/lib/domain/codes/education';
import { type FavouriteFilters, favouriteSorts } from '@/lib/domain/favourite/list';
import { getTranslations } from '@/lib/words/reader';

interface Props {
  filters: FavouriteFilters;
  sought?: string;
  choices: { schools: string[]; degrees: string[]; majors: string[]; years: number[]; tags: string[] };
  isFiltered: boolean;
}

/** Filters and order in one row, from what the list holds; folded on a phone. */
export async function FilterForm({ filters, sought, choices, isFiltered }: Props) {
  const [words, degrees] = await Promise.all([getTranslations('employerPeople.list'), getTranslations('codes.degree')]);
  const same = (values: readonly string[]) => values.map((value) => [value, value] as const);
  const known = choices.degrees.flatMap((value) => degreeCode.safeParse(value).data ?? []);
  const fields = [
    ['school', same(choices.schools), filters.school],
    ['degree', known.map((code) => [code, degrees(code)] as const), filters.degree],
    ['major', same(choices.majors), filters.major],
    ['year', same(choices.years.map(String)), filters.year === undefined ? undefined : String(filters.year)],
    ['tag', same(choices.tags), filters.tag],
  ] as const;
  const sorts = favouriteSorts.map((sort) => [sort, words(sort === 'school' ? 'bySchool' : sort)] as const);
  return (
    <details className="filter-fold mb-3" open={isFiltered}>
      <summary>{words('filter')}</summary>
      <form action="/employer/favourites/filter" method="post" className="flex flex-wrap items-end gap-2.5">
        {filters.group ? <input type="hidden" name="group" value={filters.group} /> : null}
        {fields.map(([name, options, value]) =>
          options.length > 0 ? (
            <Choice key={name} name={name} label={words(name)} any={words('any')} options={options} value={value} />
          ) : null,
        )}
        <Choice name="sort" label={words('sort')} options={sorts} value={filters.sort ?? 'newest'} />
        <label className="grid min-w-32 flex-1 gap-1 text-[13px] text-ink-2 sm:max-w-44">
          {words('sought')}
          <input type="search" name="sought" defaultValue={sought} maxLength={60} className="input text-ink" />
        </label>
        <button type="submit" className={`${buttonClass('secondary')} sm:min-h-11`}>
          {words('apply')}
        </button>
        {isFiltered ? (
          <LinkButton href="/employer/favourites" tone="quiet">
            {words('clear')}
          </LinkButton>
        ) : null}
      </form>
    </details>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  any?: string;
  options: readonly (readonly [value: string, text: string])[];
  value?: string;
}

function Choice({ name, label, any, options, value = '' }: ChoiceProps) {
  const isGone = value !== '' && !options.some(([one]) => one === value);
  return (
    <label className="grid min-w-24 flex-1 gap-1 text-[13px] text-ink-2 sm:max-w-36">
      {label}
      <select name={name} defaultValue={value} className="input text-ink">
        {any === undefined ? null : <option value="">{any}</option>}
        {isGone ? <option value={value}>{value}</option> : null}
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
