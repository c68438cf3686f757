import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { declineInvitation } from '@/lib/commands/agreement/decline-invitation';
import { expireInvitation } from '@/lib/commands/agreement/expire-invitation';
import { extendInvitation } from '@/lib/commands/agreement/extend-invitation';
import { passReview } from '@/lib/commands/agreement/pass-review';
import { rejectReview } from '@/lib/commands/agreement/reject-review';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import { askCorrection } from '@/lib/commands/correction/ask-correction';
import { confirmCorrection } from '@/lib/commands/correction/confirm-correction';
import { correctAgreement } from '@/lib/commands/correction/correct-agreement';
import { refuseCorrection } from '@/lib/commands/correction/refuse-correction';
import { saveCorrectionDraft } from '@/lib/commands/correction/save-correction-draft';
import { acceptCounter } from '@/lib/commands/counter-proposal/accept-counter';
import { amendCounter } from '@/lib/commands/counter-proposal/amend-counter';
import { refuseCounter } from '@/lib/commands/counter-proposal/refuse-counter';
import { saveRevisionDraft } from '@/lib/commands/counter-proposal/save-revision-draft';
import { takeBackCounter } from '@/lib/commands/counter-proposal/take-back-counter';
import { type CommandAnswer, execute } from '@/lib/commands/execute';
import { contestFulfilment } from '@/lib/commands/fulfilment/contest-fulfilment';
import { fulfilAgreement } from '@/lib/commands/fulfilment/fulfil-agreement';
import { agreeProceeding } from '@/lib/commands/proceeding/agree-proceeding';
import { cancelProceeding } from '@/lib/commands/proceeding/cancel-proceeding';
import { endNotice } from '@/lib/commands/proceeding/end-notice';
import { passProceeding } from '@/lib/commands/proceeding/pass-proceeding';
import { refuseProceeding } from '@/lib/commands/proceeding/refuse-proceeding';
import { rejectProceeding } from '@/lib/commands/proceeding/reject-proceeding';
import { takeUpProceeding } from '@/lib/commands/proceeding/take-up-proceeding';
import { requestTermination } from '@/lib/commands/termination/request-termination';
import { composeCorrection, loadCorrection } from '@/lib/db/stores/correction';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { createIdentityProof, proofBinding } from '@/lib/db/stores/identity-proofs';
import { composeRevision, loadNegotiation } from '@/lib/db/stores/negotiation';
import type { Viewer } from '@/lib/domain/access/viewer';
import { addDays, lastDateBefore, shanghaiDate } from '@/lib/domain/rules/dates';
import { foldCounters } from '@/lib/jobs/fold-counters';
import { askForChanges } from '@/prisma/seed/demo/ask-for-changes';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/stage';
import { ASKED } from './correction';
import { askFor, proveAnswerOf } from './proceedings';
import { keepRequest } from './terminations';
import { send, type World } from './world';

/** One deed of somebody at the newest record of a pair, at a moment. */
export interface Scene {
  world: World;
  /** The employer and the graduate of the pair, whoever acts. */
  employer: Viewer;
  graduate: { viewer: Viewer; enrolmentId: string };
  /** Acts in place of who should. */
  instead?: Viewer;
  now: Date;
  /** The newest record of the pair; before the first an id that nothing has. */
  id: string;
  /** The newest proceeding of that record, likewise. */
  proceedingId: string;
  reviewer: Viewer;
}

type Answer = CommandAnswer<unknown>;
type Deed = (scene: Scene) => Promise<Answer | void>;
const reason = '另有安排，双方已沟通。';
const at = ({ world, now }: Scene) => ({ db: world.db, now });
const asEmployer = ({ employer, instead }: Scene): Viewer => instead ?? employer;
const asGraduate = ({ graduate, instead }: Scene): Viewer => instead ?? graduate.viewer;
const asSchool = ({ reviewer, instead }: Scene): Viewer => instead ?? reviewer;

