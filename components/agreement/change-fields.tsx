import { LetterField, type LetterFieldName, letterFieldNames } from './letter-field';
import { TransferField, transferFieldNames } from './transfer-fields';
import type { TransferDraft } from '@/lib/domain/agreement/transfer';

export type ChangeFieldName = LetterFieldName | keyof TransferDraft;

interface Props {
  /** The inputs to show, by name; they come in the order of the letter whatever order is given. */
  names: readonly ChangeFieldName[];
  /** What the inputs of block C hold at first, as a form carries it (`termsToForm`). */
  values: Readonly<Record<string, string>>;
  /** What those of block D hold at first. */
  transfer?: TransferDraft;
}

/** Some inputs of a letter and no others: for whoever may change only what was named. */
export function ChangeFields({ names, values, transfer = {} }: Props) {
  const wanted = new Set<string>(names);
  return (
    <>
      {letterFieldNames
        .filter((name) => wanted.has(name))
        .map((name) => (
          <LetterField key={name} name={name} values={values} />
        ))}
      {transferFieldNames
        .filter((name) => wanted.has(name))
        .map((name) => (
          <TransferField key={name} name={name} values={transfer} />
        ))}
    </>
  );
}
