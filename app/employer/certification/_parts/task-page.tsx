import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Breadcrumb } from '@/components/ui/navigation';
import { NoticeBox, PageHeading } from '@/components/ui/panel';
import { TASKS } from '@/lib/domain/certification/steps';
import { DoneNotice } from './done-notice';

const order = [...TASKS, 'submit'] as const;

interface Props {
  task: (typeof order)[number];
  done?: string;
  /** What the reviewer asked for, when the claim came back. */
  reason?: string | null;
  children: ReactNode;
}

/** The frame of one task of the certification: the way back, which step of how many, what was said about it. */
export async function TaskPage({ task, done, reason, children }: Props) {
  const words = await getTranslations('certification');
  const step = words('step', { number: order.indexOf(task) + 1, count: order.length });
  return (
    <div className="grid max-w-3xl gap-4">
      <div>
        <Breadcrumb
          label={words('trail')}
          trail={[[words('home'), '/employer/certification'], [words(`tasks.${task}`)]]}
        />
        <PageHeading title={words(`${task}.title`)} lead={`${step} · ${words(`${task}.lead`)}`} />
      </div>
      <DoneNotice done={done} />
      {reason ? (
        <NoticeBox tone="warn" title={words('reasonTitle')}>
          <p className="whitespace-pre-line">{reason}</p>
        </NoticeBox>
      ) : null}
      {children}
    </div>
  );
}
