import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import type { z } from 'zod';
import { signInWay } from '@/lib/auth/sign-in-way';
import { currentSession, currentViewer, viewerSettingUp } from '@/lib/auth/viewer';
import type { Command } from '@/lib/commands/define-command';
import { type CommandAnswer, execute } from '@/lib/commands/execute';
import { wakeWorker } from '@/lib/jobs/wake';
import type { ContactAddress } from '@/lib/domain/membership/address';
import { log } from '@/lib/log';
import type { ActionState, FormValues } from './action-state';
import { inputsOf, withoutSecrets } from './form-values';
import { causeOf } from './answering';
import { effortMissing } from './effort';
import { codeSentWords } from './code-sent';
import { invalidState } from './invalid-state';
import { actionBudget, type Budget, withinBudget } from './rate-limit';
import { refusalText } from './refusal-text';
import { type RequestFacts, requestFacts } from './request-facts';
import { hasOwnOrigin } from './request-origin';

type FormDeed = (previous: ActionState, form: FormData) => Promise<ActionState>;

type NextLabel =
  | 'nextSignIn'
  | 'nextCodeSignIn'
  | 'nextConsents'
  | 'nextConsent'
  | 'nextConfirm'
  | 'nextHandOver'
  | 'nextAttach'
  | 'nextProve'
  | 'nextLetter'
  | 'nextNewest'
  | 'nextRequest'
  | 'nextNewestPolicy'
  | 'nextJoin'
  | 'nextCompare'
  | 'nextSupport';

interface Options<Result> {
  /** Where to go when it is done; without it the form says so in place. `form` tells of files, which no deed reads. */
  then?: (result: Result, inputs: FormValues, form: FormData) => string | Promise<string>;
  /** For a step on the way (a code was sent, a number checked): says this and keeps what was typed. A key of the words `actions`. */
  say?:
    | 'codeSent'
    | 'codeSentIfKnown'
    | 'codeSentIfAccount'
    | 'codeFree'
    | 'templateKept'
    | 'recoveryCodesMade'
    | 'calendarLinkMade'
    | 'schoolAsked'
    | 'platformAsked';
  /** Where a code went, masked: what was typed, or what the page shows already. Said instead of `say`. */
  sentTo?: (inputs: FormValues, result: Result) => ContactAddress | null;
  /** What the answer shows this one time. Only in place: what leads on to a page would have to be kept. */
  shownOnce?: (result: Result) => readonly string[];
  /** It took effect and yet brought nothing (an empty search): the refusal that says why; what was typed stays. */
  shortfall?: (result: Result) => { code: string; facts?: Record<string, string | number> } | undefined;
  /** Turns the raw inputs into what the command's schema reads (drop buttons, join parts). */
  shape?: (inputs: FormValues) => unknown;
  /** What one address may do of this deed, besides the budget of all its actions. */
  budgets?: readonly Budget[];
  /** What one address may do without any effort; beyond it each deed costs one (lib/server/effort). */
  easy?: Budget;
  /** Where to go on after a refusal, by its code; the label is a key of the words `actions`. */
  next?: Readonly<Record<string, readonly [href: string | ((inputs: FormValues) => string), label: NextLabel]>>;
  /** For the deeds of the second factor: also for somebody who may do nothing else until he has one. */
  isSettingUp?: boolean;
  /** After the effect, outside the transaction: set a cookie. */
  after?: (result: Result) => Promise<void>;
}

/**
 * The one way from a form to a command: origin, budget, session, input, repeat key, command, answer in words.
 * `<form action>` without JavaScript gets the same answers.
 */
