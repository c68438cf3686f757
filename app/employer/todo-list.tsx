import { getTranslations } from '@/lib/words/reader';
import { DeadlineTag } from '@/components/agreement/tags';
import { overdueTones, turnWords } from '@/components/agreement/turn-words';
import { EmptyState, Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { turnOf } from '@/lib/domain/agreement/states';
import type { WorkbenchTodo } from '@/lib/queries/employer/workbench-todo';

const DAY = 86_400_000;
/** As many as fit a screen; the rest stands in the list. */
const SHOWN = 10;
const tones = { EMPLOYER: 'employer', GRADUATE: 'graduate', SCHOOL: 'school' } as const;

const places: Partial<Record<WorkbenchTodo['kind'], (id: string) => string>> = {
  draft: (id) => `/employer/agreements/new?graduate=${id}`,
  answer: (id) => `/employer/proceedings/${id}`,
};

interface Props {
  /** What the employer has to do, or what others have and it may remind them of. */
  kind: 'todo' | 'others';
  rows: readonly WorkbenchTodo[];
  now: Date;
}

/** What waits, the most urgent first: whose turn, how long there is or how long it has been. */
export async function TodoList({ kind, rows, now }: Props) {
  const words = await getTranslations('employer.workbench');
  const all = <a href="/employer/agreements">{words('all')}</a>;
  return (
    <Panel title={words(kind)} actions={all} flush>
      {rows.length === 0 ? (
        <EmptyState title={words('emptyTodo')}>{words('emptyTodoText')}</EmptyState>
      ) : (
        <ul>
          {rows.slice(0, SHOWN).map((row) => (
            <TodoLine key={`${row.kind} ${row.id}`} row={row} now={now} />
          ))}
        </ul>
      )}
      {rows.length > SHOWN ? (
        <p className="border-t border-line px-[18px] py-3 text-[13px] text-ink-2">
          {words('rest', { count: rows.length - SHOWN })}
        </p>
      ) : null}
    </Panel>
  );
}

async function TodoLine({ row, now }: { row: WorkbenchTodo; now: Date }) {
  const [words, clocks] = await Promise.all([getTranslations('employer.workbench'), turnWords()]);
  const { kind, id, state, school, department, clock } = row;
  const usual = clocks.usual(clock);
  const href = places[kind]?.(id) ?? `/employer/agreements/${id}`;
  const turn = state ? turnOf(state) : undefined;
  const owner = turn && turn !== 'SYSTEM' ? turn : 'EMPLOYER';
  const days = Math.floor((now.getTime() - row.since.getTime()) / DAY);
  return (
    <li className="flex flex-wrap items-center gap-x-3.5 gap-y-1.5 border-b border-line px-[18px] py-3 last:border-0">
      <div className="min-w-0 flex-1 basis-64">
        <a href={href} className="text-ink">
          <span className="font-semibold">{words(`kinds.${kind}`)}</span> · {row.graduate}
          {row.post ? ` · ${row.post}` : null}
        </a>
        <small className="block text-ink-2">
          {words('place', { school, department })}
          {usual ? ` · ${usual}` : null} · {words(`kindHints.${kind}`)}
        </small>
      </div>
      {clock?.overdue ? <Tag tone={overdueTones[clock.overdue]}>{clocks.overdue(clock)}</Tag> : null}
      <Tag tone={tones[owner]}>{words(`owner.${owner}`)}</Tag>
      {row.deadline ? (
        <DeadlineTag replyBy={row.deadline} now={now} />
      ) : (
        <Tag tone={kind === 'slow' ? 'warn' : 'idle'}>{words('age', { count: days })}</Tag>
      )}
    </li>
  );
}
