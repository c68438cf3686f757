import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { declineInvitation } from '@/lib/commands/agreement/decline-invitation';
import { expireInvitation } from '@/lib/commands/agreement/expire-invitation';
import { openInvitation } from '@/lib/commands/agreement/open-invitation';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { proveIdentity } from '@/lib/commands/agreement/prove-identity';
import { rejectReview } from '@/lib/commands/agreement/reject-review';
import { saveInvitationDraft } from '@/lib/commands/agreement/save-invitation-draft';
import { sendInvitation } from '@/lib/commands/agreement/send-invitation';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import { addFavourite } from '@/lib/commands/favourite/add-favourite';
import { declareSearch } from '@/lib/commands/favourite/declare-search';
import { searchGraduate } from '@/lib/commands/favourite/search-graduate';
import { createTransferProfile } from '@/lib/commands/transfer-profile/create-transfer-profile';
import type { EmployerViewer, GraduateViewer, SchoolViewer } from '@/lib/domain/access/viewer';
import { COMMISSIONED, counsellorGraduates, DEMO_ACTIVATED, demoGraduates } from './people';
import { askForChanges } from './ask-for-changes';
import { fingerprint } from './send-letter';
import { DEMO_PASSWORD, type Stage } from './stage';
import { demoTerms, demoTransfer } from './terms';

export interface Cast {
  employers: readonly EmployerViewer[];
  graduates: readonly { viewer: GraduateViewer; enrolmentId: string }[];
  school: SchoolViewer;
  department: SchoolViewer;
}

/** The agreements of the demo: one in every state that can be reached, each step by the person it belongs to. */
export class Story {
  private readonly profiles = new Map<string, string>();

  constructor(
    private readonly stage: Stage,
    private readonly cast: Cast,
  ) {}

  /** Two employers at work: 0 hires engineers for software, 1 for machines. Numbers of graduates begin at 1. */
  async tell(): Promise<void> {
    const { stage, cast } = this;
    for (const employer of [0, 1] as const) await this.settleIn(employer);
    await this.send(0, 1, 240, '5');
    await this.send(1, 1, 250);
    await this.accept(await this.send(0, 2, 200), 2, 230);
    await this.signed();
    const atSchool = await this.send(0, 4, 100);
    await this.accept(atSchool, 4, 120);
    await stage.must(passReview, cast.department, { id: atSchool }, stage.at(150));
    const letter = await this.send(0, 5, 60);
    await this.open(letter, 5, 66);
    const declined = { id: letter, reason: '已决定继续读研，感谢邀请。' };
    await stage.must(declineInvitation, this.graduate(5).viewer, declined, stage.at(70));
    await stage.must(withdrawInvitation, this.employer(0), { id: await this.send(0, 6, 40) }, stage.at(45));
    await stage.must(expireInvitation, null, { id: await this.send(0, 7, 5, '2') }, stage.at(80));
    const failed = await this.send(1, 8, 20);
    await this.accept(failed, 8, 40);
    const reason = '岗位与专业不符，请单位说明后重新发起。';
    await stage.must(rejectReview, cast.department, { id: failed, reason }, stage.at(60));
    await this.negotiated(await this.send(0, 9, 260), 9, 264);
    await this.find(0, 10, 270);
    await this.keepDraft(0, 10, 271);
  }

  private async signed(): Promise<void> {
    const { stage, cast } = this;
    const id = await this.send(0, 3, 10);
    await this.accept(id, 3, 30);
    await stage.must(passReview, cast.department, { id, opinion: '情况属实，同意。' }, stage.at(54));
    await stage.must(passReview, cast.school, { id, opinion: '同意签约。' }, stage.at(80));
  }

  /** A graduate asks for other terms; the employer has not answered yet. */
  private async negotiated(id: string, number: number, hours: number): Promise<void> {
    const { stage } = this;
    const wish = {
      ...{ id, 'change-pay': 'yes', regularPay: '18500', otherPay: '年终奖不少于一个月工资' },
      ...{ 'change-housing': 'yes', housing: '提供前两年住房补贴每月 1500 元' },
      message: '我在贵单位实习了半年，希望月薪和住房补贴能参照去年入职的同岗位同事。',
    };
    await this.open(id, number, hours - 1);
    const { viewer } = this.graduate(number);
    const asked = await askForChanges(stage.db, viewer, wish, stage.at(hours));
    if (asked.outcome !== 'done') throw new Error(`demo: ${JSON.stringify(asked)}`);
  }

