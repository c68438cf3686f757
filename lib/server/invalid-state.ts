import 'server-only';
import { getTranslations } from '@/lib/words/reader';
import type { ActionState, FormValues } from './action-state';
import { keptOf } from './form-values';

/** The answer of a form with wrong fields: a sentence for each code, and what was typed. `inputs`: secrets included. */
export async function invalidState(
  problems: Readonly<Record<string, string>>,
  values: FormValues,
  inputs: FormValues = values,
): Promise<ActionState> {
  const [rules, actions] = await Promise.all([getTranslations('rules'), getTranslations('actions')]);
  const fields = Object.fromEntries(
    Object.entries(problems).map(([name, code]) => [
      name,
      rules.has(code as never) ? rules(code as never) : rules('FIELD_INVALID'),
    ]),
  );
  const count = Object.keys(fields).length;
  return { status: 'invalid', fields, summary: actions(`invalid.${keptOf(inputs)}`, { count }), values };
}
