import { getFormatter, getTranslations } from '@/lib/words/reader';
import { PaperPages } from '@/components/certification/paper-pages';
import { Panel } from '@/components/ui/panel';
import type { ProceedingDetail } from '@/lib/queries/proceeding/proceeding-detail';

/** The papers as pictures, each with who handed it in and when. */
export async function PapersPanel({ detail: { papers, kind } }: { detail: ProceedingDetail }) {
  if (papers.length === 0 && kind !== 'TERMINATION') return null;
  const [words, format] = await Promise.all([getTranslations('proceedings'), getFormatter()]);
  return (
    <Panel title={words('sections.papers')}>
      {papers.length === 0 ? <p className="text-ink-2">{words('papers.none')}</p> : null}
      <ul className="grid gap-5">
        {papers.map(({ id, name, side, createdAt, fileId, fileName, pages }) => {
          const title = name || words('papers.other');
          return (
            <li key={id} className="grid gap-1.5">
              <PaperPages fileId={fileId} pages={pages} name={title} size="preview" />
              <p className="text-[13px] break-words text-ink-2">
                {words('papers.line', {
                  name: title,
                  by: words(`papers.by.${side}`),
                  date: format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
                })}
                {' · '}
                <a href={`/api/files/${fileId}`} target="_blank" rel="noreferrer" className="underline">
                  {fileName}
                </a>
              </p>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
