import type { ReactNode } from 'react';
import { getTranslations } from '@/lib/words/reader';
import { Panel } from '@/components/ui/panel';
import { Tag, type Tone } from '@/components/ui/tag';
import { TASKS, type Task, type TaskState } from '@/lib/domain/certification/steps';

const tones: Record<TaskState, Tone> = { todo: 'idle', done: 'good', attention: 'warn' };
const home = '/employer/certification';

/** The parts of a certification with the state of each; the last one opens when all before it are done. */
export async function TaskList({ states, mayWrite }: { states: Record<Task, TaskState>; mayWrite: boolean }) {
  const words = await getTranslations('certification.tasks');
  const isReady = TASKS.every((task) => states[task] === 'done');
  return (
    <Panel title={words('title')} flush>
      <ol>
        {TASKS.map((task, index) => (
          <Row key={task} number={index + 1} title={words(task)} hint={words(`hint.${task}`)}>
            <Tag tone={tones[states[task]]}>{words(states[task])}</Tag>
            {mayWrite ? (
              <TaskLink
                href={`${home}/${task}`}
                text={words(states[task] === 'todo' ? 'fill' : 'change')}
                task={words(task)}
              />
            ) : null}
          </Row>
        ))}
        <Row number={TASKS.length + 1} title={words('submit')} hint={isReady ? words('hint.submit') : words('locked')}>
          {isReady ? <Tag tone="good">{words('ready')}</Tag> : null}
          {mayWrite && isReady ? (
            <TaskLink href={`${home}/submit`} text={words('submit')} task={words('submit')} />
          ) : null}
        </Row>
      </ol>
    </Panel>
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
