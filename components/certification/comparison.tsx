import type { ReactNode } from 'react';
import { getFormatter, getTranslations } from '@/lib/words/reader';
import { NoticeBox, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { handlerRows, organisationRows } from './claim-facts';
import { PaperPages } from './paper-pages';
import type { Handler } from '@/lib/domain/certification/handler';
import { type MaterialView, UPLOAD_KINDS } from '@/lib/domain/certification/materials';
import type { Organisation } from '@/lib/domain/certification/organisation';
import type { PlatformChoice } from '@/lib/domain/certification/platforms';

export interface ComparedClaim {
  choice: PlatformChoice | null;
  handler: Handler | null;
  organisation: Organisation | null;
  materials: readonly MaterialView[];
}

interface Line {
  label: string;
  then: ReactNode;
  now: ReactNode;
  isChanged: boolean;
}

/** What an operator saw beside what it is now, entry by entry; differences carry a word, not only a colour. */
export async function Comparison({ then, now, seenAt }: { then: ComparedClaim; now: ComparedClaim; seenAt: Date }) {
  const [words, format, lines] = await Promise.all([
    getTranslations('standing.operator.changes'),
    getFormatter(),
    linesOf(then, now),
  ]);
  const count = lines.filter(({ isChanged }) => isChanged).length;
  const date = format.dateTime(seenAt, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section id="changes" className="grid gap-4">
      <NoticeBox tone="warn" title={words('title')}>
        {words('text')} {words('onlyChanged', { count })}
      </NoticeBox>
      <Panel flush>
        <table className="w-full table-fixed border-collapse text-[13px]">
          <caption className="sr-only">{words('title')}</caption>
          <thead>
            <tr className="border-b border-line">
              {[words('item'), words('then', { date }), words('now')].map((label, index) => (
                <th
                  key={label}
                  scope="col"
                  className={`p-2.5 text-left align-bottom font-medium ${index === 0 ? 'w-1/3 sm:w-1/4' : ''}`}
                >
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <ComparedLine key={line.label} line={line} changed={words('changed')} />
            ))}
          </tbody>
        </table>
      </Panel>
    </section>
  );
}

function ComparedLine({ line, changed }: { line: Line; changed: string }) {
  return (
    <tr className={`border-b border-line ${line.isChanged ? 'bg-warn-soft' : ''}`}>
      <th scope="row" className="p-2.5 text-left align-top font-normal break-words text-ink-2">
        <span className="block">{line.label}</span>
        {line.isChanged ? <Tag tone="warn">{changed}</Tag> : null}
      </th>
      <td className="p-2.5 align-top break-words">{line.then}</td>
      <td className="p-2.5 align-top break-words">{line.now}</td>
    </tr>
  );
}

/** Every entry of two claims side by side. */
export async function linesOf(then: ComparedClaim, now: ComparedClaim): Promise<Line[]> {
  const words = await getTranslations('certification');
  const [before, after] = [await textsOf(then), await textsOf(now)];
  const labels = [...new Set([...before.keys(), ...after.keys()])];
  const texts = labels.map((label) => {
    const [one, other] = [before.get(label) ?? '', after.get(label) ?? ''];
    return { label, then: one, now: other, isChanged: one !== other };
  });
  const kinds = UPLOAD_KINDS.filter((kind) => [...then.materials, ...now.materials].some((file) => file.kind === kind));
  const files = kinds.map((kind) => {
    const [one, other] = [then, now].map(({ materials }) => materials.find((file) => file.kind === kind));
    const isChanged = one?.fileId !== other?.fileId;
    return { label: words(`kinds.${kind}`), then: <File file={one} />, now: <File file={other} />, isChanged };
  });
  return [...texts, ...files];
}

/** Every entry of a claim as text, by what it is called; both parts name the organisation, so parts go first. */
async function textsOf({ choice, handler, organisation }: ComparedClaim): Promise<Map<string, string>> {
  const words = await getTranslations('certification');
  const part = (task: 'person' | 'organisation', rows: readonly (readonly [string, string])[]) =>
    rows.map(([label, value]) => [`${words(`tasks.${task}`)} · ${label}`, value] as const);
  return new Map([
    [words('facts.platform'), choice ? words(`platforms.${choice}`) : ''],
    ...part('person', handler ? await handlerRows(handler) : []),
    ...part('organisation', organisation ? await organisationRows(organisation) : []),
  ]);
}

async function File({ file }: { file: MaterialView | undefined }) {
  const words = await getTranslations('certification.kinds');
  if (!file) return <>{(await getTranslations('standing.operator.changes'))('none')}</>;
  const { fileId, kind, name, pages } = file;
  return (
    <div className="grid gap-1.5">
      <PaperPages fileId={fileId} pages={pages} name={words(kind)} size="thumbnail" />
      <a href={`/api/files/${fileId}`} target="_blank" rel="noreferrer" className="underline">
        {name}
      </a>
    </div>
  );
}
