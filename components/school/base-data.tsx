import { Facts, Panel } from '@/components/ui/panel';
import type { GraduateSnapshot } from '@/lib/domain/agreement/graduate-snapshot';
import { regionFullName } from '@/lib/domain/regions/lookup';
import { ROSTER_COLUMNS } from '@/lib/domain/roster/columns';
import { getTranslations } from '@/lib/words/reader';

type Key = Exclude<keyof GraduateSnapshot, 'schoolCode'>;

const groups = {
  identity: ['name', 'identityKind', 'identityNumber', 'sex', 'birthOn', 'ethnicity', 'politicalStatus'],
  study: [
    'schoolName',
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
async function datumReader() {
  const [codes, shell] = await Promise.all([getTranslations('codes'), getTranslations('shell')]);
  return (graduate: GraduateSnapshot, key: Key): string => {
    const value = graduate[key];
    if (value === null) return shell('none');
    if (key === 'originRegionCode') return `${regionFullName(String(value)) ?? ''} ${value}`.trim();
    const table = ROSTER_COLUMNS.find((column) => column.key === key)?.table;
    return table ? codes(`${table}.${value}` as never) : String(value);
  };
}

/** Block B of a graduate in three sheets; what is masked was masked before it came here. */
export async function BaseData({ graduate }: { graduate: GraduateSnapshot }) {
  const [words, columns, datum] = await Promise.all([
    getTranslations('school.graduate'),
    getTranslations('roster.columns'),
    datumReader(),
  ]);
  const label = (key: Key): string =>
    key === 'schoolName' ? words('school') : columns(key === 'originRegionCode' ? 'originName' : key);
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
