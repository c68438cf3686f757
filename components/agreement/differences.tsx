import { Fragment } from 'react';
import { getTranslations } from '@/lib/words/reader';
import { wordsOfDifferences } from './difference-words';
import { type Difference, isRunningText } from '@/lib/domain/agreement/differences';
import { wordChanges } from '@/lib/domain/agreement/word-changes';

interface Props {
  differences: readonly Difference[];
  /** What the two sides of the comparison are called here: "the letter" and "your wish". */
  before: string;
  after: string;
}

/**
 * Two versions of a letter, field by field: what it says and what it would say, running text word by word. Struck
 * through and underlined, and said in words to those who do not see it; never by colour alone.
 */
export async function Differences({ differences, before, after }: Props) {
  const [words, { labelOf, valueOf }] = await Promise.all([
    getTranslations('signing.differences'),
    wordsOfDifferences(),
  ]);
  if (differences.length === 0) return <p className="text-ink-2">{words('none')}</p>;
  return (
    <dl className="divide-y divide-line">
      {differences.map((difference) => {
        const { part, field } = difference;
        const [old, young] = [valueOf(difference, difference.before), valueOf(difference, difference.after)];
        const isWoven = isRunningText(field) && old !== null && young !== null;
        return (
          <div
            key={`${part} ${field}`}
            className="grid gap-1 py-3 first:pt-0 last:pb-0 sm:grid-cols-[11rem_1fr] sm:gap-4"
          >
            <dt className="font-medium">{labelOf(difference)}</dt>
            <dd className="min-w-0">
              {isWoven ? (
                <Woven before={old} after={young} />
              ) : (
                <Replaced before={old} after={young} names={[before, after]} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Both values under their names, side by side where there is room. */
async function Replaced({
  before,
  after,
  names,
}: {
  before: string | null;
  after: string | null;
  names: readonly [string, string];
}) {
  const words = await getTranslations('signing.differences');
  const empty = <span className="text-ink-3">{words('empty')}</span>;
  return (
    <div className="grid gap-2 sm:grid-cols-2 sm:gap-4">
      <p className="min-w-0">
        <span className="block text-[13px] text-ink-2">{names[0]}</span>
        {before === null ? empty : <Removed text={before} />}
      </p>
      <p className="min-w-0">
        <span className="block text-[13px] text-ink-2">{names[1]}</span>
        {after === null ? empty : <Added text={after} />}
      </p>
    </div>
  );
}

/** One running text with what goes and what comes in its place. */
async function Woven({ before, after }: { before: string; after: string }) {
  const words = await getTranslations('signing.differences');
  return (
    <p className="break-words whitespace-pre-line">
      {wordChanges(before, after).map(({ kind, text }, index) => (
        <Fragment key={index}>
          {kind === 'kept' ? text : null}
          {kind === 'removed' ? <Removed text={text} says={[words('removedBegins'), words('ends')]} /> : null}
          {kind === 'added' ? <Added text={text} says={[words('addedBegins'), words('ends')]} /> : null}
        </Fragment>
      ))}
    </p>
  );
}

/** What browsers say of del and ins is nothing: the words for those who listen stand hidden around them. */
const Hidden = ({ text }: { text: string | undefined }) => (text ? <span className="sr-only">{text}</span> : null);

function Removed({ text, says }: { text: string; says?: readonly [string, string] }) {
  return (
    <del className="text-ink-2 line-through">
      <Hidden text={says?.[0]} />
      {text}
      <Hidden text={says?.[1]} />
    </del>
  );
}

function Added({ text, says }: { text: string; says?: readonly [string, string] }) {
  return (
    <ins className="rounded-sm bg-good-soft px-0.5 font-semibold underline underline-offset-4">
      <Hidden text={says?.[0]} />
      {text}
      <Hidden text={says?.[1]} />
    </ins>
  );
}
