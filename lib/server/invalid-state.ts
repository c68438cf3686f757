import 'server-only';
import { getTranslations } from '@/lib/words/reader';
import { readProblem } from '@/lib/domain/rules/too-long';
import type { ActionState, FormValues } from './action-state';
import { keptOf } from './form-values';

/** The answer of a form with wrong fields: a sentence for each code, and what was typed. `inputs`: secrets included. */
export async function invalidState(
  problems: Readonly<Record<string, string>>,
  values: FormValues,
  inputs: FormValues = values,
): Promise<ActionState> {
  const [rules, actions] = await Promise.all([getTranslations('rules'), getTranslations('actions')]);
  const sentenceOf = (problem: string, typed: string | string[] | undefined): string => {
    const { code, limit } = readProblem(problem);
    // A text of a list has no length of its own here: then the plain sentence.
    if (limit !== undefined && typeof typed === 'string' && typed.length > limit) {
      return rules('FIELD_TOO_LONG_BY', { limit, length: [...typed].length });
    }
    return rules.has(code as never) ? rules(code as never) : rules('FIELD_INVALID');
  };
  const fields = Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [name, sentenceOf(problem, values[name])]),
  );
  const count = Object.keys(fields).length;
  return { status: 'invalid', fields, summary: actions(`invalid.${keptOf(inputs)}`, { count }), values };
}
