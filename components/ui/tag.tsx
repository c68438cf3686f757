import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import { softTone, type Tone, toneIcon } from './tones';

interface TagProps {
  tone: Tone;
  /** Another sign than the tone's own. */
  icon?: IconName;
  className?: string;
  children: ReactNode;
}

/** Status in a few letters: colour, sign and word together. */
export function Tag({ tone, icon, className, children }: TagProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-full border border-transparent px-2.5 py-0.5 text-sm font-medium sm:whitespace-nowrap',
        softTone[tone],
        className,
      )}
    >
      <Icon name={icon ?? toneIcon[tone]} className="size-3.5" />
      <span>{children}</span>
    </span>
  );
}