  private employer(index: 0 | 1): EmployerViewer {
    const employer = this.cast.employers[index];
    if (!employer) throw new Error('demo: unknown employer');
    return employer;
  }

  private graduate(number: number) {
    const graduate = this.cast.graduates[number - 1];
    if (!graduate) throw new Error('demo: unknown graduate');
    return graduate;
  }

  /** What an employer does first: its address book, and why it searches. */
  private async settleIn(index: 0 | 1): Promise<void> {
    const { acceptsArchive, acceptsHousehold, householdAddress, ...archive } = demoTransfer;
    const yesNo = (value: boolean): string => (value ? 'yes' : 'no');
    const profile = {
      ...archive,
      label: '北京入职',
      acceptsArchive: yesNo(acceptsArchive),
      acceptsHousehold: yesNo(acceptsHousehold),
      householdAddress: householdAddress ?? '',
    };
    const { stage } = this;
    const { id } = await stage.must(createTransferProfile, this.employer(index), profile, stage.at(0));
    this.profiles.set(this.employer(index).employerId, id);
    const declaration = { purpose: '校园招聘录用后办理三方协议', consent: 'yes' };
    await stage.must(declareSearch, this.employer(index), declaration, stage.at(1));
  }

  private async find(from: 0 | 1, to: number, hours: number): Promise<void> {
    const { stage } = this;
    // Those with an account: the first school's, the one of the second, the one whose studies were commissioned.
    const commissioned = demoGraduates[COMMISSIONED - 1];
    const known = [...demoGraduates.slice(0, DEMO_ACTIVATED), counsellorGraduates[0], commissioned];
    const [actor, person] = [this.employer(from), known[to - 1]];
    const question = { name: person?.name, identityKind: person?.identityKind, identityNumber: person?.identityNumber };
    await stage.must(searchGraduate, actor, question, stage.at(hours));
    await stage.must(addFavourite, actor, { enrolmentId: this.graduate(to).enrolmentId }, stage.at(hours));
  }

  private async keepDraft(from: 0 | 1, to: number, hours: number, replyDays = '30'): Promise<void> {
    const actor = this.employer(from);
    const transferProfileId = this.profiles.get(actor.employerId);
    const letter = { ...demoTerms(from), enrolmentId: this.graduate(to).enrolmentId, transferProfileId, replyDays };
    await this.stage.must(saveInvitationDraft, actor, letter, this.stage.at(hours));
  }

  /** Search, favourite, letter, check, send. */
  async send(from: 0 | 1, to: number, hours: number, replyDays = '30'): Promise<string> {
    const { stage } = this;
    const [actor, now] = [this.employer(from), stage.at(hours)];
    const { enrolmentId } = this.graduate(to);
    await this.find(from, to, hours - 1);
    await this.keepDraft(from, to, hours, replyDays);
    const checked = await fingerprint(stage.db, actor, enrolmentId, now);
    return (await stage.must(sendInvitation, actor, { enrolmentId, checked, acknowledged: 'yes' }, now)).id;
  }

  /** The graduate looks at a letter, as opening its page does. */
  private async open(id: string, number: number, hours: number): Promise<void> {
    await this.stage.must(openInvitation, this.graduate(number).viewer, { id }, this.stage.at(hours));
  }

  private async accept(id: string, number: number, hours: number): Promise<void> {
    const { stage } = this;
    const { viewer } = this.graduate(number);
    await this.open(id, number, hours - 1);
    await stage.must(proveIdentity, viewer, { id, method: 'password', password: DEMO_PASSWORD }, stage.at(hours));
    await stage.must(acceptInvitation, viewer, { id, confirmed: 'yes' }, stage.at(hours));
  }
}
