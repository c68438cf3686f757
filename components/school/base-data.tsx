import { useTranslations } from 'next-intl';
import { Facts, Panel } from '@/components/ui/panel';
import type { GraduateSnapshot } from '@/lib/domain/agreement/graduate-snapshot';
import { regionFullName } from '@/lib/domain/regions/lookup';
import { ROSTER_COLUMNS } from '@/lib/domain/roster/columns';

type Key = Exclude<keyof GraduateSnapshot, 'schoolCode' | 'schoolName'>;

const groups = {
  identity: ['name', 'identityKind', 'identityNumber', 'sex', 'birthOn', 'ethnicity', 'politicalStatus'],
  study: [
    'studentNumber',
    'departmentName',
    'majorName',
    'majorCode',
    'majorDirection',
    'degree',
    'studyYears',
    'enrolledIn',
    'graduatesOn',
    'studyForm',
    'trainingMode',
    'commissioningUnit',
  ],
  contact: ['mobile', 'email', 'homeAddress', 'originRegionCode', 'originKind'],
} as const satisfies Record<string, readonly Key[]>;

/** One datum in words: codes by their name, 生源地 by its full name. */
function useDatum() {
  const [codes, shell] = [useTranslations('codes'), useTranslations('shell')];
  return (graduate: GraduateSnapshot, key: Key): string => {
    const value = graduate[key];
    if (value === null) return shell('none');
    if (key === 'originRegionCode') return `${regionFullName(String(value)) ?? ''} ${value}`.trim();
    const table = ROSTER_COLUMNS.find((column) => column.key === key)?.table;
    return table ? codes(`${table}.${value}` as never) : String(value);
  };
}

/** Block B of a graduate in three sheets; what is masked was masked before it came here. */
export function BaseData({ graduate }: { graduate: GraduateSnapshot }) {
  const [words, columns] = [useTranslations('school.graduate'), useTranslations('roster.columns')];
  const datum = useDatum();
  const label = (key: Key): string => columns(key === 'originRegionCode' ? 'originName' : key);
  return (
    <>
      {(['identity', 'study', 'contact'] as const).map((group) => (
        <Panel key={group} title={words(group)}>
          <Facts rows={groups[group].map((key) => [label(key), datum(graduate, key)] as const)} />
        </Panel>
      ))}
    </>
  );
}
