import { z } from 'zod';
import { defineCommand, type CommandContext } from '@/lib/commands/define-command';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { tellOtherClaimants } from '@/lib/commands/certification/tell-claimants';
import { changeRound, followRound, isCodeTaken, lockCreditCode, organisationOf } from '@/lib/db/stores/certification';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { compareAmount, followRemittance, moveRemittance } from '@/lib/db/stores/remittances';
import { all, when } from '@/lib/domain/access/decision';
import { hasClaimedLicenceEnded, licenceEnd } from '@/lib/domain/certification/licence';
import { employerSnapshotOf } from '@/lib/domain/certification/organisation';
import { readAmount } from '@/lib/domain/remittance/amount';
import { mayEnterAmount, REMITTANCE } from '@/lib/domain/remittance/rules';
import { loadOwnRemittance } from './own-remittance';

type Subject = NonNullable<Awaited<ReturnType<typeof loadOwnRemittance>>>;
type Answer = { answer: 'certified' } | { answer: 'wrong'; left: number } | { answer: 'exhausted' };

/**
 * Figure 8: the amount that arrived. The right one certifies the employer at once. A wrong one is a deed with an
 * effect of its own, a try less, and so is never rolled back; the same wrong amount again costs nothing. Tries of one
 * employer wait for each other.
 */
export const enterAmount = defineCommand({
  name: 'enter-amount',
  permission: 'employer.certification.write',
  input: z.strictObject({ amount: z.string('AMOUNT_MISSING').max(30, 'AMOUNT_INVALID') }),
  event: 'REMITTANCE_AMOUNT_ENTERED',
  atomic: 'transaction',
  load: loadOwnRemittance,
  allow: (_actor, { employer, round, remittance: { state, expiresAt } }, now) =>
    all(
      when(employer.certificationState !== 'SUSPENDED', 'EMPLOYER_SUSPENDED'),
      mayEnterAmount(state, expiresAt, now),
      when(!hasClaimedLicenceEnded(organisationOf(round), now), 'LICENCE_ENDED_MEANWHILE'),
    ),
  async run(context, subject, { amount }) {
    const read = readAmount(amount);
    if ('problem' in read) throw new InvalidInput({ amount: read.problem });
    const { remittance } = subject;
    const compared = await compareAmount(context.db, remittance.id, read.fen);
    const result = compared.isRight
      ? await certify(context, subject)
      : await countTry(context, subject, compared.isRepeated ? remittance.tried : [...remittance.tried, compared.hash]);
    return {
      result,
      subject: { type: 'remittance', id: remittance.id },
      facts: { answer: result.answer, roundId: remittance.roundId },
    };
  },
});

async function countTry({ db, now }: CommandContext, { remittance, actor }: Subject, tried: string[]): Promise<Answer> {
  const { accountId } = actor;
  const left = REMITTANCE.tries - tried.length;
  if (tried.length === remittance.tried.length) return { answer: 'wrong', left };
  if (left > 0) {
    await moveRemittance(db, remittance, { state: 'SENT', type: 'AMOUNT_WRONG', now, accountId, tried });
    return { answer: 'wrong', left };
  }
  await moveRemittance(db, remittance, { state: 'EXHAUSTED', now, accountId, tried });
  await followRemittance(db, remittance.roundId, 'REMITTANCE_FAILED', now);
  return { answer: 'exhausted' };
}

/** One credit code is certified once: whoever is slower is asked to join the other account's employer. */
async function certify(context: CommandContext, { employer, round, remittance, actor }: Subject): Promise<Answer> {
  const { db, now } = context;
  const organisation = organisationOf(round);
  if (!organisation) throw new Refusal('CERTIFICATION_INCOMPLETE');
  const { name, creditCode } = organisation;
  await lockCreditCode(db, creditCode);
  if (await isCodeTaken(db, creditCode, employer.id)) throw new Refusal('EMPLOYER_ALREADY_CERTIFIED');
  const eventId = await moveRemittance(db, remittance, { state: 'CONFIRMED', now, accountId: actor.accountId });
  await changeRound(db, round, { state: 'CERTIFIED', decidedAt: now });
  await followRound(db, employer, 'CERTIFIED', now, {
    name,
    creditCode,
    profile: employerSnapshotOf(organisation),
    certifiedAt: now,
    logoFileId: round.materials.find(({ kind }) => kind === 'logo')?.fileId ?? null,
    licenceExpiresAt: licenceEnd(organisation.licenceEndsOn),
    licenceReminded: null,
  });
  await tellAccounts(db, {
    eventId,
    template: 'CERTIFICATION_APPROVED',
    facts: { organisation: name },
    now,
    to: { employerId: employer.id },
    link: '/employer/certification',
  });
  await tellOtherClaimants(context, creditCode, employer.id);
  return { answer: 'certified' };
}
