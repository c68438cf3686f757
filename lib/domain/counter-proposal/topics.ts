import type { FieldProblem, FormValues } from '@/lib/domain/agreement/form-reading';
import { termsToForm } from '@/lib/domain/agreement/letter-form';
import { readTermsForm, termsFormShape, type Terms, type TermsDraft } from '@/lib/domain/agreement/terms';
import { z } from 'zod';

type TermsInput = keyof typeof termsFormShape;

/**
 * What a graduate can ask to have changed, each with the inputs of the letter that belong to it: what stands or falls
 * together is asked for together. The occupation follows the post and is the employer's to name.
 */
export const counterTopics = {
  post: ['post'],
  place: ['workRegionCode', 'workAddress'],
  contract: ['contractTermKind', 'contractMonths'],
  pay: ['regularPay', 'otherPay'],
  trial: ['probationMonths', 'traineeshipMonths', 'probationPay'],
  report: ['reportFromOn', 'reportToOn', 'reportPlace'],
  housing: ['housing'],
  socialInsurance: ['socialInsurance'],
  employerDamages: ['employerDamages'],
  graduateDamages: ['graduateDamages'],
  releaseConditions: ['releaseConditions'],
  otherAgreements: ['otherAgreements'],
} as const satisfies Record<string, readonly TermsInput[]>;

export type CounterTopic = keyof typeof counterTopics;
export const counterTopicNames = Object.keys(counterTopics) as CounterTopic[];

/** The box that says "this one": its fields count only when it is ticked. */
export const boxOf = (topic: CounterTopic) => `change-${topic}` as const;

const boxes = Object.fromEntries(counterTopicNames.map((topic) => [boxOf(topic), z.literal('yes').optional()])) as {
  [Topic in CounterTopic as `change-${Topic}`]: z.ZodOptional<z.ZodLiteral<'yes'>>;
};
const inputs = Object.fromEntries(
  counterTopicNames.flatMap((topic) => counterTopics[topic]).map((name) => [name, termsFormShape[name]]),
) as Pick<typeof termsFormShape, (typeof counterTopics)[CounterTopic][number]>;

/** Inputs of the form of a counter-proposal: a box a topic, the inputs of all topics, a word to the employer. */
export const counterFormShape = {
  ...boxes,
  ...inputs,
  message: z.string().max(5000, 'FIELD_TOO_LONG').optional(),
};

/** The topics whose boxes are ticked. */
export const topicsIn = (typed: FormValues): CounterTopic[] =>
  counterTopicNames.filter((topic) => typed[boxOf(topic)] === 'yes');

/** The terms of the letter with what the ticked topics ask for; every other input stays as the letter has it. */
export function readCounter(
  terms: Terms,
  typed: FormValues,
): { value: Terms | null; draft: TermsDraft; problems: FieldProblem[] } {
  const asked = topicsIn(typed).flatMap((topic) => counterTopics[topic].map((name) => [name, typed[name] ?? '']));
  return readTermsForm({ ...termsToForm(terms), ...Object.fromEntries(asked) });
}

/** The topics in which two versions of the terms differ: the boxes a form about the newer one begins with. */
export function topicsChanged(before: Terms, after: Terms): CounterTopic[] {
  const [old, young] = [termsToForm(before), termsToForm(after)];
  return counterTopicNames.filter((topic) => counterTopics[topic].some((name) => old[name] !== young[name]));
}
