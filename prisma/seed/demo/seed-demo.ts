import { viewerOfMembership } from '@/lib/auth/membership-viewer';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { declineInvitation } from '@/lib/commands/agreement/decline-invitation';
import { expireInvitation } from '@/lib/commands/agreement/expire-invitation';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { rejectReview } from '@/lib/commands/agreement/reject-review';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import type { Command } from '@/lib/commands/define-command';
import { execute } from '@/lib/commands/execute';
import { type Database, databaseNow } from '@/lib/db/client';
import { createIdentityProof } from '@/lib/db/stores/identity-proofs';
import type { Viewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import type { z } from 'zod';
import { createAccount, createEmployer, createGraduate, createSchool } from './base-rows';
import { demoEmployers, demoGraduates } from './people';
import { sendLetter } from './send-letter';
import { demoTerms, demoTransfer } from './terms';

const HOUR = 3_600_000;

/** A command of the product that must succeed: the demo takes no other way. */
async function must<S extends z.ZodType, T, R>(
  command: Command<S, T, R>,
  actor: Viewer | null,
  input: unknown,
  now: Date,
  db: Database,
): Promise<R> {
  const answer = await execute(command, actor, input, { now, db });
  if (answer.outcome === 'done') return answer.result;
  throw new Error(`demo: ${command.name} answered ${JSON.stringify(answer)}`);
}

/**
 * Fills an empty database with the demo of design §9; a database that already has the demo school stays as it
 * is. People and organisations are written as rows; every agreement goes through the commands of the product.
 */
export async function seedDemo(db: Database): Promise<string> {
  if ((await db.school.count()) > 0) return 'The demo data is there already.';
  const today = await databaseNow(db);
  const start = new Date(today.getTime() - 12 * 24 * HOUR);
  await createAccount(db, 'operator', '平台运营', { party: 'PLATFORM', role: 'OPERATOR' }, start);
  const school = await createSchool(db, start);
  const employers = [];
  for (const entry of demoEmployers) employers.push(await createEmployer(db, entry, start));
  const first = employers[0];
  if (!first) throw new Error('demo: no employer');
  await createAccount(
    db,
    'recruiter',
    '吴听澜',
    { party: 'EMPLOYER', role: 'RECRUITER', employerId: first.employerId },
    start,
  );
  const graduates = [];
  for (const index of demoGraduates.keys()) graduates.push(await createGraduate(db, index, school, start));
  const story = new Story(db, start, employers, graduates);
  await story.tell();
  return 'The demo data is loaded.';
}

class Story {
  private readonly profiles = new Map<string, string>();

  constructor(
    private readonly db: Database,
    private readonly start: Date,
    private readonly employers: readonly { employerId: string; membershipId: string }[],
    private readonly graduates: readonly { enrolmentId: string; membershipId: string }[],
  ) {}

  private at = (hours: number): Date => new Date(this.start.getTime() + hours * HOUR);

  private async viewer(membershipId: string): Promise<Viewer> {
    const { accountId } = await this.db.membership.findUniqueOrThrow({ where: { id: membershipId } });
    const viewer = await viewerOfMembership(this.db, membershipId, { id: newId(), accountId });
    if (!viewer) throw new Error('demo: no viewer');
    return viewer;
  }

  private async reviewer(name: '顾临风' | '沈书白'): Promise<Viewer> {
    const { id } = await this.db.membership.findFirstOrThrow({ where: { account: { name } } });
    return this.viewer(id);
  }

  /** Employer `from` sends graduate number `to` (1–12) a letter. */
  private async send(from: 0 | 1, to: number, hours: number, replyDays = '30'): Promise<string> {
    const [employer, graduate] = [this.employers[from], this.graduates[to - 1]];
    if (!employer || !graduate) throw new Error('demo: unknown pair');
    const { employerId, membershipId } = employer;
    const { enrolmentId } = graduate;
    const actor = await this.viewer(membershipId);
    const addedAt = this.at(hours - 1);
    await this.db.favourite.create({
      data: { id: newId(), employerId, enrolmentId, addedById: actor.accountId, addedAt, tags: [] },
    });
    const transferProfileId = await this.profile(employerId);
    const input = { ...demoTerms(from), enrolmentId, transferProfileId, replyDays };
    const answer = await sendLetter(this.db, actor, input, this.at(hours));
    if (answer.outcome !== 'done') throw new Error(`demo: the letter was not sent: ${JSON.stringify(answer)}`);
    return answer.result.id;
  }

  private async profile(employerId: string): Promise<string> {
    const known = this.profiles.get(employerId);
    if (known) return known;
    const id = newId();
    await this.db.transferProfile.create({
      data: {
        id,
        employerId,
        label: '北京入职',
        content: demoTransfer,
        isDefault: true,
        createdAt: this.start,
      },
    });
    this.profiles.set(employerId, id);
    return id;
  }

  private async accept(id: string, number: number, hours: number): Promise<void> {
    const graduate = this.graduates[number - 1];
    if (!graduate) throw new Error('demo: unknown graduate');
    const actor = await this.viewer(graduate.membershipId);
    const { termsId } = await this.db.agreement.findUniqueOrThrow({ where: { id } });
    const { hash } = await this.db.termsVersion.findUniqueOrThrow({ where: { id: termsId } });
    await createIdentityProof(this.db, { actor, method: 'password', boundTo: hash, now: this.at(hours) });
    await must(acceptInvitation, actor, { id, confirmed: 'yes' }, this.at(hours), this.db);
  }

  /** One agreement in every state that exists so far. */
  async tell(): Promise<void> {
    const { db, at } = this;
    const [department, school] = [await this.reviewer('沈书白'), await this.reviewer('顾临风')];
    await this.send(0, 1, 240);
    await this.send(1, 1, 250);
    await this.accept(await this.send(0, 2, 200), 2, 230);
    const signed = await this.send(0, 3, 10);
    await this.accept(signed, 3, 30);
    await must(passReview, department, { id: signed }, at(54), db);
    await must(passReview, school, { id: signed }, at(80), db);
    const atSchool = await this.send(0, 4, 100);
    await this.accept(atSchool, 4, 120);
    await must(passReview, department, { id: atSchool }, at(150), db);
    const answer = await this.viewer(this.graduates[4]?.membershipId ?? '');
    await must(
      declineInvitation,
      answer,
      { id: await this.send(0, 5, 60), reason: '已决定继续读研，感谢邀请。' },
      at(70),
      db,
    );
    const employer = await this.viewer(this.employers[0]?.membershipId ?? '');
    await must(withdrawInvitation, employer, { id: await this.send(0, 6, 40) }, at(45), db);
    await must(expireInvitation, null, { id: await this.send(0, 7, 5, '2') }, at(80), db);
    const failed = await this.send(1, 8, 20);
    await this.accept(failed, 8, 40);
    await must(
      rejectReview,
      department,
      { id: failed, reason: '档案接收地址没有写到门牌号，请单位核实后重新发起。' },
      at(60),
      db,
    );
    await this.send(0, 9, 260);
  }
}
