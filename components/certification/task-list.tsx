import type { ReactNode } from 'react';
import { getTranslations } from '@/lib/words/reader';
import { Panel } from '@/components/ui/panel';
import { Tag, type Tone } from '@/components/ui/tag';
import type { Method } from '@/lib/domain/certification/methods';
import { type Task, tasksOf, type TaskState } from '@/lib/domain/certification/steps';

const tones: Record<TaskState, Tone> = { todo: 'idle', done: 'good', attention: 'warn' };
const home = '/employer/certification';

interface Props {
  method: Method;
  states: Record<Task, TaskState>;
  /** Parts that were typed and not saved yet. */
  drafts: readonly string[];
  mayWrite: boolean;
}

/**
 * The parts of a certification with the state of each; the last one opens when all before it are done. With a transfer
 * the last one is to name the account, which hands the claim in.
 */
export async function TaskList({ method, states, drafts, mayWrite }: Props) {
  const words = await getTranslations('certification.tasks');
  const tasks = tasksOf(method);
  const isReady = tasks.every((task) => task === 'remittance' || states[task] === 'done');
  const isDraft = (task: Task): boolean => drafts.includes(task);
  const isOpen = (task: Task): boolean => task !== 'remittance' || isReady;
  return (
    <Panel title={words('title')} flush>
      <ol>
        {tasks.map((task, index) => (
          <Row
            key={task}
            number={index + 1}
            title={words(task)}
            hint={isOpen(task) ? words(`hint.${task}`) : words('locked')}
          >
            {isDraft(task) ? (
              <Tag tone="warn">{words('draft')}</Tag>
            ) : (
              <Tag tone={tones[states[task]]}>{words(states[task])}</Tag>
            )}
            {mayWrite && isOpen(task) ? (
              <TaskLink
                href={`${home}/${task}`}
                text={words(states[task] === 'todo' && !isDraft(task) ? 'fill' : 'change')}
                task={words(task)}
              />
            ) : null}
          </Row>
        ))}
        {method === 'materials' ? <HandIn number={tasks.length + 1} isReady={isReady} mayWrite={mayWrite} /> : null}
      </ol>
    </Panel>
  );
}

/** The last row of a claim by papers. */
async function HandIn({ number, isReady, mayWrite }: { number: number; isReady: boolean; mayWrite: boolean }) {
  const words = await getTranslations('certification.tasks');
  return (
    <Row number={number} title={words('submit')} hint={isReady ? words('hint.submit') : words('locked')}>
      {isReady ? <Tag tone="good">{words('ready')}</Tag> : null}
      {mayWrite && isReady ? <TaskLink href={`${home}/submit`} text={words('submit')} task={words('submit')} /> : null}
    </Row>
  );
}

function TaskLink({ href, text, task }: { href: string; text: string; task: string }) {
  return (
    <a
      href={href}
      aria-label={text === task ? text : `${text} · ${task}`}
      className="inline-flex min-h-11 items-center underline sm:min-h-0"
    >
      {text}
    </a>
  );
}

function Row({ number, title, hint, children }: { number: number; title: string; hint: string; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-[18px] py-3.5 last:border-0">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-semibold">
          {number}. {title}
        </p>
        <p className="text-[13px] text-ink-2">{hint}</p>
      </div>
      <div className="flex items-center gap-4">{children}</div>
    </li>
  );
}
