import { z } from 'zod';
import { fieldsOf, loadOwnClaim } from '@/lib/commands/certification/claim';
import { defineCommand } from '@/lib/commands/define-command';
import type { Connection } from '@/lib/db/client';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { changeRound, claimOf, isCodeTaken, lockCreditCode, organisationOf } from '@/lib/db/stores/certification';
import { requireChange } from '@/lib/db/stores/certification-changes';
import { isRemittanceOffered } from '@/lib/db/stores/remittance-payer';
import { createRemittance, followRemittance, lockBankAccount, recentRemittances } from '@/lib/db/stores/remittances';
import { all, when } from '@/lib/domain/access/decision';
import { hasClaimedLicenceEnded } from '@/lib/domain/certification/licence';
import { mayAskForRemittance } from '@/lib/domain/certification/steps';
import { BANK_ACCOUNT_CONSENT } from '@/lib/domain/consent/consents';
import { accountFormShape, readAccountForm } from '@/lib/domain/remittance/account';
import { mayAskAgain } from '@/lib/domain/remittance/rules';
import { newId } from '@/lib/ids';

const requestInput = z.strictObject({
  ...accountFormShape,
  /** The version whose payee was read: a name a colleague changed since is not handed in unseen. */
  version: z.coerce.number('FIELD_INVALID').int('FIELD_INVALID'),
  consent: z.literal('yes', { error: 'BANK_CONSENT_MISSING' }).optional(),
  confirmed: z.literal('yes', { error: 'ACCOUNT_NOT_CONFIRMED' }).optional(),
});

/** Figure 7: hands the claim in by naming an account of the organisation; the platform sends a small amount there. */
export const requestRemittance = defineCommand({
  name: 'request-remittance',
  permission: 'employer.certification.write',
  input: requestInput,
  event: 'REMITTANCE_REQUESTED',
  atomic: 'transaction',
  async load(context) {
    const subject = await loadOwnClaim(context);
    return subject?.round ? { ...subject, round: subject.round } : null;
  },
  allow: (_actor, { employer, round }, now) =>
    all(
      when(employer.certificationState !== 'SUSPENDED', 'EMPLOYER_SUSPENDED'),
      when(isRemittanceOffered(), 'REMITTANCE_NOT_OFFERED'),
      mayAskForRemittance(round.state, claimOf(round)),
      when(!hasClaimedLicenceEnded(organisationOf(round), now), 'LICENCE_ENDED'),
    ),
  async run({ db, now }, { employer, round, actor }, { version, consent, confirmed, ...raw }) {
    const { value, problems } = readAccountForm(raw);
    const missing = missingTicks(consent, confirmed);
    if (!value || Object.keys(missing).length > 0) throw new InvalidInput({ ...fieldsOf(problems), ...missing });
    const organisation = organisationOf(round);
    if (round.version !== version || !organisation) throw new Refusal('CERTIFICATION_STALE');
    await requireChange(db, employer, round);
    const { name: payee, creditCode } = organisation;
    await refuseOverLimit(db, { employerId: employer.id, creditCode, account: value.account }, now);
    if (await isCodeTaken(db, creditCode, employer.id)) throw new Refusal('EMPLOYER_ALREADY_CERTIFIED');
    const { accountId } = actor;
    await keepConsent(db, accountId, now);
    const asked = { ...value, roundId: round.id, employerId: employer.id, payee, creditCode, accountId, now };
    const id = await createRemittance(db, asked);
    await changeRound(db, round, {
      method: 'remittance',
      organisation: { ...organisation, method: 'remittance' },
      submittedAt: now,
      reason: null,
      draftSealed: null,
    });
    await followRemittance(db, round.id, 'REMITTING', now);
    return { result: { id }, subject: { type: 'remittance', id }, facts: { roundId: round.id, version } };
  },
});

/** Judged with the account, so that the form says everything that is wrong at once. */
const missingTicks = (consent?: string, confirmed?: string): Record<string, string> => ({
  ...(confirmed ? {} : { confirmed: 'ACCOUNT_NOT_CONFIRMED' }),
  ...(consent ? {} : { consent: 'BANK_CONSENT_MISSING' }),
});

/** Another registration is no way to three more tries: what counts is the organisation claimed, and the account. */
async function refuseOverLimit(
  db: Connection,
  claimed: { employerId: string; creditCode: string; account: string },
  now: Date,
): Promise<void> {
  await lockCreditCode(db, claimed.creditCode);
  await lockBankAccount(db, claimed.account);
  const again = mayAskAgain(await recentRemittances(db, claimed, now));
  if (!again.allowed) throw new Refusal(again.code);
}

/** Written with every request: each one names an account of its own. */
async function keepConsent(db: Connection, accountId: string, now: Date): Promise<void> {
  await db.consent.create({ data: { id: newId(), accountId, ...BANK_ACCOUNT_CONSENT, given: true, at: now } });
}
