import 'server-only';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import { log } from '@/lib/log';
import type { ActionState, FormValues } from './action-state';
import { causeOf } from './answering';
import { inputsOf, withoutSecrets } from './form-values';
import { actionBudget, type Budget, withinBudget } from './rate-limit';
import { refusalText } from './refusal-text';
import { type RequestFacts, requestFacts } from './request-facts';
import { hasOwnOrigin } from './request-origin';

/** Sign-ins of one address: generous for a school lab behind one address, useless for guessing. */
const signInBudget: Budget = { name: 'sign-in', limit: 300, windowSeconds: 900 };

type RefusalCode = 'SIGN_IN_WRONG' | 'TOO_MANY_REQUESTS' | 'ORIGIN_FOREIGN' | 'UNEXPECTED';

interface Attempt {
  values: FormValues;
  password: string;
  facts: RequestFacts;
  refuse(code: RefusalCode): Promise<ActionState>;
}

/**
 * A form that opens or ends sessions. Those are no commands: they act before there is an actor, and on the
 * session itself. Budget and words are the same as everywhere.
 */
export function sessionAction(name: string, deed: (attempt: Attempt) => Promise<ActionState>) {
  return async (_previous: ActionState, form: FormData): Promise<ActionState> => {
    const facts = await requestFacts();
    const values = withoutSecrets(inputsOf(form));
    const refuse = async (code: RefusalCode): Promise<ActionState> => {
      return { status: 'refused', code, message: await refusalText(code), values };
    };
    if (!hasOwnOrigin(await headers())) return refuse('ORIGIN_FOREIGN');
    for (const budget of [actionBudget, { ...signInBudget, name }]) {
      if (!(await withinBudget(budget, facts.address))) return refuse('TOO_MANY_REQUESTS');
    }
    const password = form.get('password');
    try {
      return await deed({
        values,
        password: typeof password === 'string' ? password.slice(0, 200) : '',
        facts,
        refuse,
      });
    } catch (error) {
      // The framework leads on by throwing.
      unstable_rethrow(error);
      log.error('session action failed', { action: name, requestId: facts.requestId, cause: causeOf(error) });
      return refuse('UNEXPECTED');
    }
  };
}
