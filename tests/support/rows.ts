import { digest, seal } from '@/lib/crypto/personal-data';
import { hashPassword } from '@/lib/crypto/passwords';
import type { Database } from '@/lib/db/client';
import { recordConsent } from '@/lib/db/stores/consents';
import { consentKinds } from '@/lib/domain/consent/consents';
import { detailsOf } from '@/lib/domain/roster/changes';
import { newId } from '@/lib/ids';
import type { MemberRole, Party } from '@/lib/db/generated/client';
import { demoEmployers, demoGraduates, demoSchool } from '@/prisma/seed/demo/people';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/stage';

export interface Owner {
  party: Party;
  role: MemberRole;
  employerId?: string;
  schoolId?: string;
  personId?: string;
}

/** One demo account `<name>@demo.test` with one membership; answers with the membership's id. */
export async function createAccount(
  db: Database,
  name: string,
  person: string,
  owner: Owner,
  now: Date,
): Promise<string> {
  const email = `${name}@demo.test`;
  const [accountId, membershipId] = [newId(), newId()];
  await db.account.create({
    data: {
      id: accountId,
      name: person,
      emailSealed: seal(email),
      emailDigest: digest('email', email),
      passwordHash: await hashPassword(DEMO_PASSWORD),
      passwordChangedAt: now,
      createdAt: now,
      termsVersion: '1',
    },
  });
  await db.membership.create({ data: { id: membershipId, accountId, createdAt: now, ...owner } });
  return membershipId;
}

/** The school with its departments, open year, rules and reviewers. */
export async function createSchool(db: Database, now: Date) {
  const schoolId = newId();
  await db.school.create({ data: { id: schoolId, code: demoSchool.code, name: demoSchool.name, createdAt: now } });
  await db.schoolYear.create({ data: { schoolId, year: 2027, openedAt: now } });
  await db.policyVersion.create({
    data: {
      id: newId(),
      schoolId,
      year: 2027,
      version: 1,
      levels: ['DEPARTMENT', 'SCHOOL'],
      rules: {},
      createdAt: now,
    },
  });
  const departments = demoSchool.departments.map((name) => ({ id: newId(), schoolId, name, createdAt: now }));
  await db.department.createMany({ data: departments });
  const owner: Owner = { party: 'SCHOOL', role: 'REVIEWER', schoolId };
  const school = await createAccount(db, 'school', '顾临风', owner, now);
  const department = await createAccount(db, 'department', '沈书白', owner, now);
  await db.reviewerScope.create({ data: { id: newId(), membershipId: school, level: 'SCHOOL' } });
  await db.reviewerScope.createMany({
    data: departments.map(({ id }) => ({
      id: newId(),
      membershipId: department,
      level: 'DEPARTMENT' as const,
      departmentId: id,
    })),
  });
  return { schoolId, departments };
}

/** One employer with its administrator; answers with both ids. */
export async function createEmployer(db: Database, entry: (typeof demoEmployers)[number], now: Date) {
  const employerId = newId();
  const isCertified = entry.state === 'CERTIFIED';
  await db.employer.create({
    data: {
      id: employerId,
      name: entry.profile.name,
      certificationState: entry.state,
      createdAt: now,
      ...(isCertified ? { creditCode: entry.profile.creditCode, certifiedAt: now, profile: entry.profile } : {}),
    },
  });
  const owner: Owner = { party: 'EMPLOYER', role: 'ADMINISTRATOR', employerId };
  return { employerId, membershipId: await createAccount(db, entry.account, entry.person, owner, now) };
}

/** One graduate on the roster with an account; the last four have not confirmed their base data yet. */
export async function createGraduate(
  db: Database,
  index: number,
  school: { schoolId: string; departments: readonly { id: string; name: string }[] },
  now: Date,
) {
  const graduate = demoGraduates[index];
  const departmentId = school.departments.find(({ name }) => name === graduate?.departmentName)?.id;
  if (!graduate || !departmentId) throw new Error(`demo graduate ${index} has no department`);
  const {
    name,
    identityKind,
    identityNumber,
    studentNumber,
    majorName,
    degree,
    trainingMode,
    mobile,
    email,
    homeAddress,
  } = graduate;
  const [personId, enrolmentId] = [newId(), newId()];
  await db.person.create({
    data: {
      id: personId,
      name,
      documentType: identityKind,
      numberSealed: seal(identityNumber),
      numberDigest: digest('identity', identityNumber),
      createdAt: now,
    },
  });
  await db.enrolment.create({
    data: {
      id: enrolmentId,
      personId,
      schoolId: school.schoolId,
      departmentId,
      studentNumber,
      graduationYear: 2027,
      majorName,
      degree,
      trainingMode,
      details: detailsOf(graduate),
      contactSealed: seal(JSON.stringify({ mobile, email, homeAddress })),
      mobileDigest: digest('mobile', mobile),
      emailDigest: email ? digest('email', email) : null,
      confirmedAt: index < 8 ? now : null,
      linkedAt: now,
      createdAt: now,
      updatedAt: now,
    },
  });
  const owner: Owner = { party: 'GRADUATE', role: 'HOLDER', personId };
  const membershipId = await createAccount(db, `graduate${index + 1}`, name, owner, now);
  // Who confirmed his data gave the separate consents before.
  if (index < 8) await giveConsents(db, membershipId, now);
  return { enrolmentId, membershipId };
}

async function giveConsents(db: Database, membershipId: string, now: Date): Promise<void> {
  const { accountId } = await db.membership.findUniqueOrThrow({ where: { id: membershipId } });
  for (const kind of consentKinds) await recordConsent(db, { accountId, kind, given: true, now });
}
