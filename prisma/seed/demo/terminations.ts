import { passReview } from '@/lib/commands/agreement/pass-review';
import { agreeProceeding } from '@/lib/commands/proceeding/agree-proceeding';
import { endNotice } from '@/lib/commands/proceeding/end-notice';
import { passProceeding } from '@/lib/commands/proceeding/pass-proceeding';
import { proveAnswer } from '@/lib/commands/proceeding/prove-answer';
import { refuseProceeding } from '@/lib/commands/proceeding/refuse-proceeding';
import { requestTermination } from '@/lib/commands/termination/request-termination';
import { saveTerminationDraft } from '@/lib/commands/termination/save-termination-draft';
import { uploadTerminationPaper } from '@/lib/commands/termination/upload-termination-paper';
import type { Viewer } from '@/lib/domain/access/viewer';
import { TERMINATION_PAPER } from '@/lib/domain/proceeding/termination-papers';
import { withKeptPaper } from '@/lib/server/file-store';
import { REQUIRED_PAPER } from './school-rules';
import { demoPicture } from './picture';
import { DEMO_PASSWORD, type Stage } from './stage';
import type { Cast, Story } from './story';

const password = { method: 'password', password: DEMO_PASSWORD };
const nobodyPays = { settlementPayer: 'NONE', settlementAmount: '' };

/** The numbers of the two graduates whose agreements are asked to end, among those who play. */
export interface Released {
  first: number;
  second: number;
}

/**
 * Agreements that are asked to end, each step by the person it belongs to: one refused, then ended with damages, and after
 * it another of the same graduate that he leaves for further study; one that waits for the employer's answer.
 */
export class Terminations {
  constructor(
    private readonly stage: Stage,
    private readonly cast: Cast,
    private readonly story: Story,
  ) {}

  async tell({ first, second }: Released): Promise<void> {
    const { stage, cast } = this;
    const [employer, graduate] = [cast.employers[0], cast.graduates[first - 1]?.viewer];
    if (!employer || !graduate) throw new Error('demo: nobody ends an agreement');
    const agreement = await this.signed(0, first, 10);
    const family = { reasonCode: 'family', reasonText: '父亲患病，想回原籍工作，方便照料。', clause: 'NONE' };
    const refused = await this.request(graduate, agreement, { ...family, ...nobodyPays }, 30);
    const reason = '项目已按您入职排定，请先与部门商量推迟报到。';
    await stage.must(refuseProceeding, employer, { id: refused, reason }, stage.at(34));
    const cancelled = { reasonCode: 'post-cancelled', reasonText: '业务调整，这个岗位不再招聘，愿按约定支付违约金。' };
    const damages = { settlementPayer: 'EMPLOYER', settlementAmount: '3000' };
    const ended = await this.request(employer, agreement, { ...cancelled, ...damages }, 40);
    await stage.must(proveAnswer, graduate, { id: ended, ...password }, stage.at(44));
    await stage.must(agreeProceeding, graduate, { id: ended, confirmed: 'yes' }, stage.at(44));
    await stage.must(passProceeding, cast.department, { id: ended }, stage.at(48));
    await stage.must(passProceeding, cast.school, { id: ended, opinion: '同意解除。' }, stage.at(52));
    // The school's public notice runs out without an objection.
    await stage.must(endNotice, null, { id: ended }, stage.at(150));
    await this.noFault(graduate, await this.signed(1, first, 152));
    const other = cast.graduates[second - 1]?.viewer;
    if (!other) throw new Error('demo: nobody waits for an answer');
    await this.request(other, await this.signed(0, second, 20), { ...family, ...nobodyPays }, 250);
    // He reads it, and can answer it once he is free.
    await this.story.send(1, second, 258);
  }

  private async noFault(graduate: Viewer, agreement: string): Promise<void> {
    const { stage, cast } = this;
    const study = { clause: 'FURTHER_STUDY', reasonText: '已被外校录取为硕士研究生，附录取通知书。' };
    const id = await this.request(graduate, agreement, study, 220, '录取通知书.png');
    await stage.must(passProceeding, cast.department, { id }, stage.at(240));
  }

  private async signed(employer: 0 | 1, number: number, hours: number): Promise<string> {
    const { stage, cast, story } = this;
    const id = await story.send(employer, number, hours);
    await story.accept(id, number, hours + 4);
    await stage.must(passReview, cast.department, { id }, stage.at(hours + 8));
    await stage.must(passReview, cast.school, { id }, stage.at(hours + 12));
    return id;
  }

  private async request(actor: Viewer, agreementId: string, typed: object, hours: number, file?: string) {
    const { stage } = this;
    const now = stage.at(hours);
    const { version } = await stage.must(saveTerminationDraft, actor, { ...typed, agreementId }, now);
    const papers = [['解约申请.png', REQUIRED_PAPER], ...(file ? [[file, '']] : [])] as const;
    for (const [paper, name] of papers) await this.upload(actor, agreementId, { file: paper, name }, now);
    const checked = String(version + papers.length);
    const proof = actor.party === 'GRADUATE' ? password : {};
    const input = { agreementId, checked, confirmed: 'yes', ...proof };
    return (await stage.must(requestTermination, actor, input, now)).id;
  }

  /** Hands one paper in, as the upload route does. */
  private async upload(
    actor: Viewer,
    agreementId: string,
    paper: { file: string; name: string },
    now: Date,
  ): Promise<void> {
    const picture = { name: paper.file, mediaType: 'image/png' as const, bytes: demoPicture(0) };
    await withKeptPaper(TERMINATION_PAPER, picture, async (file) => {
      await this.stage.must(uploadTerminationPaper, actor, { agreementId, name: paper.name, file }, now);
      return { outcome: 'done' as const };
    });
  }
}
