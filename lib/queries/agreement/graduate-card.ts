import { open } from '@/lib/crypto/personal-data';
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

/** A graduate as all three parties see one on a record: the identity number masked, no contact data. */
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
