import { passReview } from '@/lib/commands/agreement/pass-review';
import { askCorrection } from '@/lib/commands/correction/ask-correction';
import { correctAgreement } from '@/lib/commands/correction/correct-agreement';
import { saveCorrectionDraft } from '@/lib/commands/correction/save-correction-draft';
import { fulfilAgreement } from '@/lib/commands/fulfilment/fulfil-agreement';
import { composeCorrection, loadCorrection } from '@/lib/db/stores/correction';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { addDays, shanghaiDate } from '@/lib/domain/rules/dates';
import type { Stage } from './stage';
import type { Cast, Story } from './story';

/** What comes after the acceptance and before the end: a correction at each of its two sides, and an agreement fulfilled. */
export async function playCorrections(stage: Stage, cast: Cast, story: Story): Promise<void> {
  const { department } = cast;
  const asked = await story.sendAndAccept(0, 8, 160);
  const wish = { reason: '请按劳动合同的约定核对下面两项。', words_contractMonths: '与其他约定不一致，请核对' };
  const list = { id: asked, ...wish, words_archiveRecipient: '请写接收单位的全称' };
  await stage.must(askCorrection, department, list, stage.at(190));
  const waiting = await story.sendAndAccept(1, 6, 150);
  const place = { id: waiting, reason: '工作地点请写到门牌号。', words_workAddress: '缺少楼栋和楼层' };
  await stage.must(askCorrection, department, place, stage.at(170));
  await correct(stage, cast.employers[1], waiting, { workAddress: '学院路 99 号 2 号楼 5 层' }, 200);
  await fulfilled(stage, cast, story);
}

/** What the pages of a correction do: keep it, check it, hand it in. */
async function correct(
  stage: Stage,
  employer: EmployerViewer | undefined,
  id: string,
  typed: Record<string, string>,
  hours: number,
): Promise<void> {
  if (!employer) throw new Error('demo: unknown employer');
  const now = stage.at(hours);
  await stage.must(saveCorrectionDraft, employer, { id, version: '0', ...typed }, now);
  const subject = await loadAgreement(stage.db, employer, id);
  const correction = subject && (await loadCorrection(stage.db, subject));
  if (!correction) throw new Error('demo: nothing to correct');
  const checked = composeCorrection(correction, typed, now).version?.checked;
  await stage.must(correctAgreement, employer, { id, checked, acknowledged: 'yes' }, now);
}

/** Somebody who began to work within the days of the demo. */
async function fulfilled(stage: Stage, cast: Cast, story: Story): Promise<void> {
  const reportFromOn = shanghaiDate(stage.at(180));
  const report = { reportFromOn, reportToOn: addDays(reportFromOn, 10), replyDays: '2' };
  const id = await story.sendAndAccept(1, 7, 90, report);
  await stage.must(passReview, cast.department, { id }, stage.at(110));
  await stage.must(passReview, cast.school, { id }, stage.at(120));
  const contract = { id, concludedOn: reportFromOn, confirmed: 'yes' };
  await stage.must(fulfilAgreement, cast.employers[1] ?? null, contract, stage.at(230));
}
