import { SECRET_INPUT } from '@/lib/domain/rules/secret-inputs';
import type { FormValues } from './action-state';

/** More than any form of ours has; a request with more is none of ours. */
const MOST_INPUTS = 300;

/** A request that carries far more inputs than a form; answered like any broken request. */
export class TooManyInputs extends Error {}

/**
 * The inputs of a form without the framework's own (`$ACTION…`) and ours (`idempotencyKey`, `intent`). Repeated
 * names become lists; files are left to route handlers. Throws TooManyInputs before it works through a flood.
 */
export function inputsOf(form: FormData): FormValues {
  const values = new Map<string, string | string[]>();
  let count = 0;
  for (const [name, value] of form.entries()) {
    if ((count += 1) > MOST_INPUTS) throw new TooManyInputs();
    if (name.startsWith('$ACTION') || name === 'idempotencyKey' || name === 'intent' || typeof value !== 'string')
      continue;
    const before = values.get(name);
    if (Array.isArray(before)) before.push(value);
    else values.set(name, before === undefined ? value : [before, value]);
  }
  return Object.fromEntries(values);
}

/** What may be shown again after a mistake. */
export function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET_INPUT.test(name)));
}
