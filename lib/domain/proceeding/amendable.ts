import { z } from 'zod';
import type { FieldProblem, FormValues } from '@/lib/domain/agreement/form-reading';
import { termsToForm } from '@/lib/domain/agreement/letter-form';
import type { LetterContent } from '@/lib/domain/agreement/snapshot';
import { readTermsForm, termsFormShape } from '@/lib/domain/agreement/terms';
import { readTransferForm, transferFormShape } from '@/lib/domain/agreement/transfer';

/**
 * What can be changed of a signed agreement, each with its inputs: what has to be carried out differently (where archive
 * and household go, when and where to report, where the work is done) or added (other agreements). Never pay, damages,
 * the term of the contract, probation, post or the conditions of release: the graduate chose this agreement by them and
 * other offers were turned down for it, so they change by ending it and signing anew, with a proof for the whole.
 */
export const amendableTopics = {
  archive: [
    ...(['acceptsArchive', 'archiveTransferKind', 'archiveRecipient', 'archiveDepartment', 'archiveContact'] as const),
    ...(['archiveTelephone', 'archiveAddress', 'archivePostcode'] as const),
  ],
  household: ['acceptsHousehold', 'householdAddress'],
  report: ['reportFromOn', 'reportToOn', 'reportPlace'],
  place: ['workRegionCode', 'workAddress'],
  otherAgreements: ['otherAgreements'],
} as const satisfies Record<string, readonly (keyof typeof termsFormShape | keyof typeof transferFormShape)[]>;

export type AmendableTopic = keyof typeof amendableTopics;
export const amendableTopicNames = Object.keys(amendableTopics) as AmendableTopic[];

const shapes = { ...termsFormShape, ...transferFormShape };
const inputs = Object.fromEntries(
  amendableTopicNames.flatMap((topic) => amendableTopics[topic]).map((name) => [name, shapes[name]]),
) as Pick<typeof shapes, (typeof amendableTopics)[AmendableTopic][number]>;

/** Inputs of an amendment: the topics that change, and the inputs of all topics. */
export const amendmentFormShape = {
  topics: z.array(z.enum(amendableTopicNames)).min(1, 'FIELD_REQUIRED'),
  ...inputs,
};

/** Stored block D as its form takes it. */
const transferToForm = (transfer: LetterContent['transfer']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(transfer).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value ?? ''),
    ]),
  );

/** The agreement with what the chosen topics say; every other field stays as it was signed. */
export function readAmendment(
  letter: LetterContent,
  topics: readonly AmendableTopic[],
  typed: FormValues,
): { value: LetterContent | null; problems: FieldProblem[] } {
  const names = topics.flatMap((topic): readonly string[] => amendableTopics[topic]);
  const asked = Object.fromEntries(names.map((name) => [name, typed[name] ?? '']));
  const pick = (shape: object) => Object.fromEntries(Object.entries(asked).filter(([name]) => name in shape));
  const terms = readTermsForm({ ...termsToForm(letter.terms), ...pick(termsFormShape) });
  const transfer = readTransferForm({ ...transferToForm(letter.transfer), ...pick(transferFormShape) });
  const problems = [...terms.problems, ...transfer.problems];
  if (!terms.value || !transfer.value || problems.length > 0) return { value: null, problems };
  return { value: { ...letter, terms: terms.value, transfer: transfer.value }, problems };
}
