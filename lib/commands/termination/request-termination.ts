import { z } from 'zod';
import { missingProof, proofShape, type ProofTried, tryOwnProof, useOwnProof } from '@/lib/commands/account/own-proof';
import { type CommandContext, defineCommand } from '@/lib/commands/define-command';
import { openProceeding } from '@/lib/commands/proceeding/move';
import type { Connection } from '@/lib/db/client';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { loadTermination, terminationBinding, type TerminationSubject } from '@/lib/db/stores/terminations';
import { denied } from '@/lib/domain/access/decision';
import type { FormValues } from '@/lib/domain/agreement/form-reading';
import { mayRequestTermination } from '@/lib/domain/proceeding/termination-policy';
import {
  paperProblems,
  readTerminationRequest,
  type TerminationRequest,
} from '@/lib/domain/proceeding/termination-request';
import { terminationLevels } from '@/lib/domain/school/policy-rules';
import { newId } from '@/lib/ids';

const input = z.strictObject({
  agreementId: z.uuid('ID_INVALID'),
  /** The version of the draft the check page showed. */
  checked: z.string('ID_INVALID').regex(/^\d{1,9}$/, 'ID_INVALID'),
  confirmed: z.literal('yes', 'TERMINATION_UNCONFIRMED'),
  ...proofShape,
  method: proofShape.method.optional(),
});
type Input = z.output<typeof input>;

/**
 * One side asks to end a signed agreement, with the draft it has checked: reason, papers, the sum it proposes. Freezes the
 * review levels and notice days of the school's policy in force. A graduate proves again who he is. With a release
 * clause of the letter it goes straight to the school. Later papers, answers and decisions are deeds of their own.
 */
export const requestTermination = defineCommand({
  name: 'request-termination',
  permission: 'proceedings.act',
  input,
  event: 'TERMINATION_REQUESTED',
  atomic: 'transaction',
  prepare: tryProof,
  load: ({ db, actor }, { agreementId }) => (actor ? loadTermination(db, actor, agreementId) : Promise.resolve(null)),
  allow: (actor, subject, now) => (actor ? mayRequestTermination(actor, subject, now) : denied('SIGN_IN_NEEDED')),
  async run(context, subject, { checked }, prepared) {
    const { db, now } = context;
    const { draft, policy, agreement, side } = subject;
    if (!draft || draft.version !== Number(checked)) throw new Refusal('TERMINATION_DRAFT_STALE');
    if (!policy) throw new Refusal('SCHOOL_YEAR_CLOSED');
    const request = completeRequest(subject, draft);
    const proof = side === 'GRADUATE' ? await useOwnProof(db, prepared as ProofTried, now) : null;
    const { clause, reasonCode, reasonText, settlement } = request;
    const opened = await openProceeding(
      context,
      agreement,
      {
        ...{ kind: 'TERMINATION', reasonCode, reasonText, clause, levels: terminationLevels(policy) },
        ...{ policyVersionId: policy.id, publicNoticeDays: policy.rules.publicNoticeDays },
      },
      {
        facts: {
          ...(reasonCode ? { reasonCode } : {}),
          ...(clause ? { clause } : {}),
          ...(settlement ? { settlementFen: settlement.amountFen, settlementPayer: settlement.payer } : {}),
          ...(proof ? { proof } : {}),
          papers: draft.papers.map(({ file }) => file.sha256),
        },
      },
    );
    await handIn(db, opened.result.id, { request, draft, side, now });
    return { ...opened, result: { ...opened.result, side, isNoFault: clause !== null } };
  },
});

type Draft = NonNullable<TerminationSubject['draft']>;

/** The draft as it can be sent; throws what keeps it from that. */
function completeRequest({ policy, ...subject }: TerminationSubject, draft: Draft): TerminationRequest {
  const { value, problems } = readTerminationRequest(draft.content as FormValues, subject);
  if (!value) throw new InvalidInput(Object.fromEntries(problems.map(({ field, code }) => [field, code])));
  const { missing, needsProof } = paperProblems(value, policy?.rules.requiredPapers ?? [], draft.papers);
  if (missing.length > 0) throw new Refusal('TERMINATION_PAPERS_MISSING', { papers: missing.join('、') });
  if (needsProof) throw new Refusal('TERMINATION_PROOF_MISSING');
  return value;
}

/** What goes with the request: its papers and the sum. The draft is gone; of two who send at once the second finds none. */
async function handIn(
  db: Connection,
  proceedingId: string,
  {
    request,
    draft,
    side,
    now,
  }: { request: TerminationRequest; draft: Draft; side: 'EMPLOYER' | 'GRADUATE'; now: Date },
): Promise<void> {
  const { id, version, papers } = draft;
  const used = await db.terminationDraft.deleteMany({ where: { id, version } });
  if (used.count !== 1) throw new Refusal('TERMINATION_DRAFT_STALE');
  await db.proceedingPaper.createMany({
    data: papers.map(({ fileId, name, uploadedById }) => ({
      ...{ id: newId(), proceedingId, fileId, name, side, uploadedById, createdAt: now },
    })),
  });
  const { settlement } = request;
  if (settlement) await db.settlement.create({ data: { proceedingId, ...settlement } });
}

/** Only graduates prove anew: a graduate's phone lies about; an employer's member acts for others all day. */
async function tryProof({ agreementId, ...typed }: Input, context: CommandContext): Promise<ProofTried> {
  const { db, actor } = context;
  if (actor?.party !== 'GRADUATE') return null;
  const { method } = typed;
  if (!method) throw new InvalidInput({ method: 'PROOF_METHOD_MISSING' });
  const missing = missingProof({ ...typed, method });
  if (Object.keys(missing).length > 0) throw new InvalidInput(missing);
  const subject = await loadTermination(db, actor, agreementId);
  if (!subject?.draft) return null;
  const boundTo = terminationBinding(subject.draft);
  return tryOwnProof(context, { ...typed, method }, { purpose: 'prove-identity', boundTo });
}
