import { createAccount, createEmployer, createGraduate, createSchool } from './rows';
import { demoEmployers } from '@/prisma/seed/demo/people';
import { sendLetter } from '@/prisma/seed/demo/send-letter';
import { demoTerms, demoTransfer } from '@/prisma/seed/demo/terms';
import type { CommandAnswer } from '@/lib/commands/execute';
import { databaseNow, openDatabase } from '@/lib/db/client';
import { createIdentityProof, proofBinding } from '@/lib/db/stores/identity-proofs';
import type { Viewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { createTestDatabase } from './database';
import { viewerOf } from './viewers';

/** A school with two levels, two certified employers and graduates as needed, in a database of its own. */
export async function createWorld() {
  const { url, drop } = await createTestDatabase();
  const db = openDatabase(url, 12);
  const start = new Date((await databaseNow(db)).getTime() - 3_600_000);
  const school = await createSchool(db, start);
  const [first, second] = [demoEmployers[0], demoEmployers[1]];
  const employers = [await createEmployer(db, first, start), await createEmployer(db, second, start)] as const;
  const { employerId } = employers[0];
  const readerId = await createAccount(db, 'reader', '只读', { party: 'EMPLOYER', role: 'READER', employerId }, start);
  const [schoolMember, departmentMember] = await Promise.all(
    ['顾临风', '沈书白'].map((name) => db.membership.findFirstOrThrow({ where: { account: { name } } })),
  );
  const viewers = {
    employer: await viewerOf(db, 'EMPLOYER', employers[0].membershipId),
    rival: await viewerOf(db, 'EMPLOYER', employers[1].membershipId),
    reader: await viewerOf(db, 'EMPLOYER', readerId),
    school: await viewerOf(db, 'SCHOOL', schoolMember?.id ?? ''),
    department: await viewerOf(db, 'SCHOOL', departmentMember?.id ?? ''),
  };
  const close = async (): Promise<void> => {
    await db.$disconnect();
    await drop();
  };
  return { db, url, school, viewers, start, close };
}

export type World = Awaited<ReturnType<typeof createWorld>>;

/** Graduate number `index` (0–11) of the demo people, with an account. */
export async function addGraduate({ db, school, start }: World, index: number) {
  const { enrolmentId, membershipId } = await createGraduate(db, index, school, start);
  return { enrolmentId, viewer: await viewerOf(db, 'GRADUATE', membershipId) };
}

/** Sends a letter through the command; what it needs (favourite, transfer profile) is there before. */
export async function send(
  world: World,
  employer: Viewer,
  enrolmentId: string,
  now?: Date,
): Promise<CommandAnswer<{ id: string; hash: string }>> {
  if (employer.party !== 'EMPLOYER') throw new Error('only employers send');
  const { db, start } = world;
  const { employerId, accountId } = employer;
  await db.favourite.upsert({
    where: { employerId_enrolmentId: { employerId, enrolmentId } },
    create: { id: newId(), employerId, enrolmentId, addedById: accountId, addedAt: start, tags: [] },
    update: {},
  });
  const transferProfileId = newId();
  await db.transferProfile.create({
    data: { id: transferProfileId, employerId, label: 'A', content: demoTransfer, createdAt: start },
  });
  return sendLetter(db, employer, { ...demoTerms(0), enrolmentId, transferProfileId, replyDays: '5' }, now);
}

/** The id of a letter that must have been sent. */
export async function sent(world: World, employer: Viewer, enrolmentId: string, now?: Date): Promise<string> {
  const answer = await send(world, employer, enrolmentId, now);
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result.id;
}

/** A fresh proof of identity for this letter. */
export async function prove({ db }: World, actor: Viewer, id: string, now?: Date): Promise<void> {
  const { termsId } = await db.agreement.findUniqueOrThrow({ where: { id } });
  const { hash } = await db.termsVersion.findUniqueOrThrow({ where: { id: termsId } });
  const boundTo = proofBinding({ id, termsHash: hash });
  await createIdentityProof(db, { actor, method: 'password', boundTo, now: now ?? (await databaseNow(db)) });
}
