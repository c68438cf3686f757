import { getFormatter, getTranslations } from '@/lib/words/reader';
import { NoticeBox } from '@/components/ui/panel';
import { type ComparedClaim, linesOf } from './comparison';

/** What differs between two claims, by what it is called. */
export async function changesOf(before: ComparedClaim, now: ComparedClaim): Promise<string[]> {
  return (await linesOf(before, now)).filter(({ isChanged }) => isChanged).map(({ label }) => label);
}

/** In a sentence what a claim changes; the marks stand beside the entries themselves. */
export async function ChangesNote({ kind, changes }: { kind: 'supplement' | 'change'; changes: readonly string[] }) {
  const [words, quoted, format] = await Promise.all([
    getTranslations('certification.operator.changes'),
    getTranslations('certification'),
    getFormatter(),
  ]);
  return (
    <NoticeBox tone={changes.length > 0 ? 'warn' : 'info'} title={words(kind)}>
      <p>
        {changes.length > 0 ? words('count', { count: changes.length }) : words('none')}{' '}
        {format.list(changes.map((name) => quoted('quoted', { name })))}
      </p>
    </NoticeBox>
  );
}
