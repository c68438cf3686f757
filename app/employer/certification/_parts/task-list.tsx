import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { type Task, TASKS, type TaskState } from '@/lib/domain/certification/steps';

interface Props {
  tasks: Record<Task, TaskState>;
  isComplete: boolean;
  mayWrite: boolean;
}

const tones = { todo: 'idle', done: 'good', attention: 'warn' } as const;

/** The parts of a certification with how far each is, each the way to its form. */
export async function TaskList({ tasks, isComplete, mayWrite }: Props) {
  const words = await getTranslations('certification.tasks');
  return (
    <Panel title={words('title')} flush>
      <ol>
        {TASKS.map((task, index) => (
          <Line
            key={task}
            number={index + 1}
            task={task}
            href={mayWrite ? `/employer/certification/${task}` : undefined}
            tag={<Tag tone={tones[tasks[task]]}>{words(tasks[task])}</Tag>}
          />
        ))}
        <Line
          number={TASKS.length + 1}
          task="submit"
          href={mayWrite && isComplete ? '/employer/certification/submit' : undefined}
          tag={<Tag tone={isComplete ? 'employer' : 'idle'}>{words(isComplete ? 'ready' : 'locked')}</Tag>}
        />
      </ol>
    </Panel>
  );
}

async function Line({
  number,
  task,
  href,
  tag,
}: {
  number: number;
  task: Task | 'submit';
  href?: string;
  tag: React.ReactNode;
}) {
  const words = await getTranslations('certification.tasks');
  return (
    <li className="grid grid-cols-[auto_1fr] items-center gap-x-3.5 gap-y-1 border-b border-line px-[18px] py-3 last:border-0 sm:grid-cols-[auto_1fr_auto]">
      <span
        aria-hidden="true"
        className="grid size-7 place-items-center rounded-full border border-line text-[13px] text-ink-2"
      >
        {number}
      </span>
      <div className="min-w-0">
        {href ? (
          <Link href={href} prefetch={false} className="inline-flex min-h-8 items-center font-semibold">
            {words(task)}
          </Link>
        ) : (
          <span className="font-semibold">{words(task)}</span>
        )}
        <small className="block text-ink-2">{words(`hint.${task}`)}</small>
      </div>
      <div className="max-sm:col-start-2">{tag}</div>
    </li>
  );
}