export function formAction<Schema extends z.ZodType, Subject, Result>(
  command: Command<Schema, Subject, Result>,
  options: Options<Result> = {},
): FormDeed {
  if (command.permission === 'system') throw new Error(`${command.name} is not for browsers`);
  return async (_previous, form) => {
    const facts = await requestFacts();
    // Bounded, so that reading a flood costs little; whatever the answer, what was typed goes back into the form.
    const { effort, wait, ...inputs } = inputsOf(form);
    const values = withoutSecrets(inputs);
    const key = form.get('idempotencyKey');
    let place: string;
    try {
      const refused = await refusedBefore(options.budgets ?? [], facts);
      if (refused) return await sentence(refused, {}, values);
      const missing = options.easy && (await effortMissing(options.easy, { address: facts.address, effort, wait }));
      if (missing) return await sentence('EFFORT_NEEDED', {}, { ...values, wait: missing });
      const actor = options.isSettingUp ? await viewerSettingUp() : await currentViewer();
      const answer = await execute(command, actor, options.shape ? options.shape(inputs) : inputs, {
        requestId: facts.requestId,
        idempotencyKey: typeof key === 'string' && key ? key.slice(0, 80) : undefined,
      });
      if (answer.outcome !== 'done')
        return await withNext(await refusalOf(answer, values, inputs), inputs, options.next);
      wakeWorker();
      await options.after?.(answer.result);
      const shortfall = options.shortfall?.(answer.result);
      if (shortfall) return await withNext(await shortOf(shortfall, values), inputs, options.next);
      if (!options.then) {
        const message = await saidOf(options, inputs, answer.result);
        const shownOnce = options.shownOnce?.(answer.result);
        return { status: 'done', message, ...(options.say ? { values } : {}), ...(shownOnce ? { shownOnce } : {}) };
      }
      place = await options.then(answer.result, inputs, form);
    } catch (error) {
      log.error('action failed', { command: command.name, requestId: facts.requestId, cause: causeOf(error) });
      return sentence('UNEXPECTED', {}, values);
    }
    // Outside: the framework leads on by throwing.
    redirect(place);
  };
}

/** What keeps a submission from being looked at: it comes from elsewhere, or its address sends too many. */
async function refusedBefore(budgets: readonly Budget[], { address }: RequestFacts) {
  if (!hasOwnOrigin(await headers())) return 'ORIGIN_FOREIGN';
  for (const budget of [actionBudget, ...budgets]) {
    if (!(await withinBudget(budget, address))) return 'TOO_MANY_REQUESTS';
  }
  return undefined;
}

/**
 * One form with several buttons: the button named `intent` that was pressed chooses the deed. Every deed is a
 * wrapped action of its own, so this adds no way around the wrapper.
 */
export function byIntent(deeds: Readonly<Record<string, FormDeed>>, otherwise: FormDeed): FormDeed {
  return (previous, form) => {
    const intent = form.get('intent');
    const deed = typeof intent === 'string' && Object.hasOwn(deeds, intent) ? deeds[intent] : undefined;
    return (deed ?? otherwise)(previous, form);
  };
}

/** A form is posted to the address of its page, so signing in leads back to it. */
const toSignIn = async () => [await signInWay(await currentSession()), 'nextSignIn'] as const;

/** Refusals whose sentence says to contact the platform. */
const forSupport: ReadonlySet<string> = new Set(['EMPLOYER_SUSPENDED', 'ACCOUNT_DISABLED']);

async function usualNext(code: string): Promise<readonly [string, NextLabel] | undefined> {
  if (code === 'SIGN_IN_NEEDED') return toSignIn();
  return forSupport.has(code) ? ['/help#contact', 'nextSupport'] : undefined;
}

/** A refusal with the way on, where the form names one; to sign in, always. */
async function withNext(state: ActionState, inputs: FormValues, ways: Options<unknown>['next']): Promise<ActionState> {
  if (state.status !== 'refused') return state;
  const way = ways?.[state.code] ?? (await usualNext(state.code));
  if (!way) return state;
  const href = typeof way[0] === 'string' ? way[0] : way[0](inputs);
  return { ...state, next: { href, label: (await getTranslations('actions'))(way[1]) } };
}

/** What is said of a step that is done in place. */
async function saidOf<Result>({ say, sentTo }: Options<Result>, inputs: FormValues, result: Result): Promise<string> {
  const place = sentTo?.(inputs, result);
  if (place) return codeSentWords(say !== 'codeSentIfAccount', place);
  return (await getTranslations('actions'))(say ?? 'done');
}

const shortOf = ({ code, facts }: { code: string; facts?: Record<string, string | number> }, values: FormValues) =>
  sentence(code, facts ?? {}, values);

type Sentence = Extract<ActionState, { status: 'refused' }>;

async function sentence(code: string, facts: Record<string, string | number>, values: FormValues): Promise<Sentence> {
  return { status: 'refused', code, message: await refusalText(code, facts), values };
}

async function refusalOf(
  answer: Exclude<CommandAnswer<unknown>, { outcome: 'done' }>,
  values: FormValues,
  inputs: FormValues,
): Promise<ActionState> {
  if (answer.outcome === 'not-found') return sentence('NOT_FOUND', {}, values);
  if (answer.outcome === 'refused') return sentence(answer.code, answer.facts, values);
  return invalidState(answer.fields, values, inputs);
}
