import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type NoticeTone = 'info' | 'warn' | 'bad' | 'good';

const looks: Record<NoticeTone, { classes: string; sign: string; icon: IconName; word: 'noticeInfo' | 'noticeWarn' | 'noticeBad' | 'noticeGood' }> = {
  info: { classes: 'border-brand bg-brand-soft', sign: 'text-brand', icon: 'info', word: 'noticeInfo' },
  warn: { classes: 'border-warn bg-warn-soft', sign: 'text-warn', icon: 'alert', word: 'noticeWarn' },
  bad: { classes: 'border-bad bg-bad-soft', sign: 'text-bad', icon: 'alert', word: 'noticeBad' },
  good: { classes: 'border-good bg-good-soft', sign: 'text-good', icon: 'check', word: 'noticeGood' },
};

interface NoticeBoxProps {
  tone: NoticeTone;
  title?: ReactNode;
  /** A link or button under the text. */
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
}

/** Something to know before going on. */
export function NoticeBox({ tone, title, action, className, children }: NoticeBoxProps) {
  const words = useTranslations('ui');
  const look = looks[tone];
  return (
    <div className={classNames('flex gap-2.5 rounded-r-lg border-l-4 px-3.5 py-3', look.classes, className)}>
      <Icon name={look.icon} className={classNames('mt-0.5 size-5', look.sign)} />
      <div className="min-w-0 flex-1">
        <span className="sr-only">{words(look.word)}</span>
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
        {action ? <div className="mt-2">{action}</div> : null}
      </div>
    </div>
  );
}
