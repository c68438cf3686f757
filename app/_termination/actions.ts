'use server';

import { confirmReceipt } from '@/lib/commands/settlement/confirm-receipt';
import { checkTerminationDraft } from '@/lib/commands/termination/check-termination-draft';
import { discardTerminationDraft } from '@/lib/commands/termination/discard-termination-draft';
import { removeTerminationPaper } from '@/lib/commands/termination/remove-termination-paper';
import { requestTermination } from '@/lib/commands/termination/request-termination';
import { requestTerminationCode } from '@/lib/commands/termination/request-termination-code';
import { saveTerminationDraft } from '@/lib/commands/termination/save-termination-draft';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { forgetBytes } from '@/lib/server/file-store';
import { byIntent, formAction } from '@/lib/server/form-action';

interface OfSide {
  side: string;
  agreementId: string;
}

const baseOf = ({ side }: { side: string }): string => (side === 'EMPLOYER' ? '/employer' : '/graduate');
const formOf = (kept: OfSide): string => `${baseOf(kept)}/terminations/new?agreement=${kept.agreementId}`;
const papersOf = (kept: OfSide): string => `${baseOf(kept)}/terminations/new/papers?agreement=${kept.agreementId}`;

const ofAgreement = ({ agreementId }: FormValues) => ({ agreementId });
const newest = { TERMINATION_DRAFT_STALE: ['?', 'nextNewest'] } as const;

const saveOnly = formAction(saveTerminationDraft, { then: (kept) => `${formOf(kept)}&done=saved`, next: newest });
const saveFirst = formAction(saveTerminationDraft, { next: newest });
const checkKept = formAction(checkTerminationDraft, { shape: ofAgreement, then: papersOf });
const discardKept = formAction(discardTerminationDraft, {
  shape: ofAgreement,
  then: (kept) => `${formOf(kept)}&done=discarded`,
  after: ({ keys }) => forgetBytes(keys),
});

/** Kept first, so that what is wrong is not lost when the session ends meanwhile. */
async function saveAndCheck(previous: ActionState, form: FormData): Promise<ActionState> {
  const kept = await saveFirst(previous, form);
  if (kept.status !== 'done') return kept;
  // The form stays on the screen when something is wrong: it now stands for the version just kept.
  form.set('version', String(Number(form.get('version') ?? 0) + 1));
  return checkKept(previous, form);
}

const requestDeeds = byIntent({ save: saveOnly, discard: discardKept }, saveAndCheck);
const removeOne = formAction(removeTerminationPaper, {
  then: (kept) => `${papersOf(kept)}&done=removed`,
  after: ({ keys }) => forgetBytes(keys),
});
const sendOrCode = byIntent(
  {
    code: formAction(requestTerminationCode, {
      say: 'codeSent',
      shape: ({ agreementId, channel, locale }) => ({ agreementId, channel, locale }),
    }),
  },
  formAction(requestTermination, {
    shape: ({ agreementId, checked, confirmed, method, channel, password, code }) => ({
      ...{ agreementId, checked, confirmed, method, channel, password, code },
    }),
    then: (sent) => `${baseOf(sent)}/proceedings/${sent.id}?done=asked`,
    next: newest,
  }),
);
const confirmOne = formAction(confirmReceipt, {
  then: (sent) => `${baseOf(sent)}/proceedings/${sent.id}?done=received`,
});

/** The buttons of the first step: on to the papers, keep the draft, throw it away. */
export async function writeRequest(previous: ActionState, form: FormData): Promise<ActionState> {
  return requestDeeds(previous, form);
}

/** Takes a paper away before the request is sent. */
export async function removePaper(previous: ActionState, form: FormData): Promise<ActionState> {
  return removeOne(previous, form);
}

/** Sends exactly what the check page showed, or the code that proves who sends it. */
export async function sendRequest(previous: ActionState, form: FormData): Promise<ActionState> {
  return sendOrCode(previous, form);
}

/** The payee of a termination says that the money is there. */
export async function confirmMoney(previous: ActionState, form: FormData): Promise<ActionState> {
  return confirmOne(previous, form);
}
