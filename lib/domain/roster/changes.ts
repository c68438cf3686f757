import { organisationNameKey } from '../rules/text';
import { ROSTER_COLUMN_KEYS, type RosterColumnKey } from './columns';
import type { RosterRow } from './row';

/** What stands on the roster of one enrolment, without the identity it was found by. */
export type KnownRoster = Omit<RosterRow, 'identityKind' | 'identityNumber' | 'name' | 'schoolName' | 'studentNumber'>;

const COMPARED = ROSTER_COLUMN_KEYS.filter(
  (key): key is Exclude<keyof KnownRoster, 'graduationYear'> =>
    !['identityKind', 'identityNumber', 'name', 'schoolName', 'studentNumber', 'originName'].includes(key),
);

/** Columns in which a row differs from what stands on the roster, in column order; none = the row changes nothing. */
export function changedColumns(known: KnownRoster, row: RosterRow): RosterColumnKey[] {
  return COMPARED.filter((key) =>
    key === 'departmentName'
      ? organisationNameKey(known.departmentName) !== organisationNameKey(row.departmentName)
      : (known[key] ?? null) !== (row[key] ?? null),
  );
}

/** `Enrolment.details`: the columns nobody searches by. */
export function detailsOf(row: Omit<RosterRow, 'graduationYear'>) {
  const { sex, birthOn, ethnicity, politicalStatus, majorCode, majorDirection, studyYears, enrolledIn } = row;
  const { graduatesOn, studyForm, commissioningUnit, originRegionCode, originKind } = row;
  return {
    sex,
    birthOn,
    ethnicity,
    politicalStatus,
    majorCode,
    majorDirection,
    studyYears,
    enrolledIn,
    graduatesOn,
    studyForm,
    commissioningUnit,
    originRegionCode,
    originKind,
  };
}
