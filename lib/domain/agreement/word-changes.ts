/** A stretch of text that both versions have, or only one of them. */
export interface WordChange {
  kind: 'kept' | 'removed' | 'added';
  text: string;
}

/** Chinese is written without blanks: where words begin and end only a dictionary knows, and the platform has one. */
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const wordsOf = (text: string): string[] => Array.from(words.segment(text), ({ segment }) => segment);

/** Kept between two changes, such a scrap only tears them apart: blanks, signs, or one single character. */
const SCRAP = /^(?:[\s\p{P}\p{S}]+|.)$/u;

/**
 * The two texts as one, word by word: the kept and removed stretches make up `before`, the kept and added ones
 * `after`. Of every change the removed part stands before the added one. Costs the product of the two lengths in
 * words: for the texts of a letter, whose fields are bounded.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < young.length && old[start] === young[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < young.length - start && old.at(-1 - end) === young.at(-1 - end)) end += 1;
  const middle = walk(old.slice(start, old.length - end), young.slice(start, young.length - end));
  const kept = (list: string[]): WordChange[] => list.map((text) => ({ kind: 'kept', text }));
  const head = kept(old.slice(0, start));
  return joined([...head, ...withoutScraps(middle), ...kept(old.slice(old.length - end))]);
}

/** Along a longest common subsequence of the two lists of words. */
function walk(old: readonly string[], young: readonly string[]): WordChange[] {
  const width = young.length + 1;
  // common[i * width + j]: how many words the rests from i and from j have in common.
  const common = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = old[i] === young[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    const [text = '', other = ''] = [old[i], young[j]];
    if (i < old.length && j < young.length && text === other) {
      changes.push({ kind: 'kept', text });
      i += 1;
      j += 1;
    } else if (j >= young.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ kind: 'removed', text });
      i += 1;
    } else {
      changes.push({ kind: 'added', text: other });
      j += 1;
    }
  }
  return changes;
}

/** Scraps between two changes belong to both: removed and put in again, the sentence reads in one piece. */
function withoutScraps(changes: readonly WordChange[]): WordChange[] {
  const isChange = (one: WordChange | undefined): boolean => one !== undefined && one.kind !== 'kept';
  return changes.flatMap((change, index): WordChange[] => {
    const isTorn = change.kind === 'kept' && isChange(changes[index - 1]) && isChange(changes[index + 1]);
    if (!isTorn || !SCRAP.test(change.text) || change.text.includes('\n')) return [change];
    return [
      { kind: 'removed', text: change.text },
      { kind: 'added', text: change.text },
    ];
  });
}

/** Neighbours of one kind as one stretch, and in every change what is removed before what is added. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  let [removed, added] = ['', ''];
  const close = (): void => {
    if (removed) result.push({ kind: 'removed', text: removed });
    if (added) result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of changes) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      close();
      const last = result.at(-1);
      if (last?.kind === 'kept') last.text += text;
      else result.push({ kind, text });
    }
  }
  close();
  return result;
}
