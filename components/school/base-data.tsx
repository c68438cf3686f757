import { Facts, Panel } from '@/components/ui/panel';
import type { GraduateDatum, GraduateSnapshot } from '@/lib/domain/agreement/graduate-snapshot';
import { regionNamer } from '@/lib/words/region-name';
import { ROSTER_COLUMNS } from '@/lib/domain/roster/columns';
import { getTranslations } from '@/lib/words/reader';

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
} as const satisfies Record<string, readonly GraduateDatum[]>;

/** One datum in words: its label, and its value: codes by their name, regions by their full name. */
export async function datumReader() {
  const [codes, shell, columns, regionName] = await Promise.all([
    getTranslations('codes'),
    getTranslations('shell'),
    getTranslations('roster.columns'),
    regionNamer(),
  ]);
  const label = (key: GraduateDatum): string => columns(key === 'originRegionCode' ? 'originName' : key);
  const read = (key: GraduateDatum, value: string | number | null): string => {
    if (value === null) return shell('none');
    if (key === 'originRegionCode') return `${regionName(String(value))} ${value}`;
    const table = ROSTER_COLUMNS.find((column) => column.key === key)?.table;
    return table ? codes(`${table}.${value}` as never) : String(value);
  };
  return { label, read };
}

/** Block B of a graduate in three sheets; what is masked was masked before it came here. */
export async function BaseData({ graduate }: { graduate: GraduateSnapshot }) {
  const [words, { label, read }] = await Promise.all([getTranslations('school.graduate'), datumReader()]);
  return (
    <>
      {(['identity', 'study', 'contact'] as const).map((group) => (
        <Panel key={group} title={words(group)}>
          <Facts rows={groups[group].map((key) => [label(key), read(key, graduate[key])] as const)} />
        </Panel>
      ))}
    </>
  );
}
