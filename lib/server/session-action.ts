import 'server-only';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import { signInBudget } from '@/lib/auth/sign-in-budgets';
import { currentDeviceHash } from '@/lib/auth/viewer';
import { Refusal } from '@/lib/db/refusal';
import { log } from '@/lib/log';
import { getTranslations } from '@/lib/words/reader';
import type { ActionState, FormValues } from './action-state';
import { causeOf } from './answering';
import { inputsOf, withoutSecrets } from './form-values';
import { invalidState } from './invalid-state';
import { actionBudget, withinBudget } from './rate-limit';
import { refusalText } from './refusal-text';
import { type RequestFacts, requestFacts } from './request-facts';
import { hasOwnOrigin } from './request-origin';

/** Where to go on from a refusal; the label is a key of the words `actions`. */
interface Next {
  href: string;
  label: 'nextNewPassword';
}

interface Attempt {
  values: FormValues;
  password: string;
  code: string;
  facts: RequestFacts & { deviceHash?: string };
  refuse(code: string, next?: Next): Promise<ActionState>;
  /** Codes of what is wrong, by field. */
  invalid(problems: Record<string, string>): Promise<ActionState>;
}

const secretOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, 200) : '';
};

/**
 * A form that opens or ends sessions. Those act before there is an actor, and on the session itself. Budget and words
 * are the same as everywhere.
 */
export function sessionAction(name: string, deed: (attempt: Attempt) => Promise<ActionState>) {
  return async (_previous: ActionState, form: FormData): Promise<ActionState> => {
    const facts = { ...(await requestFacts()), deviceHash: await currentDeviceHash() };
    const inputs = inputsOf(form);
    const values = withoutSecrets(inputs);
    const refuse = async (code: string, next?: Next): Promise<ActionState> => {
      const way = next ? { href: next.href, label: (await getTranslations('actions'))(next.label) } : undefined;
      return { status: 'refused', code, message: await refusalText(code), values, ...(way ? { next: way } : {}) };
    };
    if (!hasOwnOrigin(await headers())) return refuse('ORIGIN_FOREIGN');
    for (const budget of [actionBudget, { ...signInBudget, name }]) {
      if (!(await withinBudget(budget, facts.address))) return refuse('TOO_MANY_REQUESTS');
    }
    const invalid = (problems: Record<string, string>) => invalidState(problems, values, inputs);
    const [password, code] = [secretOf(form, 'password'), secretOf(form, 'code')];
    try {
      return await deed({ values, password, code, facts, refuse, invalid });
    } catch (error) {
      // The framework leads on by throwing.
      unstable_rethrow(error);
      // What was proven does not stand any more: the password was changed in this moment.
      if (error instanceof Refusal) return refuse(error.code);
      log.error('session action failed', { action: name, requestId: facts.requestId, cause: causeOf(error) });
      return refuse('UNEXPECTED');
    }
  };
}
