import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface EmptyStateProps {
  title: string;
  /** What to do now, in a sentence. */
  children?: ReactNode;
  /** One button or link. */
  action?: ReactNode;
  icon?: IconName;
}

/** Nothing here yet: says so, and what to do. */
export function EmptyState({ title, children, action, icon = 'inbox' }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-5 py-10 text-center">
      <Icon name={icon} className="size-8 text-ink-3" />
      <p className="font-semibold">{title}</p>
      {children ? <div className="max-w-prose text-ink-2">{children}</div> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}