/** A graduate's proof for what waits for him; nothing where there is no record yet. */
async function proof({ world, id, now, graduate, instead }: Scene): Promise<void> {
  const subject = await loadAgreement(world.db, graduate.viewer, id);
  if (!subject) return;
  const actor = instead ?? graduate.viewer;
  await createIdentityProof(world.db, { actor, method: 'password', boundTo: proofBinding(subject), now });
}

async function amend(scene: Scene): Promise<Answer | void> {
  const { world, id } = scene;
  const actor = asEmployer(scene);
  const subject = await loadAgreement(world.db, actor, id);
  if (!subject) return;
  const draft = await world.db.versionDraft.findFirst({ where: { agreementId: id, party: 'EMPLOYER' } });
  const typed = { id, version: String(draft?.version ?? 0), regularPay: '18200' };
  const kept = await execute(saveRevisionDraft, actor, typed, at(scene));
  if (kept.outcome !== 'done') return kept;
  const negotiation = await loadNegotiation(world.db, subject, 'EMPLOYER');
  const { version } = composeRevision(negotiation, negotiation.typed ?? {}, scene.now);
  return execute(amendCounter, actor, { id, checked: version?.checked, acknowledged: 'yes' }, at(scene));
}

async function correct(scene: Scene): Promise<Answer | void> {
  const { world, id } = scene;
  const actor = asEmployer(scene);
  const subject = await loadAgreement(world.db, actor, id);
  if (!subject) return;
  const draft = await world.db.versionDraft.findFirst({ where: { agreementId: id, party: 'EMPLOYER' } });
  const typed = { regularPay: '18500', archiveRecipient: '北京市海淀区人才服务中心' };
  const version = String(draft?.version ?? 0);
  const kept = await execute(saveCorrectionDraft, actor, { id, version, ...typed }, at(scene));
  if (kept.outcome !== 'done') return kept;
  const correction = await loadCorrection(world.db, subject);
  const composed = correction && composeCorrection(correction, correction.typed ?? {}, scene.now);
  const input = { id, checked: composed?.version?.checked, acknowledged: 'yes' };
  return execute(correctAgreement, actor, input, at(scene));
}

async function requestEnd(scene: Scene, actor: Viewer): Promise<Answer | void> {
  const { world, id, now } = scene;
  if (actor.party !== 'EMPLOYER' && actor.party !== 'GRADUATE') return;
  const other = actor.party === 'EMPLOYER' ? { reasonCode: 'mutual', settlementPayer: 'EMPLOYER' } : {};
  const kept = await keepRequest(world, actor, id, other, now);
  if (kept.outcome !== 'done') return kept;
  const draft = await world.db.terminationDraft.findFirst({ where: { agreementId: id, side: actor.party } });
  const own = actor.party === 'GRADUATE' ? { method: 'password', password: DEMO_PASSWORD } : {};
  const input = { agreementId: id, checked: String(draft?.version ?? 1), confirmed: 'yes', ...own };
  return execute(requestTermination, actor, input, at(scene));
}

/** The side that did not ask, or whoever acts instead of it. */
async function counterparty(scene: Scene): Promise<Viewer> {
  const { world, proceedingId, employer, graduate, instead } = scene;
  const row = await world.db.proceeding.findUnique({ where: { id: proceedingId } });
  return instead ?? (row?.requestedBy === 'EMPLOYER' ? graduate.viewer : employer);
}

async function applicant(scene: Scene): Promise<Viewer> {
  const { employer, graduate, instead } = scene;
  return instead ?? ((await counterparty(scene)) === employer ? graduate.viewer : employer);
}

async function agree(scene: Scene): Promise<Answer> {
  const { world, proceedingId, now } = scene;
  const actor = await counterparty(scene);
  const isThere = (await world.db.proceeding.count({ where: { id: proceedingId } })) === 1;
  if (actor.party === 'GRADUATE' && isThere) await proveAnswerOf(world, actor, proceedingId, now);
  return execute(agreeProceeding, actor, { id: proceedingId, confirmed: 'yes' }, at(scene));
}

