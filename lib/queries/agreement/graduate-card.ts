import { open } from '@/lib/crypto/personal-data';
import type { GraduateSnapshot } from '@/lib/domain/agreement/graduate-snapshot';
import { maskIdentityNumber } from '@/lib/domain/rules/masking';

interface EnrolmentParts {
  id: string;
  majorName: string;
  degree: string;
  studentNumber: string;
  graduationYear: number;
  confirmedAt: Date | null;
  person: { name: string; numberSealed: Uint8Array };
  school: { name: string };
  department: { name: string };
}

/** A graduate as the roster has him: before he accepted anything. The identity number masked, no contact data. */
export function cardOf(enrolment: EnrolmentParts) {
  const { id, person, school, department, majorName, degree, studentNumber, graduationYear, confirmedAt } = enrolment;
  return {
    enrolmentId: id,
    name: person.name,
    identity: maskIdentityNumber(open(person.numberSealed)),
    schoolName: school.name,
    departmentName: department.name,
    majorName,
    degree,
    studentNumber,
    graduationYear,
    hasConfirmed: confirmedAt !== null,
  };
}

export type GraduateCardView = ReturnType<typeof cardOf>;

/** The same card of what was accepted: what all three sides decide on and the paper prints, whatever the roster says. */
export function acceptedCard(
  accepted: GraduateSnapshot,
  { enrolmentId, graduationYear }: { enrolmentId: string; graduationYear: number },
): GraduateCardView {
  const { name, identityNumber, schoolName, departmentName, majorName, degree, studentNumber } = accepted;
  const identity = maskIdentityNumber(identityNumber);
  const study = { schoolName, departmentName, majorName, degree, studentNumber, graduationYear };
  return { enrolmentId, name, identity, ...study, hasConfirmed: true };
}
