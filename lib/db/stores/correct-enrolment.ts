import { digest, open, seal } from '@/lib/crypto/personal-data';
import type { Transaction } from '@/lib/db/client';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { detailsOf } from '@/lib/domain/roster/changes';
import { type Corrections, correctRow } from '@/lib/domain/roster/corrections';
import type { MobileChange } from '@/lib/domain/roster/requests';
import type { RosterRow } from '@/lib/domain/roster/row';
import { organisationNameKey } from '@/lib/domain/rules/text';
import type { Viewer } from '@/lib/domain/access/viewer';
import { lockRoster } from './apply-roster';
import { recordDepartmentMoves } from './department-moves';
import { loadGraduateSnapshot, type RosterContact } from './graduate-snapshot';

interface Subject {
  enrolmentId: string;
  schoolId: string;
  now: Date;
}

/** Who corrects: the history of an agreement that moves with its graduate names him. */
interface By {
  actor: Viewer;
  requestId?: string | undefined;
}

/** Puts a new mobile (and address) on the roster; the graduate has to confirm again. An account stays as it is. */
export async function correctContact(
  db: Transaction,
  { enrolmentId, schoolId, now }: Subject,
  { mobile, email }: MobileChange,
): Promise<void> {
  await lockRoster(db, schoolId);
  const { contactSealed } = await db.enrolment.findUniqueOrThrow({ where: { id: enrolmentId } });
  const before = JSON.parse(open(contactSealed)) as RosterContact;
  await db.enrolment.update({
    where: { id: enrolmentId },
    data: {
      ...contactColumns({ ...before, mobile, email: email ?? before.email }),
      confirmedAt: null,
      version: { increment: 1 },
      updatedAt: now,
    },
  });
}

const contactColumns = ({ mobile, email, homeAddress }: RosterContact) => ({
  contactSealed: seal(JSON.stringify({ mobile, email, homeAddress })),
  mobileDigest: digest('mobile', mobile),
  emailDigest: email ? digest('email', email) : null,
});

/**
 * Corrects data of one enrolment by the rules of the roster; the graduate has to confirm again, and agreements that
 * change department with him are told of it. Throws InvalidInput by datum, or Refusal PERSON_AT_OTHER_SCHOOL when the identity is not this school's alone.
 */
export async function correctEnrolment(
  db: Transaction,
  subject: Subject & By,
  corrections: Corrections,
): Promise<void> {
  const { enrolmentId, schoolId, now } = subject;
  await lockRoster(db, schoolId);
  const before = await loadGraduateSnapshot(db, enrolmentId);
  const corrected = correctRow(before, corrections);
  if ('problems' in corrected) throw new InvalidInput(corrected.problems);
  const { row } = corrected;
  if (
    row.name !== before.name ||
    row.identityNumber !== before.identityNumber ||
    row.identityKind !== before.identityKind
  ) {
    await correctPerson(db, subject, row);
  }
  const { studentNumber, graduationYear, majorName, degree, trainingMode } = row;
  await db.enrolment.update({
    where: { id: enrolmentId },
    data: {
      ...{ studentNumber, graduationYear, majorName, degree, trainingMode },
      departmentId: await departmentOf(db, schoolId, row.departmentName),
      details: detailsOf(row),
      ...contactColumns(row),
      ...{ confirmedAt: null, version: { increment: 1 }, updatedAt: now },
    },
  });
  if (organisationNameKey(before.departmentName) === organisationNameKey(row.departmentName)) return;
  await recordDepartmentMoves(db, subject, [{ enrolmentId, from: before.departmentName, to: row.departmentName }]);
}

/**
 * A person known to a second school is not one school's to rename. A claim nobody linked keeps its own spelling of the
 * name, so it does not stand in the way; another number would move it to somebody else, so there it does.
 */
async function correctPerson(db: Transaction, { enrolmentId, schoolId }: Subject, row: RosterRow): Promise<void> {
  const { personId, person } = await db.enrolment.findUniqueOrThrow({
    where: { id: enrolmentId },
    include: { person: true },
  });
  const { name, identityKind: documentType, identityNumber } = row;
  const numberDigest = digest('identity', identityNumber);
  const isRenaming = person.documentType === documentType && person.numberDigest === numberDigest;
  const others = { personId, schoolId: { not: schoolId } };
  const elsewhere = await db.enrolment.count({
    where: isRenaming ? { ...others, linkedAt: { not: null } } : others,
  });
  if (elsewhere > 0) throw new Refusal('PERSON_AT_OTHER_SCHOOL');
  await db.person.update({
    where: { id: personId },
    data: { name, documentType, numberSealed: seal(identityNumber), numberDigest },
  });
}

async function departmentOf(db: Transaction, schoolId: string, name: string): Promise<string> {
  const departments = await db.department.findMany({ where: { schoolId }, select: { id: true, name: true } });
  const found = departments.find((department) => organisationNameKey(department.name) === organisationNameKey(name));
  if (!found) throw new InvalidInput({ departmentName: 'DEPARTMENT_UNKNOWN' });
  return found.id;
}
