import 'server-only';
import { getTranslations } from '@/lib/words/reader';
import type { ActionState, FormValues } from './action-state';
import { inputsOf, withoutSecrets } from './form-values';
import { actionBudget, type Budget, withinBudget } from './rate-limit';
import { type RequestFacts, requestFacts } from './request-facts';

/** Sign-ins of one address: generous for a school lab behind one address, useless for guessing. */
const signInBudget: Budget = { name: 'sign-in', limit: 300, windowSeconds: 900 };

interface Attempt {
  values: FormValues;
  password: string;
  facts: RequestFacts;
  refuse(code: 'SIGN_IN_WRONG' | 'TOO_MANY_REQUESTS'): Promise<ActionState>;
}

/**
 * A form that opens or ends sessions. Those are no commands: they act before there is an actor, and on the
 * session itself. Budget and words are the same as everywhere.
 */
export function sessionAction(name: string, deed: (attempt: Attempt) => Promise<ActionState>) {
  return async (_previous: ActionState, form: FormData): Promise<ActionState> => {
    const facts = await requestFacts();
    const values = withoutSecrets(inputsOf(form));
    const refuse = async (code: 'SIGN_IN_WRONG' | 'TOO_MANY_REQUESTS'): Promise<ActionState> => {
      const words = await getTranslations('refusals');
      return { status: 'refused', code, message: words(code), values };
    };
    const budgets = [actionBudget, { ...signInBudget, name }];
    for (const budget of budgets) if (!(await withinBudget(budget, facts.address))) return refuse('TOO_MANY_REQUESTS');
    const password = form.get('password');
    return deed({ values, password: typeof password === 'string' ? password.slice(0, 200) : '', facts, refuse });
  };
}
