import type { FormValues } from './action-state';

/** Inputs that must never travel back to the browser. */
const secret = /password|^(code|oneTimeCode|mobileCode|emailCode|amount)$/i;

/**
 * The inputs of a form without the framework's own (`$ACTION…`) and ours (`idempotencyKey`, `intent`). Repeated names
 * become lists; files are left to route handlers.
 */
export function inputsOf(form: FormData): FormValues {
  const values: FormValues = {};
  for (const [name, value] of form.entries()) {
    if (name.startsWith('$ACTION') || name === 'idempotencyKey' || name === 'intent' || typeof value !== 'string')
      continue;
    const before = values[name];
    values[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return values;
}

/** What may be shown again after a mistake. */
export function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secret.test(name)));
}
