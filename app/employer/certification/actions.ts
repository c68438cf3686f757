'use server';

import { beginRecertification } from '@/lib/commands/certification/begin-recertification';
import { checkCreditCode } from '@/lib/commands/certification/check-credit-code';
import { chooseMethod } from '@/lib/commands/certification/choose-method';
import { choosePlatforms } from '@/lib/commands/certification/choose-platforms';
import { requestCertificationCode } from '@/lib/commands/certification/request-certification-code';
import { restartCertification } from '@/lib/commands/certification/restart-certification';
import { saveClaimDraft } from '@/lib/commands/certification/save-claim-draft';
import { saveHandler } from '@/lib/commands/certification/save-handler';
import { saveOrganisation } from '@/lib/commands/certification/save-organisation';
import { withdrawRecertification } from '@/lib/commands/certification/withdraw-recertification';
import { submitCertification } from '@/lib/commands/certification/submit-certification';
import { takeBackCertification } from '@/lib/commands/certification/take-back-certification';
import { fileInputOf } from '@/lib/domain/certification/materials';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { byIntent, formAction } from '@/lib/server/form-action';
import { codeBudgets, easyCodes } from '@/lib/server/rate-limit';

const home = '/employer/certification';
const toJoin = { EMPLOYER_ALREADY_CERTIFIED: [`${home}/join`, 'nextJoin'] } as const;

const typedOf =
  (part: 'person' | 'organisation') =>
  ({ locale: _locale, emailCode: _code, ...typed }: FormValues) => ({ part, typed });

/** A button of the same form: what was typed is kept as it is. */
const draftOf = (part: 'person' | 'organisation') =>
  formAction(saveClaimDraft, { then: () => `${home}?done=draft`, shape: typedOf(part) });

const chosen = formAction(choosePlatforms, { then: () => `${home}/person?done=platforms` });
const personSaved = byIntent(
  {
    draft: draftOf('person'),
    code: formAction(requestCertificationCode, {
      say: 'codeSent',
      budgets: codeBudgets,
      easy: easyCodes,
      shape: ({ email, locale }) => ({ email, locale }),
    }),
  },
  formAction(saveHandler, {
    // Without a script the chosen file comes along; the route beside its own button takes it.
    then: (_saved, _inputs, form) => {
      const logo = form.get(fileInputOf('logo'));
      return `${home}/organisation?done=${logo instanceof File && logo.size > 0 ? 'personOnly' : 'person'}`;
    },
    shape: ({ locale: _locale, ...inputs }) => inputs,
  }),
);
const codeChecked = formAction(checkCreditCode, {
  say: 'codeFree',
  shortfall: ({ isTaken }) => (isTaken ? { code: 'EMPLOYER_ALREADY_CERTIFIED' } : undefined),
  shape: (typed) => ({ typed }),
  next: toJoin,
});
/** Beside a refusal: nothing is said of it. */
const keptAside = formAction(saveClaimDraft, { shape: typedOf('organisation') });
const organisationSaved = byIntent(
  { draft: draftOf('organisation'), check: codeChecked },
  formAction(saveOrganisation, {
    then: (_saved, { method }) => `${home}/${method === 'remittance' ? 'remittance' : 'materials'}?done=organisation`,
    next: toJoin,
  }),
);
const methodChosen = formAction(chooseMethod, { then: ({ method }) => `${home}?done=${method}` });
const submitted = formAction(submitCertification, {
  then: () => `${home}?done=submitted`,
  next: toJoin,
});
const begun = formAction(beginRecertification, { then: () => `${home}?done=recertifying` });
const givenUp = formAction(withdrawRecertification, { then: () => `${home}?done=withdrawn` });
const takenBack = formAction(takeBackCertification, { then: () => `${home}?done=takenBack` });
const restarted = formAction(restartCertification, { then: () => `${home}?done=restarted` });

/** Figure 4: keeps what the certification shall serve. */
export async function choose(previous: ActionState, form: FormData): Promise<ActionState> {
  return chosen(previous, form);
}

/** Figure 5: keeps the handler, or sends the code for his e-mail. */
export async function savePerson(previous: ActionState, form: FormData): Promise<ActionState> {
  return personSaved(previous, form);
}

/**
 * Figure 6: keeps the organisation. Whoever is refused because a colleague was certified before is led to ask to join:
 * what he typed waits as a draft, should the code be a slip.
 */
export async function saveOrganisationForm(previous: ActionState, form: FormData): Promise<ActionState> {
  const answer = await organisationSaved(previous, form);
  if (answer.status === 'refused' && answer.code === 'EMPLOYER_ALREADY_CERTIFIED') await keptAside(previous, form);
  return answer;
}

/** Is another account certified with the code typed so far? */
export async function checkCode(previous: ActionState, form: FormData): Promise<ActionState> {
  return codeChecked(previous, form);
}

/** Figure 6: changes how the claim is proven, from the list of parts. */
export async function changeMethod(previous: ActionState, form: FormData): Promise<ActionState> {
  return methodChosen(previous, form);
}

/** Hands the checked claim in. */
export async function submit(previous: ActionState, form: FormData): Promise<ActionState> {
  return submitted(previous, form);
}

/** Begins a new round after a rejection. */
export async function restart(previous: ActionState, form: FormData): Promise<ActionState> {
  return restarted(previous, form);
}

/** A certified employer begins to change what was certified. */
export async function beginChange(previous: ActionState, form: FormData): Promise<ActionState> {
  return begun(previous, form);
}

/** … and gives it up. */
export async function giveUpChange(previous: ActionState, form: FormData): Promise<ActionState> {
  return givenUp(previous, form);
}

/** Takes back what was handed in, to mend it. */
export async function takeBack(previous: ActionState, form: FormData): Promise<ActionState> {
  return takenBack(previous, form);
}
