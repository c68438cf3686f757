import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput } from '@/lib/db/refusal';
import { changeRound, organisationOf, roundToEdit } from '@/lib/db/stores/certification';
import { sealDraft } from '@/lib/db/stores/claim-drafts';
import { sealHandler } from '@/lib/db/stores/certification-handler';
import { tryCode, useCode } from '@/lib/db/stores/one-time-codes';
import { handlerFormShape, readHandlerForm } from '@/lib/domain/certification/handler';
import { allowWork, fieldsOf, loadOwnClaim } from './claim';
import { isEmailProven } from './proven-email';

const saveHandlerInput = z.strictObject({
  ...handlerFormShape,
  emailCode: z.string().max(20, 'CODE_MISSING').optional(),
});

/** Figure 5: who acts for the organisation, reachable by an e-mail that was proven. */
export const saveHandler = defineCommand({
  name: 'save-handler',
  permission: 'employer.certification.write',
  input: saveHandlerInput,
  event: 'CERTIFICATION_HANDLER_SAVED',
  atomic: 'transaction',
  async prepare({ emailCode, ...raw }, { db, now, actor }): Promise<string | null> {
    const { value } = readHandlerForm(raw);
    if (!value || !emailCode || !actor) return null;
    const target = { channel: 'MAIL', address: value.email } as const;
    return tryCode(db, { purpose: 'certify-email', target, boundTo: actor.accountId, now, code: emailCode });
  },
  load: loadOwnClaim,
  allow: allowWork,
  async run({ db, now }, subject, { emailCode, ...raw }, prepared) {
    const { value, problems } = readHandlerForm(raw);
    if (!value) throw new InvalidInput(fieldsOf(problems));
    if (!(await isEmailProven(db, subject.actor.accountId, subject.round, value.email))) {
      if (!prepared) throw new InvalidInput({ emailCode: emailCode ? 'EMAIL_CODE_WRONG' : 'CODE_MISSING' });
      await useCode(db, prepared as string, now);
    }
    const round = await roundToEdit(db, subject, now);
    const organisation = organisationOf(round);
    await changeRound(db, round, {
      handler: sealHandler(value),
      draftSealed: sealDraft(round, 'person', null),
      // One name: what is on the licence is asked for in both figures, and typed once.
      ...(organisation ? { organisation: { ...organisation, name: value.companyName } } : {}),
    });
    return { result: null, subject: { type: 'certification', id: round.id } };
  },
});
