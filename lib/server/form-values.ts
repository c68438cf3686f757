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

/** Boxes of one name come as a list; a letter keeps texts, with commas between. */
export const asTexts = (typed: FormValues): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value].flat().join(',')]));

/** What the page put into the form itself: it is nothing that somebody typed. */
const ours = new Set(['id', 'version', 'seen', 'secret', 'locale', 'next', 'kind', 'own', 'wait', 'effort']);

/** A box that was ticked, one of few that was chosen: nothing to type again. */
const isChosen = (text: string): boolean => /^[A-Za-z_-]{0,20}$/.test(text);

/**
 * What a form that comes back still holds: what was typed (all), that without passwords and codes (others), nothing of
 * it because only those were typed (secrets), or nothing because there was nothing to type (none).
 */
export function keptOf(inputs: FormValues): 'all' | 'others' | 'secrets' | 'none' {
  const filled = Object.entries(inputs).filter(([name, value]) => !ours.has(name) && value.length > 0);
  const hasSecrets = filled.some(([name]) => SECRET_INPUT.test(name));
  const isTyped = filled.some(
    ([name, value]) => !SECRET_INPUT.test(name) && [value].flat().some((text) => !isChosen(text)),
  );
  if (isTyped) return hasSecrets ? 'others' : 'all';
  return hasSecrets ? 'secrets' : 'none';
}

/** What may be shown again after a mistake. */
export function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET_INPUT.test(name)));
}
