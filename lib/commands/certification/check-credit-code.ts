import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { type Budget, takeFromBudget } from '@/lib/db/stores/budgets';
import { isCodeTaken } from '@/lib/db/stores/certification';
import { readUnifiedCreditCode } from '@/lib/domain/rules/unified-credit-code';
import { organisationFormShape } from '@/lib/domain/certification/organisation';
import { allowWork, loadOwnClaim } from './claim';
import { keepDraft } from './keep-draft';

/** Enough for every slip of a day, too few to find out who is certified. Counted whatever comes of it. */
const perAccount: Budget = { name: 'code-check-day', limit: 20, windowSeconds: 86_400 };

/**
 * Says as early as the code is typed whether another account is certified with it. Then the rest of the form is of no
 * use, and what is in it so far is kept as a draft, so that asking to join instead loses nothing.
 */
export const checkCreditCode = defineCommand({
  name: 'check-credit-code',
  permission: 'employer.certification.write',
  input: z.strictObject({ typed: z.strictObject(organisationFormShape) }),
  event: 'CREDIT_CODE_CHECKED',
  atomic: 'transaction',
  prepare: async (_input, { db, actor }) => actor !== null && (await takeFromBudget(db, perAccount, actor.accountId)),
  load: loadOwnClaim,
  allow: allowWork,
  async run({ db, now }, subject, { typed }, isWithinBudget) {
    if (!isWithinBudget) throw new Refusal('CODE_CHECKS_TOO_MANY');
    const reading = readUnifiedCreditCode(typed.creditCode ?? '');
    if (!reading.ok) throw new InvalidInput({ creditCode: typed.creditCode ? reading.problem : 'FIELD_REQUIRED' });
    const isTaken = await isCodeTaken(db, reading.code, subject.employer.id);
    if (isTaken) await keepDraft(db, subject, now, { part: 'organisation', typed });
    return { result: { isTaken }, subject: { type: 'employer', id: subject.employer.id }, facts: { isTaken } };
  },
});
