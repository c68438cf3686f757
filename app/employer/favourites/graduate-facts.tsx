import { getTranslations } from '@/lib/words/reader';
import { Facts } from '@/components/ui/panel';
import type { DegreeCode } from '@/lib/domain/codes/education';
import type { IdentityDocumentCode } from '@/lib/domain/codes/person';

interface Graduate {
  identityKind: IdentityDocumentCode;
  identityNumber: string;
  school: string;
  department: string;
  degree: DegreeCode;
  major: string;
  year: number;
}

/** What an employer may know of a graduate before the graduate accepts. */
export async function GraduateFacts({ graduate }: { graduate: Graduate }) {
  const [words, codes] = await Promise.all([getTranslations('employerPeople.card'), getTranslations('codes')]);
  const { identityKind, identityNumber, school, department, degree, major, year } = graduate;
  return (
    <Facts
      rows={[
        [words('identity'), `${codes(`identityDocument.${identityKind}`)} ${identityNumber}`],
        [words('school'), school],
        [words('department'), department],
        [words('degree'), codes(`degree.${degree}`)],
        [words('major'), major],
        [words('year'), words('yearOf', { year: String(year) })],
      ]}
    />
  );
}
