import { open } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { differingData, type GraduateSnapshot, graduateSnapshotSchema } from '@/lib/domain/agreement/graduate-snapshot';

/** What `Enrolment.contactSealed` holds once opened. */
export interface RosterContact {
  mobile: string;
  email: string | null;
  homeAddress: string | null;
}

/**
 * Block B of one enrolment, whole and unmasked, checked against its schema. The caller has a right to it and
 * audits the read. Throws when the enrolment is gone or its data no longer fits the form.
 */
export async function loadGraduateSnapshot(db: Connection, enrolmentId: string): Promise<GraduateSnapshot> {
  const row = await db.enrolment.findUniqueOrThrow({
    where: { id: enrolmentId },
    include: { person: true, school: true, department: true },
  });
  const contact = JSON.parse(open(row.contactSealed)) as RosterContact;
  return graduateSnapshotSchema.parse({
    ...(row.details as object),
    name: row.claimedName ?? row.person.name,
    identityKind: row.person.documentType,
    identityNumber: open(row.person.numberSealed),
    schoolCode: row.school.code,
    schoolName: row.school.name,
    departmentName: row.department.name,
    majorName: row.majorName,
    studentNumber: row.studentNumber,
    degree: row.degree,
    trainingMode: row.trainingMode,
    ...contact,
  });
}

/** Block B as it was accepted, whole. `sealed` is `Agreement.graduateSealed`. */
export const acceptedGraduate = (sealed: Uint8Array): GraduateSnapshot =>
  graduateSnapshotSchema.parse(JSON.parse(open(sealed)));

/**
 * What the graduate accepted with and what the roster says now, both whole, the data they differ in, and the version of
 * the roster's row this holds for.
 */
export async function compareWithRoster(db: Connection, enrolmentId: string, sealed: Uint8Array) {
  // The version first: a change after it shows when the version is compared again.
  const { version } = await db.enrolment.findUniqueOrThrow({ where: { id: enrolmentId }, select: { version: true } });
  const [accepted, roster] = [acceptedGraduate(sealed), await loadGraduateSnapshot(db, enrolmentId)];
  return { accepted, roster, differing: differingData(accepted, roster), version };
}
