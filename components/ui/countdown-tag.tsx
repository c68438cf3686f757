import { DateTime } from './date-time';
import { Tag } from './tag';

interface CountdownTagProps {
  /** Ready words computed on the server: 剩 22 小时, 今天 18:00, 已 2 天. */
  text: string;
  /** `soon` within a day or so, `late` today or over, `calm` otherwise. */
  urgency: 'calm' | 'soon' | 'late';
  /** The exact moment, for machines and on hover. */
  until?: Date | string;
}

const tones = { calm: 'idle', soon: 'warn', late: 'bad' } as const;

/** How much time is left. Text comes from the server, so it needs no script and no ticking. */
export function CountdownTag({ text, urgency, until }: CountdownTagProps) {
  return (
    <Tag tone={tones[urgency]} icon={urgency === 'late' ? 'alert' : 'clock'}>
      {until === undefined ? text : <DateTime value={until} text={text} />}
    </Tag>
  );
}
