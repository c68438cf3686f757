import { createAccount, createEmployer, createGraduate, createSchool } from './rows';
import { demoEmployers } from '@/prisma/seed/demo/people';
import { fingerprint, sendLetter } from '@/prisma/seed/demo/send-letter';
import { demoTerms, demoTransfer } from '@/prisma/seed/demo/terms';
import { saveInvitationDraft } from '@/lib/commands/agreement/save-invitation-draft';
import { type CommandAnswer, execute } from '@/lib/commands/execute';
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

/** What a letter of this employer says, with all it needs (favourite, address-book entry) there. */
async function letterInput({ db, start }: World, employer: Viewer, enrolmentId: string) {
  if (employer.party !== 'EMPLOYER') throw new Error('only employers send');
  const { employerId, accountId } = employer;
  await db.favourite.upsert({
    where: { employerId_enrolmentId: { employerId, enrolmentId } },
    create: { id: newId(), employerId, enrolmentId, addedById: accountId, addedAt: start, tags: [] },
    update: {},
  });
  // One entry serves every letter: an address book has an end.
  const entry = { employerId, label: 'A' };
  const kept = await db.transferProfile.findFirst({ where: entry, select: { id: true } });
  const transferProfileId = kept?.id ?? newId();
  if (!kept)
    await db.transferProfile.create({
      data: { id: transferProfileId, ...entry, content: demoTransfer, createdAt: start },
    });
  return { ...demoTerms(0), enrolmentId, transferProfileId, replyDays: '5' };
}

/** Sends a letter through the command. */
export async function send(
  world: World,
  employer: Viewer,
  enrolmentId: string,
  now?: Date,
): Promise<CommandAnswer<{ id: string; hash: string }>> {
  return sendLetter(world.db, employer, await letterInput(world, employer, enrolmentId), now);
}

/** Keeps a letter as a draft, ready to be sent; answers the fingerprint the check page would show. */
export async function keepDraft(world: World, employer: Viewer, enrolmentId: string): Promise<string> {
  const { db } = world;
  const input = await letterInput(world, employer, enrolmentId);
  const answer = await execute(saveInvitationDraft, employer, { version: '0', ...input }, { db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return fingerprint(db, employer, enrolmentId);
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