/** Every deed at a record, by the name a failing list is read by. */
export const deeds = {
  send: (scene) => send(scene.world, scene.employer, scene.graduate.enrolmentId, scene.now),
  withdraw: (scene) => execute(withdrawInvitation, asEmployer(scene), { id: scene.id }, at(scene)),
  async extend(scene) {
    const row = await scene.world.db.agreement.findUnique({ where: { id: scene.id } });
    const lastOn = row ? addDays(lastDateBefore(row.replyBy), 1) : shanghaiDate(scene.now);
    return execute(extendInvitation, asEmployer(scene), { id: scene.id, lastOn }, at(scene));
  },
  async accept(scene) {
    await proof(scene);
    return execute(acceptInvitation, asGraduate(scene), { id: scene.id, confirmed: 'yes' }, at(scene));
  },
  decline: (scene) => execute(declineInvitation, asGraduate(scene), { id: scene.id, reason }, at(scene)),
  counter: (scene) =>
    askForChanges(
      scene.world.db,
      asGraduate(scene),
      { id: scene.id, 'change-pay': 'yes', regularPay: '18500' },
      scene.now,
    ),
  takeBack: (scene) => execute(takeBackCounter, asGraduate(scene), { id: scene.id }, at(scene)),
  async acceptCounter(scene) {
    const { world, id } = scene;
    const row = await world.db.termsVersion.findFirst({
      where: { agreementId: id },
      orderBy: { number: 'desc' },
    });
    const input = { id, proposal: row?.hash, acknowledged: 'yes' };
    return execute(acceptCounter, asEmployer(scene), input, at(scene));
  },
  amendCounter: amend,
  refuseCounter: (scene) => execute(refuseCounter, asEmployer(scene), { id: scene.id, reason }, at(scene)),
  pass: (scene) => execute(passReview, asSchool(scene), { id: scene.id }, at(scene)),
  reject: (scene) => execute(rejectReview, asSchool(scene), { id: scene.id, reason }, at(scene)),
  askCorrection: (scene) => execute(askCorrection, asSchool(scene), { id: scene.id, ...ASKED }, at(scene)),
  correct,
  async confirmCorrection(scene) {
    await proof(scene);
    return execute(confirmCorrection, asGraduate(scene), { id: scene.id, confirmed: 'yes' }, at(scene));
  },
  refuseCorrection: (scene) => execute(refuseCorrection, asGraduate(scene), { id: scene.id, reason }, at(scene)),
  graduateRequests: (scene) => requestEnd(scene, asGraduate(scene)),
  employerRequests: (scene) => requestEnd(scene, asEmployer(scene)),
  noticedRequest: (scene) => askFor(scene.world, asEmployer(scene), scene.id, { publicNoticeDays: 2, now: scene.now }),
  retraction: (scene) => askFor(scene.world, asEmployer(scene), scene.id, { kind: 'RETRACTION', now: scene.now }),
  agree,
  refuse: async (scene) =>
    execute(refuseProceeding, await counterparty(scene), { id: scene.proceedingId, reason }, at(scene)),
  cancel: async (scene) => execute(cancelProceeding, await applicant(scene), { id: scene.proceedingId }, at(scene)),
  takeUp: (scene) => execute(takeUpProceeding, scene.world.viewers.school, { id: scene.proceedingId }, at(scene)),
  passProceeding: (scene) => execute(passProceeding, asSchool(scene), { id: scene.proceedingId }, at(scene)),
  rejectProceeding: (scene) =>
    execute(rejectProceeding, asSchool(scene), { id: scene.proceedingId, reason }, at(scene)),
  endNotice: (scene) => execute(endNotice, null, { id: scene.proceedingId }, at(scene)),
  fulfil: (scene) =>
    execute(
      fulfilAgreement,
      asEmployer(scene),
      { id: scene.id, concludedOn: shanghaiDate(scene.now), confirmed: 'yes' },
      at(scene),
    ),
  contest: (scene) => execute(contestFulfilment, asGraduate(scene), { id: scene.id, reason }, at(scene)),
  expire: (scene) => execute(expireInvitation, null, { id: scene.id }, at(scene)),
  fold: (scene) => foldCounters(scene.world.db),
} satisfies Record<string, Deed>;
export type DeedName = keyof typeof deeds;
