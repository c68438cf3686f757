import { askCorrection } from '@/lib/commands/correction/ask-correction';
import { correctAgreement } from '@/lib/commands/correction/correct-agreement';
import { saveCorrectionDraft } from '@/lib/commands/correction/save-correction-draft';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { type CommandAnswer, execute } from '@/lib/commands/execute';
import { correctionCheck, correctionForm } from '@/lib/queries/correction/correction-form';
import { addGraduate, prove, sent, type World } from './world';

/** An answer that must be a yes. */
export function mustBeDone<Result>(answer: CommandAnswer<Result>): Result {
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result;
}

/** A letter that graduate number `index` has accepted: it waits for the department. */
export async function accepted(world: World, index: number) {
  const graduate = await addGraduate(world, index);
  const id = await sent(world, world.viewers.employer, graduate.enrolmentId);
  await prove(world, graduate.viewer, id);
  mustBeDone(await execute(acceptInvitation, graduate.viewer, { id, confirmed: 'yes' }, { db: world.db }));
  return { id, ...graduate };
}

export const ASKED = {
  reason: '请核对薪酬与户档。',
  words_regularPay: '应为 18,500 元',
  words_archiveRecipient: '请写全称',
};

/** The department asks for a correction of the pay and of the archive's recipient. */
export async function asked(world: World, index: number) {
  const found = await accepted(world, index);
  mustBeDone(await execute(askCorrection, world.viewers.department, { id: found.id, ...ASKED }, { db: world.db }));
  return found;
}

/** What the employer types, kept and checked as its pages do it; answers what the check page would hand in. */
export async function typeCorrection({ db, viewers }: World, id: string, typed: Record<string, string>) {
  const form = await correctionForm(viewers.employer, id, db);
  const version = String(form?.version ?? 0);
  mustBeDone(await execute(saveCorrectionDraft, viewers.employer, { id, version, ...typed }, { db }));
  return correctionCheck(viewers.employer, id, db);
}

/** The employer corrects what was asked: the graduate has to confirm. */
export async function corrected(world: World, index: number) {
  const found = await asked(world, index);
  const check = await typeCorrection(world, found.id, {
    regularPay: '18500',
    archiveRecipient: '北京市海淀区人才服务中心',
  });
  const input = { id: found.id, checked: check?.ready?.checked, acknowledged: 'yes' };
  mustBeDone(await execute(correctAgreement, world.viewers.employer, input, { db: world.db }));
  return found;
}
